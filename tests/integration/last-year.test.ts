import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { getLastYear } from '#lib/reports/last-year.ts';
import { earlierFigure } from '#lib/reports/last-year-rules.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, openCycle, send } from '#tests/support/factories.ts';

const strengths = 'achievements.strengths';
const delegations = 'figures.delegations-out';
const formerCycle = { year: 2024, before: new Date('2024-12-15T00:00:00+07:00') };
const previousCycle = { year: 2025, before: new Date('2025-12-15T00:00:00+07:00') };

let drafter: Actor;
let leader: Actor;
let stranger: Actor;
let reportId: string;

/** Files one report in which the body names itself. */
async function file(author: Actor, obligationId: string, words: string, value: string): Promise<string> {
  const { id } = await startReport(author, { obligationId });
  await fillReport(author, id);
  await saveAnswers(author, {
    reportId: id,
    answers: [
      { key: strengths, version: 1, content: { kind: 'text', doc: docOf(words), nothing: false } },
      { key: delegations, version: 1, content: { kind: 'figure', value, nothing: false, note: '' } },
    ],
  });
  await send(author, id);
  return id;
}

beforeAll(async () => {
  [drafter, leader, stranger] = await Promise.all([
    actorIn('51', 'drafter'),
    actorIn('51', 'leader'),
    actorIn('48', 'drafter', 'leader'),
  ]);
  const successors = await db.organisationSuccession.findMany({
    where: { successor: { key: '51' } },
    include: { predecessor: { select: { key: true } } },
  });
  const formerKeys = successors.map(({ predecessor }) => predecessor.key).sort();
  const former = await openCycle([...formerKeys, '01'], 'BNG', formerCycle);
  for (const [index, key] of formerKeys.entries())
    await file(
      await actorIn(key, 'drafter', 'leader'),
      former.obligations[index] ?? '',
      `Của ${key}`,
      String(10 + index),
    );
  await file(await actorIn('01', 'drafter', 'leader'), former.obligations.at(-1) ?? '', 'Của Hà Nội', '99');
  const { obligations } = await openCycle(['51', '48']);
  ({ id: reportId } = await startReport(drafter, { obligationId: obligations[0] ?? '' }));
});

describe('YEAR-1 last year of a merged province', () => {
  it('holds what each of its former provinces sent, under its own name, and nobody else’s', async () => {
    const lastYear = await getLastYear(drafter, reportId, [strengths, delegations]);
    expect(lastYear).toMatchObject({ year: 2024 });
    expect(lastYear?.reports.map(({ organisation, predecessor }) => [organisation, predecessor])).toEqual([
      ['Kon Tum', true],
      ['Quảng Ngãi', true],
    ]);
    expect(Object.keys(lastYear?.reports[0]?.answers ?? {}).sort()).toEqual([strengths, delegations]);
    expect(earlierFigure(lastYear, delegations)).toEqual({
      value: '21',
      of: ['Kon Tum', 'Quảng Ngãi'],
      summed: true,
    });
  });

  it('is the report of the body itself once it has filed one, in its latest sending', async () => {
    const { obligations } = await openCycle(['51'], 'BNG', previousCycle);
    const id = await file(leader, obligations[0] ?? '', 'Năm 2025', '30');
    const report = await getReport(leader, id);
    await db.report.update({ where: { id }, data: { status: 'returned' } });
    await saveAnswers(leader, {
      reportId: id,
      answers: [
        {
          key: delegations,
          version: report.saved[delegations]?.version ?? 0,
          content: { kind: 'figure', value: '31', nothing: false, note: '' },
        },
      ],
    });
    await send(leader, id);
    const lastYear = await getLastYear(drafter, reportId, [delegations]);
    expect(lastYear?.year).toBe(2025);
    expect(earlierFigure(lastYear, delegations)).toEqual({ value: '31', of: ['Quảng Ngãi'], summed: false });
  });

  it('reads texts of a submission of the first form', async () => {
    const { obligations } = await openCycle(['48'], 'BNG', previousCycle);
    const { id } = await startReport(stranger, { obligationId: obligations[0] ?? '' });
    const { snapshot } = await getReport(stranger, id);
    await db.submission.create({
      data: {
        reportId: id,
        number: 1,
        receiptNumber: 'TN-2025-CU',
        submittedAt: new Date('2025-12-01T00:00:00Z'),
        submittedById: stranger.accountId,
        submittedBy: stranger.name,
        position: '',
        contentHash: 'x',
        snapshot: {
          ...snapshot,
          schema: 1,
          answers: { [strengths]: { kind: 'text', text: 'Chữ cũ', nothing: false } },
        },
      },
    });
    const { obligations: now } = await openCycle(['48']);
    const { id: current } = await startReport(stranger, { obligationId: now[0] ?? '' });
    const lastYear = await getLastYear(stranger, current, [strengths]);
    expect(lastYear?.reports[0]?.answers[strengths]).toEqual({
      kind: 'text',
      doc: docOf('Chữ cũ'),
      nothing: false,
    });
  });

  it('another organisation gets "not found"', async () => {
    await expect(getLastYear(stranger, reportId, [strengths])).rejects.toMatchObject({ code: 'notFound' });
    const administrator = await actorIn('BNG', 'administrator');
    await expect(getLastYear(administrator, reportId, [strengths])).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('is nothing where nothing was sent', async () => {
    const newcomer = await actorIn('15', 'drafter');
    const { obligations } = await openCycle(['15']);
    const { id } = await startReport(newcomer, { obligationId: obligations[0] ?? '' });
    expect(await getLastYear(newcomer, id, [strengths])).toBeNull();
  });
});
