import type { Prisma } from '#prisma/client/client.ts';
import { hasRole, isCompiler, isCoordinatorLeader } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { getTemplateVersion, type TemplateVersionView } from '../templates/queries.ts';
import type { Source } from './drafting.ts';
import { composeEdition } from './edition.ts';
import { type EditionSnapshot, editionSnapshot, type SummaryStatus } from './schema.ts';

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

export function editionsVisibleTo(actor: Actor): Prisma.SummaryEditionWhereInput {
  if (isCompiler(actor) || isCoordinatorLeader(actor)) return {};
  return hasRole(actor, 'reader') ? { publishedAt: { not: null } } : { id: { in: [] } };
}

export type ParagraphView = {
  id: string;
  sectionKey: string;
  text: string;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  /** Submissions that the paragraph rests on. */
  sources: string[];
};

export type SummaryView = {
  id: string;
  status: SummaryStatus;
  statusChangedAt: Date;
  sendBackReason: string | null;
  cycle: { id: string; name: string; year: number };
  template: TemplateVersionView;
  paragraphs: ParagraphView[];
  removed: ParagraphView[];
  sources: Source[];
  /** Cited submissions that are no longer the accepted state of their report. */
  staleSources: { submissionId: string; title: string }[];
  readAt: Date;
  /** What an approval would freeze now, and its hash. */
  edition: EditionSnapshot;
  contentHash: string;
  editions: {
    id: string;
    number: number;
    contentHash: string;
    approvedAt: Date;
    approvedBy: string;
    publishedAt: Date | null;
  }[];
};

const summaryInclude = {
  cycle: true,
  paragraphs: { orderBy: [{ position: 'asc' }, { id: 'asc' }], include: { citations: true } },
  editions: { orderBy: { number: 'desc' }, omit: { snapshot: true } },
} satisfies Prisma.NationalSummaryInclude;

type SummaryRow = Prisma.NationalSummaryGetPayload<{ include: typeof summaryInclude }>;

function paragraphOf(row: SummaryRow['paragraphs'][number]): ParagraphView {
  const { id, sectionKey, text, version, updatedAt, updatedBy, citations } = row;
  return {
    id,
    sectionKey,
    text,
    version,
    updatedAt,
    updatedBy,
    sources: citations.map(({ submissionId }) => submissionId),
  };
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
  const paragraphs = row.paragraphs.filter(({ deletedAt }) => deletedAt === null).map(paragraphOf);
  const readAt = now();
  const { edition, sources, stale } = await composeEdition(tx, {
    cycle: row.cycle,
    definition: template.definition,
    paragraphs,
    at: readAt,
  });
  return {
    id: row.id,
    readAt,
    status: row.status,
    statusChangedAt: row.statusChangedAt,
    sendBackReason: row.sendBackReason,
    cycle: { id: row.cycle.id, name: row.cycle.name, year: row.cycle.year },
    template,
    paragraphs,
    removed: row.paragraphs.filter(({ deletedAt }) => deletedAt !== null).map(paragraphOf),
    sources,
    staleSources: stale.map(({ submissionId, title }) => ({ submissionId, title })),
    edition,
    contentHash: contentHash(edition),
    editions: row.editions,
  };
}

export type SummaryListItem = {
  cycle: { id: string; name: string; year: number };
  summary: { id: string; status: SummaryStatus } | null;
  accepted: number;
  /** The newest edition that the actor may read. */
  edition: { id: string; number: number; publishedAt: Date | null } | null;
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
            where: editionsVisibleTo(actor),
            orderBy: { number: 'desc' },
            take: 1,
            select: { id: true, number: true, publishedAt: true },
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
      edition: summary?.editions[0] ?? null,
    })),
  );
}

export type EditionView = {
  id: string;
  summaryId: string;
  number: number;
  contentHash: string;
  approvedAt: Date;
  approvedBy: string;
  publishedAt: Date | null;
  snapshot: EditionSnapshot;
  template: TemplateVersionView;
};

/** One approved edition; readers get published ones only. */
export async function getEdition(actor: Actor, id: string, tx: Tx = db): Promise<EditionView> {
  const row = isUuid(id)
    ? await tx.summaryEdition.findFirst({
        where: { id, AND: editionsVisibleTo(actor) },
        include: { summary: { select: { cycle: { select: { templateVersionId: true } } } } },
      })
    : null;
  if (!row) throw await notFound(actor, 'edition', id);
  const { summary, snapshot, ...edition } = row;
  return {
    ...edition,
    snapshot: editionSnapshot.parse(snapshot),
    template: await getTemplateVersion(summary.cycle.templateVersionId),
  };
}
