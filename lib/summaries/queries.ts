import type { Prisma } from '#prisma/client/client.ts';
import { hasRole, isCompiler, isCoordinatorLeader } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { timelinessOf } from '../cycles/rules.ts';
import { businessDate, dateColumn } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { identityOn, identitySelect } from '../organisations/queries.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import { getTemplateVersion, type TemplateVersionView } from '../templates/queries.ts';
import { type Source, sumFigures, tallyChecklist } from './drafting.ts';
import { type EditionSnapshot, type EditionSource, editionSnapshot, type SummaryStatus } from './schema.ts';

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

const sourceSelect = {
  id: true,
  number: true,
  receiptNumber: true,
  submittedAt: true,
  contentHash: true,
  report: {
    select: { obligation: { select: { organisation: { select: { name: true, kind: true, code: true } } } } },
  },
} satisfies Prisma.SubmissionSelect;

type SourceRow = Prisma.SubmissionGetPayload<{ select: typeof sourceSelect }>;

const collator = new Intl.Collator('vi');
const kindOrder = ['ministry', 'ministry_level', 'government_agency', 'friendship_union', 'province', 'unit'];

function inOrder(a: SourceRow, b: SourceRow): number {
  const [left, right] = [a.report.obligation.organisation, b.report.obligation.organisation];
  return (
    kindOrder.indexOf(left.kind) - kindOrder.indexOf(right.kind) || collator.compare(left.name, right.name)
  );
}

/** The latest submissions of the accepted reports of a cycle, ministries first, then A–Z; their place is their mark. */
export async function listSources(tx: Tx, cycleId: string): Promise<Source[]> {
  const reports = await tx.report.findMany({
    where: { status: 'accepted', obligation: { cycleId, receiver: { coordinator: true } } },
    select: {
      submissions: { orderBy: { number: 'desc' }, take: 1, select: { ...sourceSelect, snapshot: true } },
    },
  });
  return reports
    .flatMap(({ submissions }) => submissions)
    .sort(inOrder)
    .map((row, index) => {
      const snapshot = submissionSnapshot.parse(row.snapshot);
      return {
        mark: index + 1,
        submissionId: row.id,
        name: snapshot.organisation.name,
        title: snapshot.organisation.title,
        kind: row.report.obligation.organisation.kind,
        number: row.number,
        receiptNumber: row.receiptNumber,
        submittedAt: row.submittedAt.toISOString(),
        contentHash: row.contentHash,
        snapshot,
      };
    });
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

async function filingsOf(tx: Tx, cycleId: string): Promise<EditionSnapshot['filings']> {
  const at = now();
  const rows = await tx.obligation.findMany({
    where: { cycleId, receiver: { coordinator: true } },
    include: { cycle: true, organisation: { select: identitySelect }, report: { select: { status: true } } },
  });
  return rows
    .map(({ cycle, organisation, report, extendedDeadline, firstSubmittedAt }) => {
      const { name, title, kind } = identityOn(organisation, businessDate(firstSubmittedAt ?? at));
      const timeliness = timelinessOf({ deadline: cycle.deadline, extendedDeadline }, firstSubmittedAt, at);
      const accepted = report?.status === 'accepted';
      return {
        name,
        title,
        kind,
        timeliness,
        firstSubmittedAt: firstSubmittedAt?.toISOString() ?? null,
        accepted,
      };
    })
    .sort(
      (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || collator.compare(a.name, b.name),
    );
}

/** Cited sources that are not accepted any more keep their place in the list, after the accepted ones. */
async function staleSources(tx: Tx, row: SummaryRow, sources: Source[]): Promise<EditionSource[]> {
  const known = new Set(sources.map(({ submissionId }) => submissionId));
  const cited = row.paragraphs
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap(({ citations }) => citations);
  const missing = [...new Set(cited.map(({ submissionId }) => submissionId))].filter((id) => !known.has(id));
  if (missing.length === 0) return [];
  const rows = await tx.submission.findMany({
    where: { id: { in: missing } },
    select: { ...sourceSelect, snapshot: true },
  });
  return rows.sort(inOrder).map((stale, index) => {
    const { organisation } = submissionSnapshot.parse(stale.snapshot);
    return {
      mark: sources.length + index + 1,
      submissionId: stale.id,
      name: organisation.name,
      title: organisation.title,
      kind: organisation.kind,
      number: stale.number,
      receiptNumber: stale.receiptNumber,
      submittedAt: stale.submittedAt.toISOString(),
      contentHash: stale.contentHash,
    };
  });
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
  const sources = await listSources(tx, row.cycleId);
  const stale = await staleSources(tx, row, sources);
  const coordinator = await tx.organisation.findFirstOrThrow({
    where: { coordinator: true },
    select: identitySelect,
  });
  const kept = row.paragraphs.filter(({ deletedAt }) => deletedAt === null).map(paragraphOf);
  const listed = [...sources.map(({ snapshot: _, ...source }) => source), ...stale];
  const marks = new Map(listed.map(({ submissionId, mark }) => [submissionId, mark]));
  const { cycle } = row;
  const edition: EditionSnapshot = {
    schema: 1,
    issuer: identityOn(coordinator, businessDate(now())),
    cycle: {
      name: cycle.name,
      year: cycle.year,
      periodFrom: dateColumn(cycle.periodFrom),
      periodTo: dateColumn(cycle.periodTo),
      deadlineText: cycle.deadlineText,
    },
    sections: template.definition.groups.flatMap(({ sections }) =>
      sections.map(({ key }) => ({
        key,
        paragraphs: kept
          .filter((paragraph) => paragraph.sectionKey === key && paragraph.text.trim() !== '')
          .map(({ text, sources: cited }) => ({
            text,
            sources: cited.flatMap((submissionId) => marks.get(submissionId) ?? []).sort((a, b) => a - b),
          })),
      })),
    ),
    sources: listed,
    filings: await filingsOf(tx, row.cycleId),
    checklist: tallyChecklist(template.definition, sources),
    figures: sumFigures(template.definition, sources),
  };
  return {
    id: row.id,
    status: row.status,
    statusChangedAt: row.statusChangedAt,
    sendBackReason: row.sendBackReason,
    cycle: { id: cycle.id, name: cycle.name, year: cycle.year },
    template,
    paragraphs: kept,
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
      ? { obligations: { some: { receiver: { coordinator: true } } } }
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
