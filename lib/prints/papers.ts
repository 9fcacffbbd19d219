import type { Prisma } from '#prisma/client/client.ts';
import { contentHash } from '../canonical.ts';
import { timelinessLabels } from '../cycles/labels.ts';
import { timelinessOf } from '../cycles/rules.ts';
import { db } from '../db.ts';
import type { LazyPaper, Publication } from '../documents/publication.ts';
import type { Enclosure, OfficialDocument } from '../documents/schema.ts';
import { shortHash } from '../documents/text.ts';
import { publicUrl } from '../env.ts';
import { paperOf } from '../reminders/document.ts';
import { letterSnapshot } from '../reminders/schema.ts';
import { reportDocument } from '../reports/document.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import { issuedOf, issuedSelect } from '../reviews/queries.ts';
import { summaryDocument } from '../summaries/document.ts';
import { editionOf } from '../summaries/outline.ts';
import type { EditionSnapshot } from '../summaries/schema.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { blankDocument, fullTextsTitle, nextAnnexLabel, receiptDocument } from './document.ts';
import { issuedStamp, partKeyOf } from './rules.ts';

const submissionInclude = {
  issued: { select: issuedSelect },
  report: { select: { obligation: { include: { cycle: true } } } },
} satisfies Prisma.SubmissionInclude;

const cycleSelect = { select: { templateVersionId: true } };

const rowInclude = {
  submission: { include: submissionInclude },
  report: { select: { obligation: { select: { cycle: cycleSelect } } } },
  edition: { include: { issued: { select: issuedSelect }, summary: { select: { cycle: cycleSelect } } } },
  summary: { select: { cycle: cycleSelect } },
  letter: { select: { kind: true, snapshot: true } },
} satisfies Prisma.PrintedDocumentInclude;

type Row = Prisma.PrintedDocumentGetPayload<{ include: typeof rowInclude }>;
type SubmissionRow = Prisma.SubmissionGetPayload<{ include: typeof submissionInclude }>;

async function sentDocument(row: SubmissionRow): Promise<OfficialDocument> {
  const { snapshot, contentHash: hash, report, submittedBy, submittedAt } = row;
  const { definition } = await getTemplateVersion(report.obligation.cycle.templateVersionId);
  return reportDocument(submissionSnapshot.parse(snapshot), definition, {
    contentHash: hash,
    signer: submittedBy,
    at: submittedAt,
    issued: issuedOf(row.issued),
  });
}

function receiptOf(submission: SubmissionRow): OfficialDocument {
  const { cycle, extendedDeadline, firstSubmittedAt } = submission.report.obligation;
  const timeliness = timelinessOf(
    { deadline: cycle.deadline, extendedDeadline },
    firstSubmittedAt ?? submission.submittedAt,
    submission.submittedAt,
  );
  return receiptDocument({
    ...submission,
    snapshot: submissionSnapshot.parse(submission.snapshot),
    timeliness: timelinessLabels[timeliness],
  });
}

const draftMark = 'DỰ THẢO';

async function draftDocument({ report, snapshot, requestedAt }: Row): Promise<OfficialDocument | null> {
  if (!report) return null;
  const { definition } = await getTemplateVersion(report.obligation.cycle.templateVersionId);
  const content = submissionSnapshot.parse(snapshot);
  const facts = { contentHash: contentHash(content), signer: '', at: requestedAt, issued: null };
  return { ...reportDocument(content, definition, facts), mark: draftMark };
}

async function emptyDocument({ templateVersionId }: Row): Promise<OfficialDocument | null> {
  if (templateVersionId === null) return null;
  const { definition } = await getTemplateVersion(templateVersionId);
  return blankDocument(definition);
}

type EditionPaper = { snapshot: EditionSnapshot; document: OfficialDocument };

async function editionPaper({ edition }: Row): Promise<EditionPaper | null> {
  if (!edition) return null;
  const { contentHash: hash, approvedBy, approvedAt, summary } = edition;
  const { definition } = await getTemplateVersion(summary.cycle.templateVersionId);
  const snapshot = editionOf(edition.snapshot, definition);
  const facts = { contentHash: hash, signer: approvedBy, at: approvedAt, issued: issuedOf(edition.issued) };
  return { snapshot, document: { ...summaryDocument(snapshot, definition, facts), annexList: true } };
}

async function summaryDraft({ summary, snapshot, requestedAt }: Row): Promise<OfficialDocument | null> {
  if (!summary) return null;
  const { definition } = await getTemplateVersion(summary.cycle.templateVersionId);
  const content = editionOf(snapshot, definition);
  const facts = { contentHash: contentHash(content), signer: '', at: requestedAt, issued: null };
  return { ...summaryDocument(content, definition, facts), annexList: true, mark: draftMark };
}

/** With the address at which anybody finds out that the paper comes from here. */
function verifiable(document: OfficialDocument): OfficialDocument {
  if (document.trace === null) return document;
  const url = `${publicUrl()}/verify/${shortHash(document.trace.hash)}`;
  return { ...document, trace: { ...document.trace, url } };
}

/** The reports that a national report rests on, each as it was sent. */
async function fullTexts(
  { sources }: Pick<EditionSnapshot, 'sources'>,
  { annexes }: OfficialDocument,
): Promise<Enclosure<LazyPaper>> {
  const rows = await db.submission.findMany({
    where: { id: { in: sources.map(({ submissionId }) => submissionId) } },
    select: { id: true, contentHash: true, issued: { select: issuedSelect } },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return {
    label: nextAnnexLabel(annexes.length),
    title: fullTextsTitle,
    reference: annexes[0]?.reference ?? '',
    papers: sources.flatMap(({ submissionId, title }) => {
      const row = found.get(submissionId);
      if (row === undefined) return [];
      const key = partKeyOf({
        id: row.id,
        contentHash: row.contentHash,
        stamp: issuedStamp(issuedOf(row.issued)),
        publicUrl: publicUrl(),
      });
      return [{ name: title, key, load: () => loadSent(row.id) }];
    }),
  };
}

async function loadSent(id: string): Promise<OfficialDocument> {
  const row = await db.submission.findUniqueOrThrow({ where: { id }, include: submissionInclude });
  return verifiable(await sentDocument(row));
}

function alone(document: OfficialDocument | null): Publication | null {
  return document && { document, enclosures: [] };
}

/** `inParts`: long enough for its parts to be kept. */
export type PaperToPrint = Publication & { id: string; format: Row['format']; inParts: boolean };

async function publicationOf(row: Row): Promise<Publication | null> {
  switch (row.kind) {
    case 'submission':
      return row.submission && alone(verifiable(await sentDocument(row.submission)));
    case 'receipt':
      return row.submission && alone(verifiable(receiptOf(row.submission)));
    case 'draft':
      return alone(await draftDocument(row));
    case 'blank':
      return alone(await emptyDocument(row));
    case 'edition': {
      const paper = await editionPaper(row);
      return paper && alone(verifiable(paper.document));
    }
    case 'edition_full': {
      const paper = await editionPaper(row);
      if (paper === null) return null;
      const texts = await fullTexts(paper.snapshot, paper.document);
      return { document: verifiable(paper.document), enclosures: [texts] };
    }
    case 'summary_draft':
      return alone(await summaryDraft(row));
    case 'letter':
      return alone(row.letter && paperOf(row.letter.kind, letterSnapshot.parse(row.letter.snapshot)));
  }
}

const long: Row['kind'][] = ['edition', 'edition_full', 'summary_draft'];

/** What a print that was asked for says; null when it is not there any more. */
export async function findPaper(printId: string): Promise<PaperToPrint | null> {
  const row = await db.printedDocument.findUnique({ where: { id: printId }, include: rowInclude });
  const publication = row && (await publicationOf(row));
  if (!row || !publication) return null;
  return { ...publication, id: row.id, format: row.format, inParts: long.includes(row.kind) };
}
