import type { Prisma } from '#prisma/client/client.ts';
import { hasRole, isCompiler, isCoordinatorLeader } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { formatBusinessDate, formatDate } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { numberAndSymbol } from '../documents/text.ts';
import { answerText } from '../reports/answer-text.ts';
import type { ReportStatus } from '../reports/schema.ts';
import { issuedOf } from '../reviews/queries.ts';
import { type RichDoc, strictDoc } from '../rich-text/nodes.ts';
import { docText } from '../rich-text/offsets.ts';
import { closestPassage } from '../sources/passage.ts';
import { getTemplateVersion, type TemplateVersionView } from '../templates/queries.ts';
import type { Source } from './counts.ts';
import { composeEdition } from './edition.ts';
import { type EditionHead, headOf, headSelect, isIntact } from './edition-heads.ts';
import { citedFact, citedKey, type FactValue, factsOf } from './facts.ts';
import { editionOf } from './outline.ts';
import type { CharRange, PlacedCitation, PlacedFact } from './passages.ts';
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

/** How a source stands to the citation that names it. */
export type SourceState =
  /** The accepted state of its report. */
  | 'current'
  /** A later sending was accepted. */
  | 'changed'
  /** Its report is not accepted now. */
  | 'withdrawn';

export type CitationView = PlacedCitation & {
  id: string;
  /** Number under which its source is printed. */
  mark: number;
  name: string;
  title: string;
  receiptNumber: string;
  /** The words that are cited; empty: the whole answer. */
  words: string;
  state: SourceState;
  /** Changes when the source does; a confirmation names it. */
  stateKey: string;
  /** A compiler looked at the present state and kept the citation. */
  confirmed: boolean;
  /** What the accepted report says in that place now. */
  present: { submissionId: string; text: string; passage: CharRange | null } | null;
};

export type FactView = PlacedFact & {
  id: string;
  about: string;
  /** What the data say now, where that differs. */
  now: string | null;
};

export type ParagraphView = {
  id: string;
  sectionKey: string;
  doc: RichDoc;
  text: string;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  draftKey: string | null;
  citations: CitationView[];
  facts: FactView[];
};

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
  paragraphs: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { citations: { orderBy: [{ at: 'asc' }, { id: 'asc' }] }, facts: { orderBy: { at: 'asc' } } },
  },
  editions: { orderBy: { number: 'desc' }, select: headSelect },
} satisfies Prisma.NationalSummaryInclude;

type SummaryRow = Prisma.NationalSummaryGetPayload<{ include: typeof summaryInclude }>;
type ParagraphRow = SummaryRow['paragraphs'][number];

/** A paragraph of the database as the pure rules know it. */
export function passageOf({ doc, citations, facts }: Pick<ParagraphRow, 'doc' | 'citations' | 'facts'>) {
  return {
    doc: strictDoc.parse(doc),
    citations: citations.map(({ fromChar, toChar, ...citation }) => ({
      ...citation,
      range: fromChar === null || toChar === null ? null : { from: fromChar, to: toChar },
    })),
    facts,
  };
}

type Standing = { status: ReportStatus; latest: string };

/** How the reports of cited submissions stand now. */
async function standings(tx: Tx, submissionIds: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await tx.submission.findMany({
    where: { id: { in: [...new Set(submissionIds)] } },
    select: {
      id: true,
      report: {
        select: {
          status: true,
          submissions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
        },
      },
    },
  });
  return new Map(
    rows.map(({ id, report }) => [id, { status: report.status, latest: report.submissions[0]?.id ?? id }]),
  );
}

function stateOf(submissionId: string, { status, latest }: Standing): SourceState {
  if (status !== 'accepted') return 'withdrawn';
  return latest === submissionId ? 'current' : 'changed';
}

type Known = {
  sources: ReadonlyMap<string, Source>;
  standings: ReadonlyMap<string, Standing>;
  facts: ReadonlyMap<string, FactValue>;
};

function presentOf(
  { answerKey, words }: Pick<CitationView, 'answerKey' | 'words'>,
  successor: Source | undefined,
): CitationView['present'] {
  if (!successor) return null;
  const text = answerText(successor.snapshot.answers[answerKey]);
  const passage = closestPassage(words, text);
  return { submissionId: successor.submissionId, text, passage };
}

function citationView(
  citation: ReturnType<typeof passageOf>['citations'][number],
  { sources, standings: known }: Known,
): CitationView[] {
  const { id, at, submissionId, answerKey, range, confirmedAgainst } = citation;
  const source = sources.get(submissionId);
  const standing = known.get(submissionId);
  if (!source || !standing) return [];
  const { mark, name, title, receiptNumber, snapshot } = source;
  const words = range ? answerText(snapshot.answers[answerKey]).slice(range.from, range.to) : '';
  const state = stateOf(submissionId, standing);
  const stateKey = `${standing.latest} ${standing.status}`;
  return [
    {
      ...{ id, at, submissionId, answerKey, range, mark, name, title, receiptNumber, words, state, stateKey },
      confirmed: confirmedAgainst === stateKey,
      present: presentOf(
        { answerKey, words },
        state === 'changed' ? sources.get(standing.latest) : undefined,
      ),
    },
  ];
}

function paragraphView(row: ParagraphRow, known: Known): ParagraphView {
  const { id, sectionKey, version, updatedAt, updatedBy, draftKey } = row;
  const { doc, citations, facts } = passageOf(row);
  const cited = new Set(citations.map(({ submissionId }) => submissionId)).size;
  return {
    id,
    sectionKey,
    doc,
    text: docText(doc),
    version,
    updatedAt,
    updatedBy,
    draftKey,
    citations: citations.flatMap((citation) => citationView(citation, known)),
    facts: facts.map(({ id: factId, at, key, value }) => {
      const present = key === citedKey ? citedFact(cited) : known.facts.get(key);
      return {
        id: factId,
        at,
        key,
        value,
        about: present?.about ?? 'Số liệu này không còn trong dữ liệu',
        now: present && present.value !== value ? present.value : null,
      };
    }),
  };
}

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

/** Regions of the organisations that report in a cycle, for filters. */
export async function listRegions(cycleId: string): Promise<string[]> {
  const rows = await db.organisation.findMany({
    where: { region: { not: null }, obligations: { some: { cycleId, receiver: { coordinator: true } } } },
    distinct: ['region'],
    orderBy: { region: 'asc' },
    select: { region: true },
  });
  return rows.flatMap(({ region }) => region ?? []);
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
