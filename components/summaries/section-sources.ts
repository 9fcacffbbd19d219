import { sourceText } from '#lib/summaries/drafting.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { paragraphsIn } from './coverage.ts';

export type OfferedSource = {
  submissionId: string;
  mark: number;
  title: string;
  receiptNumber: string;
  text: string;
  /** The paragraphs of this section that cite it, as they are numbered on the page. */
  uses: { paragraphId: string; number: number }[];
};

export type SectionSources = {
  offered: OfferedSource[];
  /** Accepted reports that declare nothing to report here. */
  silent: { submissionId: string; title: string }[];
  /** Cited here, but no longer the accepted state of their report. */
  stale: { submissionId: string; mark: number; title: string; receiptNumber: string }[];
};

/** Every accepted report, seen from one section. */
export function sourcesOf(view: SummaryView, sectionKey: string): SectionSources {
  const paragraphs = paragraphsIn(view.paragraphs, sectionKey);
  const usesOf = (submissionId: string) =>
    paragraphs.flatMap(({ id, sources }, index) =>
      sources.includes(submissionId) ? [{ paragraphId: id, number: index + 1 }] : [],
    );
  const offered: OfferedSource[] = [];
  const silent: SectionSources['silent'] = [];
  for (const { submissionId, mark, title, receiptNumber, snapshot } of view.sources) {
    const text = sourceText(snapshot.answers[sectionKey]);
    if (text === null) silent.push({ submissionId, title });
    else offered.push({ submissionId, mark, title, receiptNumber, text, uses: usesOf(submissionId) });
  }
  const former = new Set(view.staleSources.map(({ submissionId }) => submissionId));
  const stale = view.edition.sources.filter(
    ({ submissionId }) => former.has(submissionId) && usesOf(submissionId).length > 0,
  );
  return { offered, silent, stale };
}
