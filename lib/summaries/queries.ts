import type { Prisma } from '#prisma/client/client.ts';
import { hasRole, isCompiler, isCoordinatorLeader } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { formatBusinessDate, formatDate } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { numberAndSymbol } from '../documents/text.ts';
import { issuedOf } from '../reviews/queries.ts';
import { getTemplateVersion, type TemplateVersionView } from '../templates/queries.ts';
import type { Source } from './counts.ts';
import { composeEdition } from './edition.ts';
import { type EditionHead, headOf, headSelect, isIntact } from './edition-heads.ts';
import { factsOf } from './facts.ts';
import { editionOf } from './outline.ts';
import {
  type Known,
  type ParagraphView,
  paragraphInclude,
  paragraphView,
  passageOf,
  standings,
} from './paragraph-views.ts';
import {
  type EditionKind,
  type EditionSnapshot,
  type SummaryOutline,
  type SummaryStatus,
  summaryOutline,
} from './schema.ts';

/** The makers see all of it; a reader of the Government Office sees that it exists once an edition is published. */
export function summariesVisibleTo(actor: Actor): Prisma.NationalSummaryWhereInput {
  if (isCompiler(actor) || isCoordinatorLeader(actor)) return {};
  return hasRole(actor, 'reader')
    ? { editions: { some: { publishedAt: { not: null } } } }
    : { id: { in: [] } };
}

/** Drafts, paragraphs and unpublished editions are for the makers only. */
export function draftsVisibleTo(actor: Actor): Prisma.NationalSummaryWhereInput {
  return isCompiler(actor) || isCoordinatorLeader(actor) ? {} : { id: { in: [] } };
}

/** The text of editions, and with it their prints: readers have it while the edition is published and not recalled. */
export function editionsVisibleTo(actor: Actor): Prisma.SummaryEditionWhereInput {
  if (isCompiler(actor) || isCoordinatorLeader(actor)) return {};
  return hasRole(actor, 'reader') ? { publishedAt: { not: null }, recalledAt: null } : { id: { in: [] } };
}

/** That an edition exists and how it stands: readers know of a recalled one, too. */
export function editionHeadsVisibleTo(actor: Actor): Prisma.SummaryEditionWhereInput {
  if (isCompiler(actor) || isCoordinatorLeader(actor)) return {};
  return hasRole(actor, 'reader') ? { publishedAt: { not: null } } : { id: { in: [] } };
}

export type SummaryView = {
  id: string;
  status: SummaryStatus;
  statusChangedAt: Date;
  sendBackReason: string | null;
  nextKind: EditionKind;
  nextReason: string;
  cycle: { id: string; name: string; year: number };
  template: TemplateVersionView;
  outline: SummaryOutline;
  paragraphs: ParagraphView[];
  removed: ParagraphView[];
  sources: Source[];
  readAt: Date;
  /** While approval is waited for: accounts that wrote in it since the last one, or asked for it. Somebody else approves. */
  authors: string[];
  /** What an approval would freeze now, and its hash. */
  edition: EditionSnapshot;
  contentHash: string;
  editions: EditionHead[];
};

const summaryInclude = {
  cycle: true,
  paragraphs: { orderBy: [{ position: 'asc' }, { id: 'asc' }], include: paragraphInclude },
  editions: { orderBy: { number: 'desc' }, select: headSelect },
} satisfies Prisma.NationalSummaryInclude;

type SummaryRow = Prisma.NationalSummaryGetPayload<{ include: typeof summaryInclude }>;

/** The published edition that the next one is to replace or to correct. */
function replacesOf({ nextKind, nextReason, editions }: SummaryRow): EditionSnapshot['replaces'] {
  const last = editions.find(({ publishedAt }) => publishedAt !== null);
  if (nextKind === 'original' || !last?.publishedAt) return null;
  const issued = issuedOf(last.issued);
  const paper = issued
    ? `số ${numberAndSymbol(issued)} ngày ${formatBusinessDate(issued.date)}`
    : `công bố ngày ${formatDate(last.publishedAt)}`;
  return { kind: nextKind, paper, reason: nextReason };
}

/** What is done with a finished text; all other acts on a national report have a hand in what it says. */
const actsOnFinished = ['summary.sendBack', 'summary.approve', 'summary.publish', 'summary.recall'];

/** Who had a hand in what waits for approval, since the last edition: whoever wrote, and whoever asked. */
async function authorsOf(tx: Tx, { id, requestedById, editions }: SummaryRow): Promise<string[]> {
  const acts = await tx.auditEntry.findMany({
    where: {
      subjectType: 'summary',
      subjectId: id,
      action: { startsWith: 'summary.', notIn: actsOnFinished },
      at: { gt: editions[0]?.approvedAt ?? new Date(0) },
    },
    distinct: ['actorId'],
    select: { actorId: true },
  });
  return [...new Set([...acts.map(({ actorId }) => actorId), requestedById])].filter((one) => one !== null);
}

/** The national report in the making, with everything an approval would freeze. */
export async function getSummary(actor: Actor, id: string, tx: Tx = db): Promise<SummaryView> {
  const row = isUuid(id)
    ? await tx.nationalSummary.findFirst({
        where: { id, AND: draftsVisibleTo(actor) },
        include: summaryInclude,
      })
    : null;
  if (!row) throw await notFound(actor, 'summary', id);
  const template = await getTemplateVersion(row.cycle.templateVersionId);
  const outline = summaryOutline.parse(row.outline);
  const readAt = now();
  const kept = row.paragraphs.filter(({ deletedAt }) => deletedAt === null);
  const { edition, sources, stale } = await composeEdition(tx, {
    cycle: row.cycle,
    definition: template.definition,
    outline,
    replaces: replacesOf(row),
    paragraphs: kept.map((paragraph) => ({
      sectionKey: paragraph.sectionKey,
      ...passageOf(paragraph),
    })),
    at: readAt,
  });
  const known: Known = {
    sources: new Map([...sources, ...stale].map((source) => [source.submissionId, source])),
    standings: await standings(
      tx,
      row.paragraphs.flatMap(({ citations }) => citations.map(({ submissionId }) => submissionId)),
    ),
    facts: factsOf(edition),
  };
  return {
    id: row.id,
    readAt,
    status: row.status,
    statusChangedAt: row.statusChangedAt,
    sendBackReason: row.sendBackReason,
    nextKind: row.nextKind,
    nextReason: row.nextReason,
    cycle: { id: row.cycle.id, name: row.cycle.name, year: row.cycle.year },
    template,
    outline,
    paragraphs: kept.map((paragraph) => paragraphView(paragraph, known)),
    removed: row.paragraphs
      .filter(({ deletedAt }) => deletedAt !== null)
      .map((paragraph) => paragraphView(paragraph, known)),
    sources,
    authors: row.status === 'awaiting_approval' ? await authorsOf(tx, row) : [],
    edition,
    contentHash: contentHash(edition),
    editions: row.editions.map(headOf),
  };
}

export type SummaryListItem = {
  cycle: { id: string; name: string; year: number };
  summary: { id: string; status: SummaryStatus } | null;
  accepted: number;
  /** The editions that the actor may know of, the newest first. */
  editions: EditionHead[];
};

/** One line per annual cycle for the makers; for readers only what is published. */
export async function listSummaries(actor: Actor): Promise<SummaryListItem[]> {
  const maker = isCompiler(actor) || isCoordinatorLeader(actor);
  const cycles = await db.reportingCycle.findMany({
    where: maker
      ? {
          kind: 'annual',
          openedAt: { lte: now() },
          obligations: { some: { receiver: { coordinator: true } } },
        }
      : { summary: { is: summariesVisibleTo(actor) } },
    orderBy: { deadline: 'desc' },
    include: {
      summary: {
        include: {
          editions: {
            where: editionHeadsVisibleTo(actor),
            orderBy: { number: 'desc' },
            select: headSelect,
          },
        },
      },
    },
  });
  return Promise.all(
    cycles.map(async ({ id, name, year, summary }) => ({
      cycle: { id, name, year },
      summary: summary && { id: summary.id, status: summary.status },
      accepted: maker
        ? await db.report.count({
            where: { status: 'accepted', obligation: { cycleId: id, receiver: { coordinator: true } } },
          })
        : 0,
      editions: summary?.editions.map(headOf) ?? [],
    })),
  );
}

export type EditionView = EditionHead & {
  summaryId: string;
  snapshot: EditionSnapshot;
  template: TemplateVersionView;
  /** The stored text still gives the hash that it was approved under. */
  intact: boolean;
};

/** What an edition says, by its hash alone: whoever only names the text need not read all of it. */
export async function getEditionHash(actor: Actor, id: string): Promise<string> {
  const row = isUuid(id)
    ? await db.summaryEdition.findFirst({
        where: { id, AND: editionsVisibleTo(actor) },
        select: { contentHash: true },
      })
    : null;
  if (!row) throw await notFound(actor, 'edition', id);
  return row.contentHash;
}

/** The text of one approved edition; readers get published ones only, and none that is recalled. */
export async function getEdition(actor: Actor, id: string, tx: Tx = db): Promise<EditionView> {
  const row = isUuid(id)
    ? await tx.summaryEdition.findFirst({
        where: { id, AND: editionsVisibleTo(actor) },
        select: {
          ...headSelect,
          summaryId: true,
          snapshot: true,
          summary: { select: { cycle: { select: { templateVersionId: true } } } },
        },
      })
    : null;
  if (!row) throw await notFound(actor, 'edition', id);
  const { summary, snapshot, summaryId, ...head } = row;
  const template = await getTemplateVersion(summary.cycle.templateVersionId);
  return {
    ...headOf(head),
    summaryId,
    snapshot: editionOf(snapshot, template.definition),
    template,
    intact: isIntact(row),
  };
}
