import type { SectionDefinition, TemplateDefinition } from '../templates/schema.ts';
import { headingVariants } from './heading-variants.ts';
import type { Heading } from './headings.ts';
import { dashRank, letterRank } from './headings.ts';
import type { Confidence } from './schema.ts';
import { Similarity } from './similarity.ts';

type Group = TemplateDefinition['groups'][number];
/** A place of the template to which a heading can lead: a group, or a section of one. */
export type Place = { group: Group; section: SectionDefinition | null };
export type Match = { place: Place; confidence: Confidence };
type Candidate = { place: Place; likeness: number; score: number; numbered: boolean };

type Scan = {
  group: Group | null;
  section: SectionDefinition | null;
  /** Ranks at which groups and sections were found. */
  groupRank: number | null;
  sectionRank: number | null;
  used: Set<string>;
};

const romanNumerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function numberOf({ group, section }: Place): number {
  return section ? Number(section.number) : romanNumerals.indexOf(group.numeral) + 1;
}

/** Finds the sections of a template that the headings of a file stand for. */
export class HeadingMatcher {
  private readonly places: { place: Place; titles: string[] }[];
  private readonly similarity: Similarity;

  constructor({ groups }: TemplateDefinition) {
    this.places = groups.flatMap((group) => [
      { place: { group, section: null }, titles: [group.title] },
      ...group.sections.map((section) => ({
        place: { group, section },
        titles: [section.title, ...(headingVariants[section.key.split('.').at(-1) ?? ''] ?? [])],
      })),
    ]);
    this.similarity = new Similarity(
      groups.flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)]),
    );
  }

  /** Which section of a group its heading speaks of, when text follows it directly. */
  ownSection(group: Group, title: string): SectionDefinition | null {
    if (group.sections.length === 1) return group.sections[0] ?? null;
    const found = this.places
      .filter(({ place }) => place.group === group && place.section !== null)
      .map(({ place, titles }) => ({ place, likeness: this.likeness(title, titles) }))
      .reduce((best, next) => (next.likeness > best.likeness ? next : best));
    return found.likeness >= 0.55 ? found.place.section : null;
  }

  /** A match for each heading, or null, in the order of the file. */
  match(headings: (Heading | null)[]): (Match | null)[] {
    const scan: Scan = { group: null, section: null, groupRank: null, sectionRank: null, used: new Set() };
    const matches = headings.map((heading) => (heading ? this.next(heading, scan) : null));
    return this.byNumber(headings, matches);
  }

  private likeness(title: string, titles: string[]): number {
    const [own = '', ...variants] = titles;
    return Math.max(
      this.similarity.of(own, title),
      ...variants.map((variant) => this.similarity.of(variant, title) * 0.95),
    );
  }

  private candidate(
    heading: Heading,
    scan: Scan,
    { place, titles }: { place: Place; titles: string[] },
  ): Candidate {
    const likeness = this.likeness(heading.title, titles);
    const numbered = heading.mark?.value === numberOf(place);
    const here = place.group === scan.group;
    const rankFits = place.section
      ? scan.groupRank === null || heading.rank > scan.groupRank
      : scan.groupRank === null
        ? heading.rank < letterRank
        : heading.rank <= scan.groupRank;
    const score =
      likeness + (numbered ? 0.12 : 0) + (here && place.section ? 0.08 : 0) + (rankFits ? 0.08 : -0.12);
    return { place, likeness, score, numbered };
  }

  private next(heading: Heading, scan: Scan): Match | null {
    const best = this.places
      .map((one) => this.candidate(heading, scan, one))
      .reduce((high, one) => (one.score > high.score ? one : high));
    if (!this.accepts(heading, scan, best)) return null;
    const { group, section } = best.place;
    scan.group = group;
    scan.section = section;
    if (section) scan.sectionRank ??= heading.rank;
    else scan.groupRank ??= heading.rank;
    scan.used.add(section?.key ?? group.key);
    const sure = best.likeness >= 0.8 || (best.numbered && best.likeness >= 0.6);
    return { place: best.place, confidence: sure ? 'sure' : 'likely' };
  }

  /** Below a section that was found, a heading is rather a part of it than another section. */
  private accepts(heading: Heading, scan: Scan, { place, likeness, numbered }: Candidate): boolean {
    const key = place.section?.key ?? place.group.key;
    const deeper = scan.section !== null && scan.sectionRank !== null && heading.rank > scan.sectionRank;
    if (scan.used.has(key)) return likeness >= 0.95 && !deeper;
    if (heading.rank >= dashRank) return likeness >= 0.95;
    if (deeper) return likeness >= (heading.strength === 'weak' ? 0.9 : 0.84);
    if (heading.strength === 'weak') return likeness >= (numbered ? 0.75 : 0.9);
    const inGroup = place.section === null || place.group === scan.group;
    const isNext = place.section === null && heading.rank === scan.groupRank;
    return likeness >= (numbered && isNext ? 0.25 : numbered && inGroup ? 0.34 : 0.55);
  }

  /** Where the numbers of a group agree with the template, a heading in quite other words is placed by its number. */
  private byNumber(headings: (Heading | null)[], matches: (Match | null)[]): (Match | null)[] {
    const result = [...matches];
    const taken = new Set(
      matches.flatMap((match) => (match?.place.section ? [match.place.section.key] : [])),
    );
    let group: Group | null = null;
    for (const [index, match] of matches.entries()) {
      if (match) group = match.place.group;
      const heading = headings[index];
      if (match || !heading || heading.strength === 'weak' || !group || !heading.mark) continue;
      const agreeing = matches.flatMap((other, at) =>
        other?.place.section &&
        other.place.group === group &&
        headings[at]?.rank === heading.rank &&
        headings[at]?.mark?.value === Number(other.place.section.number)
          ? [at]
          : [],
      );
      const section = group.sections.find(({ number }) => Number(number) === heading.mark?.value);
      if (!section || taken.has(section.key) || agreeing.length < 2) continue;
      taken.add(section.key);
      result[index] = { place: { group, section }, confidence: 'doubtful' };
    }
    return result;
  }
}
