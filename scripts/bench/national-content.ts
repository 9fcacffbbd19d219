import { z } from 'zod';
import { sha256 } from '#lib/canonical.ts';
import { db } from '#lib/db.ts';
import type { LazyPaper, Publication } from '#lib/documents/publication.ts';
import type { Block, OfficialDocument } from '#lib/documents/schema.ts';
import { fullTextsTitle, nextAnnexLabel } from '#lib/prints/document.ts';
import { reportDocument } from '#lib/reports/document.ts';
import { submissionSnapshot } from '#lib/reports/schema.ts';
import { summaryDocument } from '#lib/summaries/document.ts';
import { editionOf } from '#lib/summaries/outline.ts';
import { getTemplateVersion } from '#lib/templates/queries.ts';

/** So many paragraphs of a section make a report of the length that the Government is sent. */
const paragraphsOfSection = 4;

export type NationalContent = {
  /** Without the reports in full. */
  summary(hash: string): OfficialDocument;
  reports: { name: string; document: OfficialDocument }[];
};

/** The national report of the last full cycle, and its sources. */
export async function nationalContent(): Promise<NationalContent> {
  const edition = await db.summaryEdition.findFirstOrThrow({
    orderBy: { approvedAt: 'desc' },
    include: { summary: { select: { cycle: { select: { templateVersionId: true } } } } },
  });
  const { definition } = await getTemplateVersion(edition.summary.cycle.templateVersionId);
  const snapshot = editionOf(edition.snapshot, definition);
  const sections = snapshot.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.slice(0, paragraphsOfSection),
  }));
  const reports: NationalContent['reports'] = [];
  for (const { submissionId, title } of snapshot.sources) {
    const row = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
    const content = submissionSnapshot.parse(row.snapshot);
    const document = reportDocument(content, definition, {
      contentHash: row.contentHash,
      signer: row.submittedBy,
      at: row.submittedAt,
      issued: null,
    });
    reports.push({ name: title, document });
  }
  return {
    summary: (contentHash) => {
      const [first, ...rest] = snapshot.sources;
      // Another content of a source is another hash in the list of sources.
      const sources = first === undefined ? [] : [{ ...first, contentHash }, ...rest];
      const facts = { contentHash, signer: edition.approvedBy, at: edition.approvedAt, issued: null };
      return { ...summaryDocument({ ...snapshot, sections, sources }, definition, facts), annexList: true };
    },
    reports,
  };
}

/** `run` keeps what is printed apart from earlier runs; `changed`: the first report says something else than before. */
export function publicationOf(
  { summary, reports }: NationalContent,
  { run, copies = 1, changed = 0 }: { run: string; copies?: number; changed?: number },
): Publication {
  const document = summary(sha256(`${run} ${copies} ${changed}`));
  const papers = Array.from({ length: copies }, (_, copy) =>
    reports.map(({ name, document: paper }, index): LazyPaper => {
      const version = index === 0 && copy === 0 ? changed : 0;
      const key = `bench ${run} ${copy} ${index} ${version}`;
      const text = `Lần sửa ${version}, bản sao ${copy}.`;
      const sentence: Block = { kind: 'paragraph', content: [{ text }] };
      return {
        name,
        key,
        load: async () => ({
          ...paper,
          body: [sentence, ...paper.body],
          trace: { label: 'Mã', hash: sha256(key) },
        }),
      };
    }),
  ).flat();
  const annex = {
    label: nextAnnexLabel(document.annexes.length),
    title: fullTextsTitle,
    reference: document.annexes[0]?.reference ?? '',
  };
  // So that its body and annexes are those of this run alone.
  const named = { ...document, recipients: [...document.recipients, run] };
  return { document: named, enclosures: [{ ...annex, papers }] };
}

export const measured = z.object({ milliseconds: z.number(), pages: z.number(), peakMemoryMb: z.number() });
export type Measured = z.infer<typeof measured>;
