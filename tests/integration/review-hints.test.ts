import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { hintsOf, telling } from '#lib/reviews/hints.ts';
import { getLastYearOf, getSubmission } from '#lib/reviews/queries.ts';
import { findTwins } from '#lib/reviews/twins.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, openCycle, send } from '#tests/support/factories.ts';

const section = 'achievements.training';
const long =
  `Đã tổ chức 9 lớp tập huấn cho 1.234 lượt cán bộ; ${'trong đó có 3 lớp trong quý IV. '.repeat(4)}`.trim();

let compiler: Actor;
let cycleId: string;
let submissions: string[];

async function sent(obligationId: string, drafter: Actor, leader: Actor, doc: RichDoc): Promise<string> {
  const { id: reportId } = await startReport(drafter, { obligationId });
  await fillReport(drafter, reportId);
  const { saved } = await getReport(drafter, reportId);
  await saveAnswers(drafter, {
    reportId,
    answers: [
      { key: section, version: saved[section]?.version ?? 0, content: { kind: 'text', doc, nothing: false } },
    ],
  });
  return (await send(leader, reportId)).submissionId;
}

const bold: RichDoc = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: long.toUpperCase().slice(0, 20), marks: [{ type: 'bold' }] }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: long.slice(21) }] },
  ],
};

beforeAll(async () => {
  compiler = await actorIn('BNG', 'compiler');
  const keys = ['48', '79', '01'];
  const cycle = await openCycle(keys);
  cycleId = cycle.id;
  submissions = [];
  for (const [index, key] of keys.entries()) {
    const doc = [docOf(long), bold, docOf(`${long} Khác.`)][index] ?? docOf('');
    submissions.push(
      await sent(
        cycle.obligations[index] ?? '',
        await actorIn(key, 'drafter'),
        await actorIn(key, 'leader'),
        doc,
      ),
    );
  }
});

it('HINT-2 the same words of two organisations are found whatever their case, breaks and looks', async () => {
  const twins = (actor: Actor, at: number) =>
    getSubmission(actor, submissions[at] ?? '')
      .then((view) => findTwins(actor, view))
      // Other sections are alike because the tests fill them in.
      .then((found) => found.filter(({ key }) => key === section));
  expect(await twins(compiler, 0)).toEqual([{ key: section, organisations: ['Hồ Chí Minh'] }]);
  expect(await twins(compiler, 1)).toEqual([{ key: section, organisations: ['Đà Nẵng'] }]);
  expect(await twins(compiler, 2)).toEqual([]);
  expect(await twins(await actorIn('48', 'leader'), 0)).toEqual([]);
});

it('the database and the rule agree on how long a telling text is', async () => {
  const texts = (length: number) => db.$queryRaw<{ count: number }[]>`
    SELECT cardinality(submission_texts(${{
      answers: { a: { kind: 'text', nothing: false, doc: docOf('x'.repeat(length)) } },
    }}::jsonb)) AS "count"`;
  expect(await texts(telling)).toEqual([{ count: 1 }]);
  expect(await texts(telling - 1)).toEqual([{ count: 0 }]);
});

it('DIFF-2 HINT-1 the receiver reads last year of who reports to it, nobody else, and what is odd beside it', async () => {
  const drafter = await actorIn('48', 'drafter');
  const next = await openCycle(['48'], 'BNG', { year: 2027, before: new Date('2027-12-15T00:00:00+07:00') });
  const later = await sent(next.obligations[0] ?? '', drafter, await actorIn('48', 'leader'), docOf(long));
  const year = await getLastYearOf(compiler, await getSubmission(compiler, later));
  const { template, snapshot } = await getSubmission(compiler, later);
  const odd = {
    ...snapshot.answers,
    'checklist.leader': { kind: 'checklist' as const, answer: 'no' as const, note: 'Chưa phân công' },
    'figures.agreements': { kind: 'figure' as const, value: '121', nothing: false, note: '' },
  };
  const hints = hintsOf(template.definition, odd, year, []);
  expect(hints.map(({ key, kind }) => [key, kind])).toEqual(
    expect.arrayContaining([
      [section, 'as_last_year'],
      ['checklist.leader', 'now_no'],
      ['figures.agreements', 'tenfold'],
    ]),
  );
  expect(year?.reports).toHaveLength(1);
  expect(year?.reports[0]?.answers[section]).toMatchObject({ kind: 'text' });
  expect(await db.reportingCycle.count({ where: { id: cycleId } })).toBe(1);
  await expect(
    getLastYearOf(await actorIn('BNV', 'focal_point'), await getSubmission(compiler, later)),
  ).rejects.toMatchObject({
    code: 'notFound',
  });
});
