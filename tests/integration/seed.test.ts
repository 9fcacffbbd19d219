import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '#lib/accounts/mutations.ts';
import { contentHash } from '#lib/canonical.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import { businessDate } from '#lib/dates.ts';
import { db } from '#lib/db.ts';
import { identityOn, identitySelect } from '#lib/organisations/queries.ts';
import { missingAnswers } from '#lib/reports/completeness.ts';
import { answerContent, type ReportStatus, submissionSnapshot } from '#lib/reports/schema.ts';
import { getSummary } from '#lib/summaries/queries.ts';
import { storedEdition } from '#lib/summaries/schema.ts';
import { demoAccounts, demoPassword } from '#prisma/seed/demo/accounts.ts';
import { annual, lastDayIn } from '#prisma/seed/demo/content.ts';
import { seed } from '#prisma/seed/seed.ts';
import { actorIn } from '#tests/support/actors.ts';
import { rowCounts, useOwnDatabase } from './seed-database.ts';

let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await useOwnDatabase(`seed_${process.pid}`);
  // Two processes may seed at once.
  await Promise.all([seed({ demo: true }), seed({ demo: true })]);
}, 60_000);

afterAll(async () => {
  await db.$disconnect();
  await dropDatabase();
});

function identity(key: string) {
  return db.organisation.findUniqueOrThrow({ where: { key }, select: identitySelect });
}

async function obligations(year: number) {
  return db.obligation.findMany({
    where: { cycle: { year }, receiver: { coordinator: true } },
    include: { cycle: true, organisation: true, report: { include: { submissions: true, reviews: true } } },
  });
}

describe('organisations', () => {
  it('are the provinces of today and of before, the central bodies and some units', async () => {
    const total = (where: Parameters<typeof db.organisation.count>[0]) => db.organisation.count(where);
    expect(await total({ where: { kind: 'province', validTo: null } })).toBe(34);
    expect(await total({ where: { kind: 'province', validTo: { not: null } } })).toBe(53);
    expect(await total({ where: { kind: { notIn: ['province', 'unit'] } } })).toBe(23);
    expect(await total({ where: { kind: 'unit', parent: { key: 'BNV' } } })).toBe(5);
    expect(await total({ where: { kind: 'unit', parent: { key: '51' } } })).toBe(3);
  });

  it.each([
    ['75', '2025-12-12', 'Ủy ban nhân dân tỉnh Đồng Nai'],
    ['75', '2026-12-12', 'Ủy ban nhân dân thành phố Đồng Nai'],
    ['46', '2026-12-12', 'Ủy ban nhân dân thành phố Huế'],
  ])('%s on %s is %s', async (key, date, title) => {
    expect(identityOn(await identity(key), date).title).toBe(title);
  });

  it('Quảng Ngãi comes from Quảng Ngãi and Kon Tum', async () => {
    const origins = await db.organisationSuccession.findMany({
      where: { successor: { key: '51' } },
      include: { predecessor: true },
    });
    expect(origins.map(({ predecessor }) => predecessor.name).sort()).toEqual(['Kon Tum', 'Quảng Ngãi']);
  });
});

describe('last year', () => {
  it('everybody filed, seven of them late, and all was accepted', async () => {
    const rows = await obligations(2025);
    expect(rows).toHaveLength(56);
    const timeliness = rows.map(({ cycle, firstSubmittedAt }) =>
      timelinessOf(
        { deadline: cycle.deadline, extendedDeadline: null },
        firstSubmittedAt,
        new Date('2026-01-20'),
      ),
    );
    expect(timeliness.filter((value) => value === 'late')).toHaveLength(7);
    expect(timeliness.filter((value) => value === 'on_time')).toHaveLength(49);
    expect(rows.every(({ report }) => report?.status === 'accepted')).toBe(true);
    expect(rows.filter(({ report }) => report?.submissions.length === 2)).toHaveLength(1);
  });

  it('is published as the application itself would have frozen it', async () => {
    const edition = await db.summaryEdition.findFirstOrThrow({ include: { summary: true } });
    const snapshot = storedEdition.parse(edition.snapshot);
    expect(edition.contentHash).toBe(contentHash(snapshot));
    expect(edition.publishedAt).not.toBeNull();
    expect(snapshot.sources).toHaveLength(56);
    const summary = await getSummary(await actorIn('BNG', 'compiler'), edition.summaryId);
    // The register of proposals has gone on since.
    const { proposals: _, ...now } = summary.edition;
    expect(snapshot).toMatchObject(now);
    expect(summary.status).toBe('published');
  });
});

describe('the year before the merger', () => {
  it('63 provinces and the central bodies of that time were asked; two never filed, nine were late', async () => {
    const rows = await obligations(2024);
    expect(rows).toHaveLength(83);
    expect(rows.filter(({ organisation }) => organisation.kind === 'province')).toHaveLength(63);
    const late = rows.filter(
      ({ cycle, firstSubmittedAt }) => firstSubmittedAt !== null && firstSubmittedAt >= cycle.deadline,
    );
    expect(late).toHaveLength(9);
    const missing = rows.filter(({ report }) => report === null);
    expect(missing.map(({ organisation }) => organisation.name).sort()).toEqual(['Bạc Liêu', 'Bắc Kạn']);
    expect(rows.filter(({ report }) => report?.status === 'accepted')).toHaveLength(81);
  });

  it('the reports of that time know nothing of the merger', async () => {
    const rows = await db.submission.findMany({
      where: { report: { obligation: { cycle: { year: 2024 } } } },
    });
    for (const { snapshot } of rows)
      expect(JSON.stringify(snapshot)).not.toMatch(/202\/2025\/QH|01\/7\/2025|sáp nhập|hai cấp|địa giới mới/);
  });
});

describe('this year', () => {
  it('shows every state', async () => {
    const rows = await obligations(2026);
    expect(rows).toHaveLength(56);
    const tally = (status: ReportStatus | undefined) =>
      rows.filter(({ report }) => report?.status === status).length;
    expect(tally('accepted')).toBe(14);
    expect(tally('submitted')).toBe(11);
    expect(tally('returned')).toBe(3);
    expect(tally('awaiting_approval')).toBe(3);
    expect(tally('draft')).toBe(15);
    expect(tally(undefined)).toBe(10);
  });

  it.each([
    ['48', 'accepted'],
    ['79', 'submitted'],
    ['40', 'returned'],
    ['BNV', 'awaiting_approval'],
    ['51', 'draft'],
    ['BNV.HTQT', 'submitted'],
    ['BNV.TCPCP', undefined],
  ])('the report of %s is %s', async (key, status) => {
    const { report } = await db.obligation.findFirstOrThrow({
      where: { organisation: { key }, cycle: { year: 2026 } },
      include: { report: true },
    });
    expect(report?.status).toBe(status);
    if (key === '40')
      expect(report).toMatchObject({
        restricted: true,
        openSections: ['limitations.difficulties', 'annex.figures'],
      });
  });

  it('nothing happened later than the demonstration shows', async () => {
    const after = { gte: new Date('2026-11-21T10:00:00Z') };
    expect(await db.auditEntry.count({ where: { at: after } })).toBe(0);
    expect(await db.answer.count({ where: { updatedAt: after } })).toBe(0);
    expect(await db.report.count({ where: { statusChangedAt: after } })).toBe(0);
  });
});

describe('submissions', () => {
  it('are complete, hashed, numbered in the order of time, and not sent before the last day that they speak of', async () => {
    const rows = await db.submission.findMany({
      orderBy: [{ receiptNumber: 'asc' }],
      include: { report: true },
    });
    const given = new Map<number, Date>();
    for (const { snapshot, contentHash: stored, submittedAt, report } of rows) {
      const parsed = submissionSnapshot.parse(snapshot);
      expect(contentHash(parsed)).toBe(stored);
      expect(missingAnswers(annual.definition, parsed.answers)).toEqual([]);
      const { year } = parsed.cycle;
      expect(submittedAt.getTime()).toBeGreaterThan((given.get(year) ?? report.createdAt).getTime());
      given.set(year, submittedAt);
      const horizon = year === 2026 ? '2026-11-21' : `${year}-12-14`;
      expect(
        businessDate(submittedAt) >= lastDayIn(parsed.answers, year, horizon),
        parsed.organisation.title,
      ).toBe(true);
    }
    for (const { receiptCount, year } of await db.reportingCycle.findMany())
      expect(rows.filter(({ receiptNumber }) => receiptNumber.startsWith(`TN-${year}-`))).toHaveLength(
        receiptCount,
      );
  });

  it('say what the live answers say, unless these are being corrected', async () => {
    const reports = await db.report.findMany({
      where: { status: { in: ['submitted', 'accepted'] } },
      include: { answers: true, submissions: { orderBy: { number: 'desc' }, take: 1 } },
    });
    for (const { answers, submissions } of reports) {
      const live = Object.fromEntries(answers.map(({ key, content }) => [key, answerContent.parse(content)]));
      expect(contentHash(submissionSnapshot.parse(submissions[0]?.snapshot).answers)).toBe(contentHash(live));
    }
  });
});

it('the demonstration accounts exist, and the illustrative ones open to nobody', async () => {
  const accounts = await db.account.findMany({
    where: { email: { in: demoAccounts.map(({ email }) => email) } },
  });
  expect(accounts).toHaveLength(demoAccounts.length);
  const { verify } = await import('@node-rs/argon2');
  expect(await verify(accounts[0]?.passwordHash ?? (await hashPassword('')), demoPassword)).toBe(true);
  const illustrative = await db.account.findFirstOrThrow({ where: { email: 'lanhdao.79@minhhoa.example' } });
  expect(await verify(illustrative.passwordHash, demoPassword)).toBe(false);
  expect(await db.account.count({ where: { organisation: { key: 'LHHN' }, roles: { has: 'leader' } } })).toBe(
    0,
  );
});

it('seeding again changes nothing', async () => {
  const before = await rowCounts();
  await seed({ demo: true });
  expect(await rowCounts()).toEqual(before);
});
