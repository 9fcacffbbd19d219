import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { setClock } from '#lib/clock.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import { businessDate } from '#lib/dates.ts';
import { db } from '#lib/db.ts';
import {
  chosenObligations,
  exportObligations,
  getDashboard,
  listObligations,
} from '#lib/obligations/queries.ts';
import { riskReasonsOf } from '#lib/obligations/risk.ts';
import { chosenParams, dashboardParams, riskReasons } from '#lib/obligations/schema.ts';
import { obligationSheet } from '#lib/obligations/sheet.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { obligationStateOf } from '#lib/reports/rules.ts';
import { type ReportStatus, reportStatuses } from '#lib/reports/schema.ts';
import { csvOf } from '#lib/spreadsheets/csv.ts';
import { xlsxOf } from '#lib/spreadsheets/xlsx.ts';
import { getTemplateVersion } from '#lib/templates/queries.ts';
import { questionsOf } from '#lib/templates/rules.ts';
import { actorIn } from '#tests/support/actors.ts';
import { openCycle } from '#tests/support/factories.ts';
import { cellsOf, unzip } from '#tests/support/workbooks.ts';

let compiler: Actor;

beforeAll(async () => {
  compiler = await actorIn('BNG', 'compiler');
});

afterEach(() => setClock(null));

const day = 86_400_000;
const openedAt = new Date('2026-10-15T00:00:00+07:00');
const deadline = new Date('2026-12-15T00:00:00+07:00');

type Story = {
  status: ReportStatus | null;
  answers: number;
  filedAfter: number | null;
  confidentialAfter: number | null;
  extendedBy: number | null;
};

const story: fc.Arbitrary<Story> = fc.record({
  status: fc.option(fc.constantFrom(...reportStatuses)),
  answers: fc.integer({ min: 0, max: 34 }),
  filedAfter: fc.option(fc.integer({ min: 0, max: 70 * day }), { freq: 3 }),
  confidentialAfter: fc.option(fc.integer({ min: 0, max: 70 * day }), { freq: 6 }),
  extendedBy: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 4 }),
});

/** Writes what might have happened to an obligation; the rules of acts are not asked. */
async function happen(obligationId: string, { status, answers, ...when }: Story): Promise<void> {
  const at = (after: number | null) => (after === null ? null : new Date(openedAt.getTime() + after));
  await db.obligation.update({
    where: { id: obligationId },
    data: {
      firstSubmittedAt: at(when.filedAfter),
      extendedDeadline:
        when.extendedBy === null ? null : new Date(deadline.getTime() + when.extendedBy * day),
      extensionReason: when.extendedBy === null ? null : 'Bão số 9',
    },
  });
  const received = at(when.confidentialAfter);
  if (received)
    await db.confidentialFiling.create({
      data: {
        obligationId,
        document: '12/BC',
        receivedOn: new Date(businessDate(received)),
        recordedAt: received,
        recordedById: compiler.accountId,
        recordedBy: compiler.name,
      },
    });
  if (status === null) return;
  const { id } = await db.report.create({
    data: { obligationId, status, statusChangedAt: openedAt, createdAt: openedAt },
  });
  await db.answer.createMany({
    data: Array.from({ length: answers }, (_, index) => ({
      reportId: id,
      key: `q${index}`,
      version: 1,
      content: {},
      updatedAt: openedAt,
      updatedById: compiler.accountId,
      updatedBy: compiler.name,
    })),
  });
}

/** What the rules say, from the rows themselves. */
async function judged(cycleId: string, late: ReadonlySet<string>, at: Date) {
  const rows = await db.obligation.findMany({
    where: { cycleId },
    include: {
      cycle: true,
      confidential: true,
      organisation: { select: { key: true } },
      report: { include: { _count: { select: { answers: true } } } },
    },
  });
  const versionId = rows[0]?.cycle.templateVersionId ?? '';
  const questions = questionsOf((await getTemplateVersion(versionId)).definition).length;
  return new Map(
    rows.map(({ id, cycle, confidential, report, organisation, ...row }) => {
      const state = obligationStateOf(report?.status ?? null, confidential !== null);
      const limits = { deadline: cycle.deadline, extendedDeadline: row.extendedDeadline };
      const standing = {
        state,
        firstSubmittedAt: row.firstSubmittedAt,
        openedAt: cycle.openedAt,
        limit: row.extendedDeadline ?? cycle.deadline,
        answered: report?._count.answers ?? 0,
        questions,
        lateBefore: late.has(organisation.key),
      };
      return [
        id,
        {
          state,
          timeliness: timelinessOf(limits, row.firstSubmittedAt, at),
          risks: riskReasonsOf(standing, at),
        },
      ];
    }),
  );
}

describe('SQL says what the rules say', () => {
  const keys = ['01', '40', '42', '44', '48', '51', '79', '92', 'BNV', 'BCA', 'BTC', 'LHHN'];

  it('DASH-1 states, timeliness and reasons of risk of random stories at random moments; the counts add up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { minLength: keys.length, maxLength: keys.length }),
        fc.array(fc.boolean(), { minLength: keys.length, maxLength: keys.length }),
        fc.integer({ min: day, max: 80 * day }),
        async (stories, lateness, after) => {
          await db.reportingCycle.updateMany({ data: { kind: 'thematic' } });
          const before = new Date('2025-12-15T00:00:00+07:00');
          const lastYear = await openCycle(keys, 'BNG', { year: 2025, before });
          for (const [index, id] of lastYear.obligations.entries())
            await db.obligation.update({
              where: { id },
              data: { firstSubmittedAt: new Date(before.getTime() - (lateness[index] ? 0 : 1)) },
            });
          const { id: cycleId, obligations } = await openCycle(keys, 'BNG', { year: 2026, before: deadline });
          for (const [index, id] of obligations.entries())
            if (stories[index]) await happen(id, stories[index]);
          const at = new Date(openedAt.getTime() + after);
          setClock(() => at);
          const expected = await judged(cycleId, new Set(keys.filter((_, index) => lateness[index])), at);
          const dashboard = await getDashboard(compiler, dashboardParams.parse({ cycle: cycleId }));
          for (const { id, state, timeliness, risks } of dashboard?.rows ?? [])
            expect({ state, timeliness, risks }).toEqual(expected.get(id));
          expect(dashboard?.rows).toHaveLength(keys.length);

          const all = [...expected.values()];
          expect(dashboard?.total).toBe(keys.length);
          expect(dashboard?.atRisk).toBe(all.filter(({ risks }) => risks.length > 0).length);
          for (const reason of riskReasons) {
            const params = dashboardParams.parse({ cycle: cycleId, risk: reason });
            const { rows } = await listObligations(compiler, params);
            expect(rows).toHaveLength(all.filter(({ risks }) => risks.includes(reason)).length);
          }
          for (const [view, wanted] of [
            ['unsent', ['pending', 'missing']],
            ['overdue', ['late', 'missing']],
          ] as const) {
            const { rows } = await listObligations(compiler, dashboardParams.parse({ cycle: cycleId, view }));
            expect(rows).toHaveLength(
              all.filter(({ timeliness }) => wanted.some((one) => one === timeliness)).length,
            );
          }
          const count = (test: (one: (typeof all)[number]) => boolean) => all.filter(test).length;
          expect(dashboard?.byTimeliness.late).toBe(count(({ timeliness }) => timeliness === 'late'));
          expect(dashboard?.byState.confidential).toBe(count(({ state }) => state === 'confidential'));
          const sumOf = (parts: readonly { total: number }[] = []) =>
            parts.reduce((sum, { total }) => sum + total, 0);
          expect(sumOf(dashboard?.byGroup)).toBe(keys.length);
          expect(sumOf(dashboard?.byRegion)).toBe(8);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('DASH-1 a merged province is at risk when one that it came from was late', async () => {
    await db.reportingCycle.updateMany({ data: { kind: 'thematic' } });
    const before = new Date('2025-12-15T00:00:00+07:00');
    const former = await openCycle(['51@2025-06-30', '44'], 'BNG', { year: 2025, before });
    await db.obligation.update({
      where: { id: former.obligations[0] ?? '' },
      data: { firstSubmittedAt: before },
    });
    await db.obligation.update({
      where: { id: former.obligations[1] ?? '' },
      data: { firstSubmittedAt: new Date(before.getTime() - 1) },
    });
    const { id } = await openCycle(['51', '44'], 'BNG');
    setClock(() => new Date('2026-12-01T00:00:00+07:00'));
    const dashboard = await getDashboard(compiler, dashboardParams.parse({ cycle: id }));
    expect(dashboard?.rows.map(({ code, risks }) => [code, risks])).toEqual([
      ['44', ['no_draft']],
      ['51', ['no_draft', 'late_last_year']],
    ]);
  });
});

describe('who sees what', () => {
  it('DASH-2 a cycle of others is not found, and recorded; so are obligations of others', async () => {
    const stranger = await actorIn('BNV', 'focal_point');
    const filer = await actorIn('48', 'drafter');
    const { id: cycle, obligations } = await openCycle(['48', '40']);
    const asked = dashboardParams.parse({ cycle });
    const refused = { code: 'notFound' };
    for (const actor of [stranger, filer]) {
      await expect(getDashboard(actor, asked)).rejects.toMatchObject(refused);
      await expect(exportObligations(actor, asked, 'csv')).rejects.toMatchObject(refused);
      await expect(
        chosenObligations(actor, chosenParams.parse({ select: `cycle=${cycle}` })),
      ).rejects.toMatchObject(refused);
      await expect(chosenObligations(actor, chosenParams.parse({ obligations }))).rejects.toMatchObject(
        refused,
      );
      expect(
        await db.auditEntry.count({ where: { action: 'access.refused', actorId: actor.accountId } }),
      ).toBe(4);
    }
  });

  it('DASH-2 a focal point sees the obligations of its own units alone', async () => {
    const focal = await actorIn('BNV', 'focal_point');
    await openCycle(['48']);
    const { id: cycle } = await openCycle(['BNV.TCPCP'], 'BNV');
    const dashboard = await getDashboard(focal, dashboardParams.parse({ cycle }));
    expect(dashboard?.rows.map(({ code }) => code)).toHaveLength(1);
    expect(dashboard?.cycles.map(({ id }) => id)).toContain(cycle);
  });

  it('DASH-2 "Của tôi" are the reports that the reader examines', async () => {
    const { id: cycle, obligations } = await openCycle(['48', '40']);
    await happen(obligations[0] ?? '', { ...untouched, status: 'submitted', filedAfter: 0 });
    await db.report.updateMany({
      where: { obligationId: obligations[0] ?? '' },
      data: { reviewerId: compiler.accountId, reviewer: compiler.name },
    });
    const mine = dashboardParams.parse({ cycle, view: 'mine' });
    expect((await listObligations(compiler, mine)).rows.map(({ code }) => code)).toEqual(['48']);
    expect((await listObligations(await actorIn('BNG', 'compiler'), mine)).rows).toEqual([]);
  });
});

const untouched: Story = {
  status: null,
  answers: 0,
  filedAfter: null,
  confidentialAfter: null,
  extendedBy: null,
};

describe('what was chosen', () => {
  it('DASH-3 ids, or all that match a filter, whatever the page', async () => {
    const { id: cycle, obligations } = await openCycle(['48', '40', 'BNV']);
    await happen(obligations[1] ?? '', { ...untouched, status: 'submitted', filedAfter: 0 });
    const codes = async (params: object) =>
      (await chosenObligations(compiler, chosenParams.parse(params))).map(({ code }) => code);
    expect(await codes({})).toEqual([]);
    expect(await codes({ obligations: obligations[0] })).toEqual(['48']);
    expect(await codes({ obligations: [obligations[2], obligations[0], obligations[0]] })).toEqual([
      'BNV',
      '48',
    ]);
    expect(await codes({ select: `cycle=${cycle}` })).toEqual(['BNV', '40', '48']);
    expect(await codes({ select: `cycle=${cycle}&view=unsent&page=7` })).toEqual(['BNV', '48']);
    // The filter wins over what is ticked besides.
    expect(await codes({ select: `cycle=${cycle}&q=nghe an`, obligations: obligations[0] })).toEqual(['40']);
    expect(await codes({ obligations: 'nonsense' })).toEqual([]);
  });

  it('DASH-3 one foreign id among the own is not found', async () => {
    const { obligations } = await openCycle(['48']);
    const foreign = await openCycle(['BNV.TCPCP'], 'BNV');
    await expect(
      chosenObligations(
        compiler,
        chosenParams.parse({ obligations: [...obligations, ...foreign.obligations] }),
      ),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('memory', () => {
  it('DASH-1 an act of anybody shows at the next look', async () => {
    const drafter = await actorIn('42', 'drafter');
    const { id: cycle, obligations } = await openCycle(['42']);
    const look = async () => (await getDashboard(compiler, dashboardParams.parse({ cycle })))?.byState;
    expect(await look()).toMatchObject({ not_started: 1, draft: 0 });
    await startReport(drafter, { obligationId: obligations[0] ?? '' });
    expect(await look()).toMatchObject({ not_started: 0, draft: 1 });
  });

  it('DASH-1 a deadline that passes shows without any act', async () => {
    const { id: cycle } = await openCycle(['42']);
    const look = async () => (await getDashboard(compiler, dashboardParams.parse({ cycle })))?.byTimeliness;
    setClock(() => new Date(deadline.getTime() - 1));
    expect(await look()).toMatchObject({ pending: 1, missing: 0 });
    setClock(() => deadline);
    expect(await look()).toMatchObject({ pending: 0, missing: 1 });
  });
});

describe('the exported list', () => {
  const hostile = ['=1+1', '@SUM(A1:A9)', '+84 24 3799 2000', '\t=1', '-2+3', 'Hội "Việt; Nam"', '<b>&amp;'];

  async function hostileCycle(): Promise<{ cycle: string; names: string[] }> {
    const stamp = randomUUID();
    const keys = await Promise.all(
      hostile.map(async (name, index) => {
        const key = `XUAT.${stamp}.${index}`;
        await db.organisation.create({
          data: {
            key,
            code: `X${index}`,
            name,
            kind: 'government_agency',
            symbol: 'X',
            signAuthority: [],
            signPosition: '',
            searchKey: `x${index}`,
          },
        });
        return key;
      }),
    );
    const { id: cycle, obligations } = await openCycle(keys);
    await happen(obligations[0] ?? '', { ...untouched, status: 'submitted', filedAfter: 50 * day });
    return { cycle, names: hostile };
  }

  it('DASH-4 as CSV: every row, text stays text, as a Vietnamese Excel opens it; and recorded', async () => {
    const { cycle } = await hostileCycle();
    const { rows } = await exportObligations(compiler, dashboardParams.parse({ cycle, page: 3 }), 'csv');
    const text = csvOf(obligationSheet(rows)).toString('utf8');
    expect(text.startsWith('\uFEFF"STT";"Mã";"Cơ quan, đơn vị";')).toBe(true);
    const names = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.match(/^\d+;"[^"]*";("(?:[^"]|"")*")/)?.[1]);
    expect(names).toEqual([
      '"\'=1+1"',
      '"\'@SUM(A1:A9)"',
      '"\'+84 24 3799 2000"',
      '"\'=1"',
      '"\'-2+3"',
      '"Hội ""Việt; Nam"""',
      '"<b>&amp;"',
    ]);
    expect(text).toContain(';04/12/2026 00:00;0;');
    expect(
      await db.auditEntry.findFirst({ where: { action: 'dashboard.exported', subjectId: cycle } }),
    ).toMatchObject({ details: { format: 'csv', rows: 7 }, actorId: compiler.accountId });
  });

  it('DASH-4 as XLSX: strings, numbers and moments of their own types, heading held in place, no formula', async () => {
    const { cycle } = await hostileCycle();
    const { rows } = await exportObligations(compiler, dashboardParams.parse({ cycle }), 'xlsx');
    const parts = await unzip(await xlsxOf(obligationSheet(rows)));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    const { cells, formats } = cellsOf(parts);
    expect(['C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'].map((at) => cells[at])).toEqual([
      '=1+1',
      '@SUM(A1:A9)',
      '+84 24 3799 2000',
      '=1',
      '-2+3',
      'Hội "Việt; Nam"',
      '<b>&amp;',
    ]);
    expect(cells.A2).toBe(1);
    expect(cells.K2).toBe(0);
    // 4 December 2026 00:00 in Hà Nội, as days since 1900.
    expect(cells.J2).toBeCloseTo(46_360, 6);
    expect(formats.J2).toBe('dd/mm/yyyy hh:mm');
    expect(formats.A2).toBe('#,##0');
  });
});
