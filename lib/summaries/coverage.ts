import { answerText } from '../reports/answer-text.ts';
import { isEmptyDoc } from '../rich-text/measure.ts';
import { openingKey, type PlacedSection, sectionsOf } from './outline.ts';
import type { ParagraphView } from './paragraph-views.ts';
import type { SummaryView } from './queries.ts';

type Offering = Pick<SummaryView['sources'][number], 'submissionId' | 'mark' | 'name' | 'title' | 'snapshot'>;
type Covered = Pick<SummaryView, 'outline' | 'paragraphs'> & { sources: readonly Offering[] };

export type SectionCoverage = PlacedSection & {
  /** Paragraphs that will be printed: blank ones are not. */
  paragraphs: number;
  /** Accepted reports that have something to say here, and how many of them are cited. */
  offered: number;
  cited: number;
  /** Citations whose source is not what it was, and numbers that the data no longer give. */
  flagged: number;
};

export type CoverageGroup = { key: string; numeral: string; title: string; sections: SectionCoverage[] };

export function paragraphsIn(paragraphs: readonly ParagraphView[], sectionKey: string): ParagraphView[] {
  return paragraphs.filter((paragraph) => paragraph.sectionKey === sectionKey);
}

/** What has to be looked at again before the paragraph can be relied on. */
export function flagsOf({ citations, facts }: ParagraphView): number {
  return (
    citations.filter(({ state, confirmed }) => state !== 'current' && !confirmed).length +
    facts.filter(({ now }) => now !== null).length
  );
}

function hasText(source: Offering, keys: readonly string[]): boolean {
  return keys.some((key) => answerText(source.snapshot.answers[key]).trim() !== '');
}

/** The sources that have something to say in a section, and those of them that the report uses for it. */
function usedIn({ sources, paragraphs }: Covered, section: PlacedSection) {
  const offered = sources.filter((source) => hasText(source, section.sources));
  const used = new Set(
    paragraphs.flatMap(({ sectionKey, citations }) =>
      citations
        .filter(({ answerKey }) => sectionKey === section.key || section.sources.includes(answerKey))
        .map(({ submissionId }) => submissionId),
    ),
  );
  return { offered, used: offered.filter(({ submissionId }) => used.has(submissionId)) };
}

function coverageIn(view: Covered, section: PlacedSection): SectionCoverage {
  const here = paragraphsIn(view.paragraphs, section.key);
  const { offered, used } = usedIn(view, section);
  return {
    ...section,
    paragraphs: here.filter(({ doc }) => !isEmptyDoc(doc)).length,
    offered: offered.length,
    cited: used.length,
    flagged: here.reduce((sum, paragraph) => sum + flagsOf(paragraph), 0),
  };
}

/** The outline with what each section already holds; the opening stands first. */
export function coverageOf(view: Covered): CoverageGroup[] {
  const sections = new Map(
    sectionsOf(view.outline).map((section) => [section.key, coverageIn(view, section)]),
  );
  const covered = (keys: readonly { key: string }[]) => keys.flatMap(({ key }) => sections.get(key) ?? []);
  return [
    { key: openingKey, numeral: '', title: 'Mở đầu', sections: covered([{ key: openingKey }]) },
    ...view.outline.groups.map(({ key, numeral, title, sections: listed }) => ({
      key,
      numeral,
      title,
      sections: covered(listed),
    })),
  ];
}

export type SectionPlace = {
  section: SectionCoverage;
  previous: SectionCoverage | null;
  next: SectionCoverage | null;
};

/** Where a section stands in the outline; undefined when there is no such section. */
export function placeOf(groups: readonly CoverageGroup[], key: string): SectionPlace | undefined {
  const all = groups.flatMap(({ sections }) => sections);
  const at = all.findIndex((section) => section.key === key);
  const section = all[at];
  return section && { section, previous: all[at - 1] ?? null, next: all[at + 1] ?? null };
}

export type Gaps = {
  /** Accepted reports that no paragraph cites. */
  uncited: Offering[];
  /** By section, the accepted reports that say something there and are not used for it. */
  unused: { section: PlacedSection; sources: Offering[] }[];
  /** Sections for which no report says anything. */
  withoutSource: PlacedSection[];
  /** Paragraphs with something to look at again. */
  flagged: { section: PlacedSection; flags: number }[];
};

/** What a leader must have seen before approving. */
export function gapsOf(view: Covered): Gaps {
  const cited = new Set(
    view.paragraphs.flatMap(({ citations }) => citations.map(({ submissionId }) => submissionId)),
  );
  const sections = sectionsOf(view.outline).filter(({ key }) => key !== openingKey);
  const covered = sections.map((section) => ({ section, ...usedIn(view, section) }));
  return {
    uncited: view.sources.filter(({ submissionId }) => !cited.has(submissionId)),
    unused: covered
      .map(({ section, offered, used }) => ({
        section,
        sources: offered.filter((source) => !used.includes(source)),
      }))
      .filter(({ sources }) => sources.length > 0),
    withoutSource: covered.filter(({ offered }) => offered.length === 0).map(({ section }) => section),
    flagged: sectionsOf(view.outline)
      .map((section) => ({ section, flags: coverageIn(view, section).flagged }))
      .filter(({ flags }) => flags > 0),
  };
}

export function hasGaps({ uncited, unused, withoutSource, flagged }: Gaps): boolean {
  return uncited.length + unused.length + withoutSource.length + flagged.length > 0;
}
