import type { Prisma } from '#prisma/client/client.ts';
import type { Tx } from '../db.ts';
import { answerText } from '../reports/answer-text.ts';
import type { ReportStatus } from '../reports/schema.ts';
import { type RichDoc, strictDoc } from '../rich-text/nodes.ts';
import { docText } from '../rich-text/offsets.ts';
import { closestPassage } from '../sources/passage.ts';
import type { Source } from './counts.ts';
import { citedFact, citedKey, type FactValue } from './facts.ts';
import type { CharRange, PlacedCitation, PlacedFact } from './passages.ts';

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

export const paragraphInclude = {
  citations: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  facts: { orderBy: { at: 'asc' } },
} satisfies Prisma.SummaryParagraphInclude;

export type ParagraphRow = Prisma.SummaryParagraphGetPayload<{ include: typeof paragraphInclude }>;

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
export async function standings(tx: Tx, submissionIds: readonly string[]): Promise<Map<string, Standing>> {
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

/** What the citations and linked numbers of a report are held against. */
export type Known = {
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

export function paragraphView(row: ParagraphRow, known: Known): ParagraphView {
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
