import { sourceText } from '#lib/summaries/drafting.ts';
import type { ParagraphView, SummaryView } from '#lib/summaries/queries.ts';

export type SectionCoverage = {
  key: string;
  /** "I.1" */
  label: string;
  title: string;
  /** Paragraphs that will be printed: blank ones are not. */
  paragraphs: number;
  /** Accepted reports that have something to say here, and how many of them are cited. */
  offered: number;
  cited: number;
};

export type CoverageGroup = { key: string; numeral: string; title: string; sections: SectionCoverage[] };

export function paragraphsIn(paragraphs: readonly ParagraphView[], sectionKey: string): ParagraphView[] {
  return paragraphs.filter((paragraph) => paragraph.sectionKey === sectionKey);
}

/** The template's outline with what each section already holds. */
export function coverageOf({ template, paragraphs, sources }: SummaryView): CoverageGroup[] {
  return template.definition.groups.map(({ key, numeral, title, sections }) => ({
    key,
    numeral,
    title,
    sections: sections.map((section) => {
      const here = paragraphsIn(paragraphs, section.key);
      const used = new Set(here.flatMap((paragraph) => paragraph.sources));
      const offered = sources.filter(({ snapshot }) => sourceText(snapshot.answers[section.key]) !== null);
      return {
        key: section.key,
        label: `${numeral}.${section.number}`,
        title: section.title,
        paragraphs: here.filter(({ text }) => text.trim() !== '').length,
        offered: offered.length,
        cited: offered.filter(({ submissionId }) => used.has(submissionId)).length,
      };
    }),
  }));
}

export type SectionPlace = {
  section: SectionCoverage;
  previous: SectionCoverage | null;
  next: SectionCoverage | null;
};

/** Where a section stands in the outline; undefined when the template has no such section. */
export function placeOf(groups: readonly CoverageGroup[], key: string): SectionPlace | undefined {
  const all = groups.flatMap(({ sections }) => sections);
  const at = all.findIndex((section) => section.key === key);
  const section = all[at];
  return section && { section, previous: all[at - 1] ?? null, next: all[at + 1] ?? null };
}
