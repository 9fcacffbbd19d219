import type { Prisma } from '#prisma/client/client.ts';
import { timelinessOf } from '../cycles/rules.ts';
import { businessDate, dateColumn } from '../dates.ts';
import type { Tx } from '../db.ts';
import { identityOn, identitySelect } from '../organisations/queries.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { type Source, sumFigures, tallyChecklist } from './drafting.ts';
import type { EditionSnapshot, EditionSource } from './schema.ts';

/** A paragraph with the submissions that it rests on. */
export type CitingParagraph = { sectionKey: string; text: string; sources: string[] };

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

/** Cited sources that are not accepted any more keep their place in the list, after the accepted ones. */
async function staleSources(
  tx: Tx,
  paragraphs: readonly CitingParagraph[],
  sources: Source[],
): Promise<EditionSource[]> {
  const known = new Set(sources.map(({ submissionId }) => submissionId));
  const missing = [...new Set(paragraphs.flatMap(({ sources: cited }) => cited))].filter(
    (id) => !known.has(id),
  );
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

type Draft = {
  cycle: {
    id: string;
    name: string;
    year: number;
    periodFrom: Date;
    periodTo: Date;
    deadlineText: string;
  };
  definition: TemplateDefinition;
  paragraphs: readonly CitingParagraph[];
  at: Date;
};

/** What an approval at that moment would freeze: the paragraphs with numbered sources, and the annexes from the data. */
export async function composeEdition(
  tx: Tx,
  { cycle, definition, paragraphs, at }: Draft,
): Promise<{ edition: EditionSnapshot; sources: Source[]; stale: EditionSource[] }> {
  const sources = await listSources(tx, cycle.id);
  const stale = await staleSources(tx, paragraphs, sources);
  const coordinator = await tx.organisation.findFirstOrThrow({
    where: { coordinator: true },
    select: identitySelect,
  });
  const listed = [...sources.map(({ snapshot: _, ...source }) => source), ...stale];
  const marks = new Map(listed.map(({ submissionId, mark }) => [submissionId, mark]));
  const marksOf = (cited: string[]) =>
    cited.flatMap((submissionId) => marks.get(submissionId) ?? []).sort((a, b) => a - b);
  const edition: EditionSnapshot = {
    schema: 1,
    issuer: identityOn(coordinator, businessDate(at)),
    cycle: {
      name: cycle.name,
      year: cycle.year,
      periodFrom: dateColumn(cycle.periodFrom),
      periodTo: dateColumn(cycle.periodTo),
      deadlineText: cycle.deadlineText,
    },
    sections: definition.groups.flatMap(({ sections }) =>
      sections.map(({ key }) => ({
        key,
        paragraphs: paragraphs
          .filter(({ sectionKey, text }) => sectionKey === key && text.trim() !== '')
          .map(({ text, sources: cited }) => ({ text, sources: marksOf(cited) })),
      })),
    ),
    sources: listed,
    filings: await filingsOf(tx, cycle.id, at),
    checklist: tallyChecklist(definition, sources),
    figures: sumFigures(definition, sources),
  };
  return { edition, sources, stale };
}
