import type { Actor } from '#lib/accounts/schema.ts';
import { resolveComment } from '#lib/comments/mutations.ts';
import { listThreads } from '#lib/comments/queries.ts';
import { replyToRemark } from '#lib/comments/threads.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import { db } from '#lib/db.ts';
import { UserError } from '#lib/errors.ts';
import { requestApproval, sendBackReport, submitReport, withdrawReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { transitions } from '#lib/reports/rules.ts';
import { assignReview } from '#lib/reviews/examinations.ts';
import {
  acceptReport,
  beginReview,
  endReview,
  reopenReport,
  undoAcceptance,
  undoReturn,
} from '#lib/reviews/mutations.ts';
import { actorIn } from '#tests/support/actors.ts';
import { type Filed, fillReport, returnFor, send, startedReport } from '#tests/support/factories.ts';
import { type Dice, diceOf } from './dice.ts';

const section = 'achievements.training';
const reason = 'Theo đề nghị của cơ quan';

type Cast = { drafter: Actor; leader: Actor; compilers: [Actor, Actor] };
type Table = { cast: Cast; filed: Filed; dice: Dice };

async function latestOf({ filed }: Table): Promise<string> {
  const { id } = await db.submission.findFirstOrThrow({
    where: { reportId: filed.reportId },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return id;
}

const compiler = ({ cast, dice }: Table) => dice.pick(cast.compilers);

/** What people do, each as from a page that was read a moment before. */
const acts = {
  submit: async ({ cast, filed }: Table) => {
    const { contentHash } = await getReport(cast.leader, filed.reportId);
    await submitReport(cast.leader, { reportId: filed.reportId, contentHash });
  },
  withdraw: ({ cast, filed }: Table) => withdrawReport(cast.leader, { reportId: filed.reportId, reason }),
  requestApproval: ({ cast, filed }: Table) => requestApproval(cast.drafter, { reportId: filed.reportId }),
  sendBack: ({ cast, filed }: Table) => sendBackReport(cast.leader, { reportId: filed.reportId, reason }),
  return: async (table: Table) => returnFor(compiler(table), await latestOf(table), [section]),
  accept: async (table: Table) => acceptReport(compiler(table), { submissionId: await latestOf(table) }),
  reopen: async (table: Table) =>
    reopenReport(compiler(table), {
      submissionId: await latestOf(table),
      reason,
      points: [{ section, demand: 'missing', text: reason }],
    }),
  undoReturn: async (table: Table) =>
    undoReturn(compiler(table), { submissionId: await latestOf(table), reason }),
  undoAcceptance: async (table: Table) =>
    undoAcceptance(compiler(table), { submissionId: await latestOf(table), reason }),
  take: async (table: Table) => beginReview(compiler(table), { submissionId: await latestOf(table) }),
  giveBack: async (table: Table) => endReview(compiler(table), { submissionId: await latestOf(table) }),
  assign: async (table: Table) => {
    const { reviewerId } = await db.report.findUniqueOrThrow({
      where: { id: table.filed.reportId },
      select: { reviewerId: true },
    });
    await assignReview(compiler(table), {
      submissionId: await latestOf(table),
      reviewerId: compiler(table).accountId,
      seenId: reviewerId ?? '',
    });
  },
  answer: async ({ cast, filed, dice }: Table) => {
    const { points } = await getReport(cast.drafter, filed.reportId);
    for (const { id } of points)
      await replyToRemark(cast.drafter, {
        commentId: id,
        answer: dice.chance(0.5) ? 'corrected' : 'declined',
        text: reason,
      });
  },
  settle: async (table: Table) => {
    const by = compiler(table);
    for (const { id } of await listThreads(by, table.filed.reportId))
      await resolveComment(by, { commentId: id, resolved: true });
  },
  extend: async ({ filed, dice }: Table) => {
    const extendedDeadline = new Date(Date.UTC(2026, 10, 20 + dice.upTo(40)));
    await db.obligation.update({
      where: { id: filed.obligationId },
      data: { extendedDeadline, extensionReason: reason },
    });
  },
  moveDeadline: async ({ filed, dice }: Table) => {
    const deadline = new Date(Date.UTC(2026, 10, 20 + dice.upTo(40)));
    await db.reportingCycle.update({ where: { id: filed.cycleId }, data: { deadline } });
  },
};

type Act = keyof typeof acts;
const names: [Act, ...Act[]] = [
  'submit',
  'submit',
  'withdraw',
  'requestApproval',
  'sendBack',
  'return',
  'return',
  'accept',
  'accept',
  'reopen',
  'undoReturn',
  'undoAcceptance',
  'take',
  'giveBack',
  'assign',
  'answer',
  'settle',
  'extend',
  'moveDeadline',
];

const moves = new Map(
  Object.entries(transitions).map(
    ([name, { from, to }]): [string, { from: readonly string[]; to: string }] => [
      `report.${name}`,
      { from, to },
    ],
  ),
);

/** What is wrong with how the report came to be where it is. */
async function wrongIn({ filed }: Table, done: Act[]): Promise<string[]> {
  const report = await db.report.findUniqueOrThrow({
    where: { id: filed.reportId },
    include: {
      submissions: { orderBy: { number: 'asc' } },
      reviews: true,
      obligation: { include: { cycle: true } },
    },
  });
  const story = await db.auditEntry.findMany({
    where: { subjectType: 'report', subjectId: filed.reportId },
    orderBy: { position: 'asc' },
  });
  const wrong: string[] = [];
  // A report has one chain of the log, so that its order is that of the acts.
  const moved = story.filter(({ action }) => moves.has(action));
  let status = 'draft';
  for (const { action } of moved) {
    const move = moves.get(action);
    if (!move?.from.includes(status)) wrong.push(`${action} from ${status}`);
    status = move?.to ?? status;
  }
  if (status !== report.status) wrong.push(`the story ends ${status}, the report is ${report.status}`);
  for (const act of new Set<Act>([...done])) {
    if (!moves.has(`report.${act}`)) continue;
    const told = moved.filter(({ action }) => action === `report.${act}`).length;
    const times = done.filter((one) => one === act).length;
    if (told !== times) wrong.push(`${act} was done ${times} times and is told ${told} times`);
  }
  const sent = moved.filter(({ action }) => action === 'report.submit').length;
  if (sent !== report.submissions.length)
    wrong.push(`${sent} sendings told, ${report.submissions.length} kept`);
  if (report.submissions.some(({ number }, index) => number !== index + 1))
    wrong.push('a sending is missing');
  const first = report.submissions[0]?.submittedAt;
  const fixed = report.obligation.firstSubmittedAt;
  if (first?.getTime() !== fixed?.getTime()) wrong.push('timeliness is not that of the first sending');
  if (fixed) {
    const deadline = { ...report.obligation.cycle, extendedDeadline: report.obligation.extendedDeadline };
    const judged = [fixed, new Date('2027-06-01')].map((now) => timelinessOf(deadline, fixed, now));
    if (judged[0] !== judged[1]) wrong.push('timeliness changes with the clock');
  }
  const decisions = moved.filter(({ action }) =>
    ['return', 'accept', 'reopen', 'undoReturn', 'undoAcceptance'].includes(action.slice('report.'.length)),
  ).length;
  if (decisions !== report.reviews.length)
    wrong.push(`${decisions} decisions told, ${report.reviews.length} kept`);
  const open = await db.reviewComment.count({
    where: { reportId: filed.reportId, demand: { not: null }, resolvedAt: null },
  });
  if (report.status === 'accepted' && open > 0) wrong.push('accepted with open points');
  if (report.status !== 'submitted' && report.reviewerId !== null)
    wrong.push(`${report.status} and examined`);
  return wrong;
}

/** Filling in is not what is raced. */
async function copyAnswers(from: string, to: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Answer" ("reportId", "key", "version", "content", "updatedAt", "updatedById", "updatedBy")
    SELECT ${to}::uuid, "key", "version", "content", "updatedAt", "updatedById", "updatedBy"
    FROM "Answer" WHERE "reportId" = ${from}::uuid`;
}

export type RaceResult = {
  rounds: number;
  tried: number;
  done: number;
  refusals: Record<string, number>;
  wrong: string[];
};

/** Several people at one report at the same time, again and again: nothing but legal outcomes may come of it. */
export async function raceReviews(count: number, seed: number): Promise<RaceResult> {
  const dice = diceOf(seed);
  const cast: Cast = {
    drafter: await actorIn('48', 'drafter'),
    leader: await actorIn('48', 'leader'),
    compilers: [await actorIn('BNG', 'compiler'), await actorIn('BNG', 'compiler')],
  };
  const written = await startedReport(cast.drafter);
  await fillReport(cast.drafter, written.reportId);
  const result: RaceResult = { rounds: 0, tried: 0, done: 0, refusals: {}, wrong: [] };
  for (let round = 1; round <= count; round += 1) {
    const filed = await startedReport(cast.drafter);
    const table = { cast, filed, dice };
    // Receipt numbers name the year and four digits of the cycle, which so many cycles of one year would share.
    await db.reportingCycle.update({ where: { id: filed.cycleId }, data: { year: 2026 + round } });
    await copyAnswers(written.reportId, filed.reportId);
    const done: Act[] = [];
    // The first sending, as `send` makes it, without a race: there is nothing to decide on before.
    await send(cast.leader, filed.reportId);
    done.push('submit');
    for (let left = dice.between(2, 3); left > 0; left -= 1) {
      const together = Array.from({ length: dice.between(3, 6) }, () => dice.pick(names));
      const outcomes = await Promise.allSettled(together.map((act) => acts[act](table)));
      for (const [index, outcome] of outcomes.entries()) {
        const act = together[index];
        result.tried += 1;
        if (outcome.status === 'fulfilled') {
          result.done += 1;
          if (act) done.push(act);
        } else if (outcome.reason instanceof UserError) {
          const { code } = outcome.reason;
          result.refusals[code] = (result.refusals[code] ?? 0) + 1;
        } else result.wrong.push(`${round} ${act}: ${String(outcome.reason)}`);
      }
    }
    result.wrong.push(...(await wrongIn(table, done)).map((what) => `${round}: ${what} [${done.join(' ')}]`));
    result.rounds += 1;
  }
  return result;
}
