import { randomUUID } from 'node:crypto';
import type { Prisma } from '#prisma/client/client.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { log } from '../log.ts';
import { type Proposal, proposalsAnswer } from '../reports/schema.ts';
import { acceptedWithout } from '../sources/job.ts';
import { foldedWords } from '../sources/words.ts';
import { refreshEntries } from './entries.ts';
import { Matters } from './matching.ts';

const atOnce = 100;
const batchMs = 120_000;

type Found = Proposal & { answerKey: string; position: number };

/** The proposals of a submission, in its order; of the snapshot nothing else is read. */
async function proposalsIn(tx: Tx, submissionId: string): Promise<Found[]> {
  const rows = await tx.$queryRaw<{ answerKey: string; content: unknown }[]>`
    SELECT answer."key" AS "answerKey", answer."value" AS "content"
    FROM "Submission" s, jsonb_each(s."snapshot" -> 'answers') AS answer
    WHERE s."id" = ${submissionId}::uuid AND answer."value" ->> 'kind' = 'proposals'
    ORDER BY 1`;
  return rows.flatMap(({ answerKey, content }) => {
    const { items, nothing } = proposalsAnswer.parse(content);
    return nothing ? [] : items.map((item, position) => ({ ...item, answerKey, position }));
  });
}

/** Entries that still take in what is similar: an answer that was given speaks of those who asked before it. */
async function openMatters(tx: Tx): Promise<Matters<string>> {
  const entries = await tx.proposalEntry.findMany({
    where: { state: { in: ['new', 'processing'] }, joinedIntoId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true },
  });
  const matters = new Matters<string>();
  for (const { id, text } of entries) matters.add(id, text);
  return matters;
}

/**
 * Takes the proposals of a submission into the register. What is there under its id keeps its entry; what is new joins
 * an open entry of the same matter or begins one; what the report does not say any more is marked.
 */
async function collectOne(tx: Tx, submissionId: string, matters: Matters<string>): Promise<string[]> {
  const submission = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      reportId: true,
      number: true,
      report: { select: { obligation: { select: { cycleId: true } } } },
    },
  });
  const { reportId, number, report } = submission;
  const at = now();
  const { count } = await tx.collectedProposals.createMany({
    data: { submissionId, collectedAt: at },
    skipDuplicates: true,
  });
  if (count === 0) return [];
  await tx.collectedProposals.deleteMany({ where: { submission: { reportId, number: { lt: number } } } });
  const known = await tx.proposalItem.findMany({
    where: { reportId },
    select: { itemId: true, entryId: true },
  });
  const entries = new Map(known.map(({ itemId, entryId }) => [itemId, entryId]));
  const found = await proposalsIn(tx, submissionId);
  const begun: Prisma.ProposalEntryCreateManyInput[] = [];
  const added: Prisma.ProposalItemCreateManyInput[] = [];
  for (const { id: itemId, text, addressee, field, answerKey, position } of found) {
    const said = { submissionId, answerKey, position, text, addressee, field };
    const row = { ...said, folded: foldedWords(`${text} ${addressee}`), vanishedAt: null };
    if (entries.has(itemId)) {
      await tx.proposalItem.update({ where: { reportId_itemId: { reportId, itemId } }, data: row });
      continue;
    }
    const joined = matters.find(text);
    const entryId = joined ?? randomUUID();
    if (joined === null) {
      const firstCycleId = report.obligation.cycleId;
      begun.push({ id: entryId, firstCycleId, text, addressee, field, createdAt: at });
      matters.add(entryId, text);
    }
    added.push({ ...row, reportId, itemId, entryId });
    entries.set(itemId, entryId);
  }
  await tx.proposalEntry.createMany({ data: begun });
  await tx.proposalItem.createMany({ data: added });
  const said = found.map(({ id }) => id);
  await tx.proposalItem.updateMany({
    where: { reportId, itemId: { notIn: said }, vanishedAt: null },
    data: { vanishedAt: at },
  });
  return [...new Set(entries.values())];
}

/** All of these submissions, in the order given. */
export async function collect(tx: Tx, submissionIds: readonly string[]): Promise<void> {
  // One at a time, or two would begin two entries of one matter.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('proposals', 0))::text`;
  const matters = await openMatters(tx);
  const touched = new Set<string>();
  for (const id of submissionIds) for (const entry of await collectOne(tx, id, matters)) touched.add(entry);
  await refreshEntries(tx, [...touched]);
}

/** Takes the proposals of newly accepted reports into the register; may be stopped at any point and begun again. */
export async function collectProposals(): Promise<void> {
  const waiting = await db.$queryRaw<{ id: string }[]>(acceptedWithout('CollectedProposals'));
  for (let from = 0; from < waiting.length; from += atOnce) {
    const batch = waiting.slice(from, from + atOnce).map(({ id }) => id);
    await db.$transaction((tx) => collect(tx, batch), { timeout: batchMs });
  }
  if (waiting.length > 0) log.info({ reports: waiting.length }, 'proposals collected');
}
