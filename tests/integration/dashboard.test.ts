import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { setClock } from '#lib/clock.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import { businessDate } from '#lib/dates.ts';
import { db } from '#lib/db.ts';
import { chosenObligations, getDashboard, listObligations } from '#lib/obligations/queries.ts';
import { filedAtOf, riskReasonsOf } from '#lib/obligations/rules.ts';
import { chosenParams, dashboardParams, riskReasons } from '#lib/obligations/schema.ts';
import { obligationStateOf } from '#lib/reports/rules.ts';
import { type ReportStatus, reportStatuses } from '#lib/reports/schema.ts';
import { getTemplateVersion } from '#lib/templates/queries.ts';
import { questionsOf } from '#lib/templates/rules.ts';
import { actorIn } from '#tests/support/actors.ts';
import { openCycle, startedReport } from '#tests/support/factories.ts';

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
      extendedDeadline: when.extendedBy === null ? null : new Date(deadline.getTime() + when.extendedBy * day),
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
      const filedAt = filedAtOf(
        row.firstSubmittedAt,
        confidential && confidential.receivedOn.toISOString().slice(0, 10),
      );
      const state = obligationStateOf(report?.status ?? null, confidential !== null);
      const limits = { deadline: cycle.deadline, extendedDeadline: row.extendedDeadline };
      const standing = {
        state,
        filedAt,
        openedAt: cycle.openedAt,
        limit: row.extendedDeadline ?? cycle.deadline,
        answered: report?._count.answers ?? 0,
        questions,
        lateBefore: late.has(organisation.key),
      };
      return [
        id,
        { state, timeliness: timelinessOf(limits, filedAt, at), risks: riskReasonsOf(standing, at) },
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
        fc.integer({ min: 0, max: 80 * day }),
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
            const { rows } = await listObligations(
              compiler,
              dashboardParams.parse({ cycle: cycleId, view }),
            );
            expect(rows).toHaveLength(all.filter(({ timeliness }) => wanted.some((one) => one === timeliness)).length);
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
      { numRuns: 15 },
    );
  });

  it('DASH-1 a merged province is at risk when one that it came from was late', async () => {
    await db.reportingCycle.updateMany({ data: { kind: 'thematic' } });
    const before = new Date('2025-12-15T00:00:00+07:00');
    const former = await openCycle(['51@2025-06-30', '44'], 'BNG', { year: 2025, before });
    await db.obligation.update({ where: { id: former.obligations[0] ?? '' }, data: { firstSubmittedAt: before } });
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
