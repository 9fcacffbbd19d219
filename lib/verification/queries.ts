import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256 } from '../canonical.ts';
import { db } from '../db.ts';
import { printedFileOf, printedFileSelect } from '../prints/queries.ts';
import type { PrintedFile } from '../prints/schema.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import { issuedOf, issuedSelect } from '../reviews/queries.ts';
import { headOf, headSelect, isIntact } from '../summaries/edition-heads.ts';
import { standingOf, successorOf } from '../summaries/rules.ts';
import { storedEdition } from '../summaries/schema.ts';
import { typedHash, type Verification } from './schema.ts';

const windowSeconds = 15 * 60;
/** An office behind one address may check a pile of papers; nobody can try out hashes. */
const looksPerAddress = 120;

let kept: RateLimiterPrisma | undefined;

/** Minutes to wait; null: go on. */
async function minutesToWait(address: string): Promise<number | null> {
  kept ??= new RateLimiterPrisma({
    storeClient: db,
    keyPrefix: 'verify-address',
    duration: windowSeconds,
    points: looksPerAddress,
  });
  try {
    await kept.consume(sha256(address));
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
  }
}

/** Hashes that begin so, in a way that the index serves. */
function beginning(hash: string) {
  return { gte: hash, lt: `${hash}g` };
}

type Owner = { submissionId: string } | { editionId: string };

async function filesOf(owner: Owner): Promise<PrintedFile[]> {
  const rows = await db.printedDocument.findMany({
    where: { ...owner, status: 'done', kind: { not: 'receipt' } },
    orderBy: [{ format: 'asc' }, { finishedAt: 'desc' }],
    select: printedFileSelect,
  });
  return rows.flatMap(printedFileOf);
}

async function findReport(hash: string): Promise<Verification | null> {
  const row = await db.submission.findFirst({
    where: { contentHash: beginning(hash) },
    orderBy: { number: 'desc' },
    include: {
      issued: { select: issuedSelect },
      report: {
        select: { submissions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } } },
      },
    },
  });
  if (!row) return null;
  const { id, number, receiptNumber, submittedAt, contentHash, report } = row;
  const { organisation, receiver, cycle } = submissionSnapshot.parse(row.snapshot);
  return {
    kind: 'found',
    contentHash,
    intact: isIntact(row),
    files: await filesOf({ submissionId: id }),
    paper: {
      kind: 'report',
      organisation: organisation.title,
      receiver: receiver.title,
      cycle: cycle.name,
      number,
      receiptNumber,
      submittedAt,
      issued: issuedOf(row.issued),
      latest: report.submissions[0]?.number ?? number,
    },
  };
}

/** Published editions, the recalled among them. */
async function findEdition(hash: string): Promise<Verification | null> {
  const row = await db.summaryEdition.findFirst({
    where: { contentHash: beginning(hash), publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { ...headSelect, snapshot: true, summary: { select: { editions: { select: headSelect } } } },
  });
  if (!row?.publishedAt) return null;
  const { snapshot, summary, ...own } = row;
  const { id, number, kind, reason, contentHash, recalledAt, recallReason, issued } = headOf(own);
  const { issuer, cycle } = storedEdition.parse(snapshot);
  const successor = successorOf({ number }, summary.editions.map(headOf));
  return {
    kind: 'found',
    contentHash,
    intact: isIntact(row),
    files: await filesOf({ editionId: id }),
    paper: {
      kind: 'edition',
      issuer: issuer.title,
      cycle: cycle.name,
      number,
      editionKind: kind,
      reason,
      publishedAt: row.publishedAt,
      issued,
      standing: standingOf(own, successor),
      recalled: recalledAt && { at: recalledAt, reason: recallReason ?? '' },
      successor: successor?.publishedAt
        ? {
            number: successor.number,
            publishedAt: successor.publishedAt,
            contentHash: successor.contentHash,
            issued: successor.issued,
            recalledAt: successor.recalledAt,
          }
        : null,
    },
  };
}

/** Whether a paper with this hash comes from here. Drafts and unpublished editions are as unknown as a forgery. */
export async function verifyHash(typed: string, address: string): Promise<Verification> {
  const hash = typedHash(typed);
  if (hash === null) return { kind: 'unknown' };
  const minutes = await minutesToWait(address);
  if (minutes !== null) return { kind: 'limited', minutes };
  return (await findReport(hash)) ?? (await findEdition(hash)) ?? { kind: 'unknown' };
}
