import type { Prisma } from '#prisma/client/client.ts';
import { timelinessOf } from '../cycles/rules.ts';
import { businessDate, dateColumn } from '../dates.ts';
import type { Tx } from '../db.ts';
import { identityOn, identitySelect } from '../organisations/queries.ts';
import { proposalStateLabels } from '../proposals/labels.ts';
import { listRegister, type RegisterEntry } from '../proposals/queries.ts';
import { proposalFieldLabels } from '../reports/labels.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import { isEmptyDoc } from '../rich-text/measure.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { type Source, sumFigures, tallyChecklist } from './counts.ts';
import { sectionsOf } from './outline.ts';
import type { Passage } from './passages.ts';
import { type EditionSnapshot, type SummaryOutline, storedEdition } from './schema.ts';

/** A paragraph with what it rests on. */
export type CitingParagraph = Passage & { sectionKey: string };

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

function sourceOf(row: SourceRow & { snapshot: Prisma.JsonValue }, mark: number): Source {
  const snapshot = submissionSnapshot.parse(row.snapshot);
  return {
    mark,
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
}

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
    .map((row, index) => sourceOf(row, index + 1));
}

async function filingsOf(tx: Tx, cycleId: string, at: Date): Promise<EditionSnapshot['filings']> {
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

/** Cited sources that are not the accepted state of their report any more stand in the list after the accepted ones. */
async function staleSources(
  tx: Tx,
  paragraphs: readonly CitingParagraph[],
  sources: readonly Source[],
): Promise<Source[]> {
  const known = new Set(sources.map(({ submissionId }) => submissionId));
  const cited = new Set(
    paragraphs.flatMap(({ citations }) => citations.map(({ submissionId }) => submissionId)),
  );
  const missing = [...cited].filter((id) => !known.has(id));
  if (missing.length === 0) return [];
  const rows = await tx.submission.findMany({
    where: { id: { in: missing } },
    select: { ...sourceSelect, snapshot: true },
  });
  return rows.sort(inOrder).map((row, index) => sourceOf(row, sources.length + index + 1));
}

/** What the last published report of the year before summed up. */
async function previousFigures(
  tx: Tx,
  { kind, year }: Pick<Draft['cycle'], 'kind' | 'year'>,
): Promise<EditionSnapshot['previous']> {
  const edition = await tx.summaryEdition.findFirst({
    where: {
      publishedAt: { not: null },
      recalledAt: null,
      summary: { cycle: { kind, year: year - 1 } },
    },
    orderBy: { number: 'desc' },
    select: { snapshot: true },
  });
  if (!edition) return null;
  const { figures } = storedEdition.parse(edition.snapshot);
  return {
    year: year - 1,
    figures: figures.map(({ key, total, values }) => ({ key, total, count: values.length })),
  };
}

function proposalOf(entry: RegisterEntry): EditionSnapshot['proposals'][number] {
  const { text, addressee, field, organisations, responsible, state, answer, carriedFrom } = entry;
  return {
    text,
    addressee,
    field: proposalFieldLabels[field],
    organisations,
    responsible,
    state: proposalStateLabels[state],
    answer,
    since: carriedFrom,
  };
}

type Draft = {
  cycle: {
    id: string;
    kind: 'annual' | 'ad_hoc' | 'thematic';
    name: string;
    year: number;
    periodFrom: Date;
    periodTo: Date;
    deadlineText: string;
  };
  definition: TemplateDefinition;
  outline: SummaryOutline;
  replaces: EditionSnapshot['replaces'];
  paragraphs: readonly CitingParagraph[];
  at: Date;
};

/** What an approval at that moment would freeze: the paragraphs with numbered sources, and the annexes from the data. */
export async function composeEdition(
  tx: Tx,
  { cycle, definition, outline, replaces, paragraphs, at }: Draft,
): Promise<{ edition: EditionSnapshot; sources: Source[]; stale: Source[] }> {
  const sources = await listSources(tx, cycle.id);
  const stale = await staleSources(tx, paragraphs, sources);
  const coordinator = await tx.organisation.findFirstOrThrow({
    where: { coordinator: true },
    select: identitySelect,
  });
  const listed = [...sources, ...stale];
  const marks = new Map(listed.map(({ submissionId, mark }) => [submissionId, mark]));
  const edition: EditionSnapshot = {
    schema: 2,
    replaces,
    issuer: identityOn(coordinator, businessDate(at)),
    cycle: {
      name: cycle.name,
      year: cycle.year,
      periodFrom: dateColumn(cycle.periodFrom),
      periodTo: dateColumn(cycle.periodTo),
      deadlineText: cycle.deadlineText,
    },
    outline,
    sections: sectionsOf(outline).map(({ key }) => ({
      key,
      paragraphs: paragraphs
        .filter(({ sectionKey, doc }) => sectionKey === key && !isEmptyDoc(doc))
        .map(({ doc, citations, facts }) => ({
          doc,
          citations: citations.map(({ at: place, submissionId, answerKey, range }) => ({
            at: place,
            mark: marks.get(submissionId) ?? 0,
            answerKey,
            range: range && { from: range.from, to: range.to },
          })),
          facts: facts.map(({ at: place, key: name, value }) => ({ at: place, key: name, value })),
        })),
    })),
    sources: listed.map(({ snapshot: _, ...source }) => source),
    filings: await filingsOf(tx, cycle.id, at),
    checklist: tallyChecklist(definition, sources),
    figures: sumFigures(definition, sources),
    proposals: (await listRegister(tx, cycle.id)).map(proposalOf),
    previous: await previousFigures(tx, cycle),
  };
  return { edition, sources, stale };
}
