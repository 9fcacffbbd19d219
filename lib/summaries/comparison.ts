import { canonicalJson } from '../canonical-json.ts';
import { timelinessLabels } from '../cycles/labels.ts';
import { type Difference, paragraphDifferences } from '../differences.ts';
import { formatDecimal } from '../numbers.ts';
import { docText } from '../rich-text/offsets.ts';
import { checklistAnnex, figuresAnnex } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { sectionsOf } from './outline.ts';
import { placeNames } from './places.ts';
import type { EditionParagraph, EditionSnapshot } from './schema.ts';

/** Citations of one place of one source, and how many of them. */
export type CitedPlace = { key: string; name: string; receiptNumber: string; place: string; count: number };

export type SectionChange = {
  key: string;
  /** "I.6"; empty for the opening. */
  label: string;
  title: string;
  /** Of the heading, where it is another one now. */
  titleBefore: string | null;
  kind: 'added' | 'removed' | 'changed';
  /** A list for each paragraph of either text; empty where only looks or citations differ. */
  paragraphs: Difference[][];
  /** Only the looks of the words are others: bold, lists. */
  looks: boolean;
  cited: CitedPlace[];
  uncited: CitedPlace[];
};

export type RowChange = { key: string; name: string; before: string; after: string };

export type EditionChanges = {
  sections: SectionChange[];
  unchanged: { key: string; label: string; title: string }[];
  /** Reports that are sources of one version alone; "name (lần gửi 2)". */
  sources: { added: string[]; removed: string[] };
  filings: RowChange[];
  checklist: RowChange[];
  figures: RowChange[];
  proposals: { before: number; after: number } | null;
};

function wordsOf(paragraphs: readonly EditionParagraph[]): string[] {
  return paragraphs.flatMap(({ doc }) => docText(doc).split('\n')).filter((line) => line.trim() !== '');
}

type Snapshots = { before: EditionSnapshot; after: EditionSnapshot };
type PlaceName = (answerKey: string) => string;

/** Marks are numbers within one edition; a source is known by its receipt number. */
function citedIn(
  { sources }: EditionSnapshot,
  paragraphs: readonly EditionParagraph[],
  nameOf: PlaceName,
): Map<string, Omit<CitedPlace, 'count'>[]> {
  const byMark = new Map(sources.map((source) => [source.mark, source]));
  const places = new Map<string, Omit<CitedPlace, 'count'>[]>();
  for (const { mark, answerKey, range } of paragraphs.flatMap(({ citations }) => citations)) {
    const source = byMark.get(mark);
    if (!source) continue;
    const { name, receiptNumber } = source;
    const exact = `${receiptNumber} ${answerKey} ${range ? `${range.from} ${range.to}` : ''}`;
    const place = { key: `${receiptNumber} ${answerKey}`, name, receiptNumber, place: nameOf(answerKey) };
    places.set(exact, [...(places.get(exact) ?? []), place]);
  }
  return places;
}

/** Citations of the one that the other does not have, those of a place together. */
function onlyIn(
  one: ReadonlyMap<string, Omit<CitedPlace, 'count'>[]>,
  other: ReadonlyMap<string, Omit<CitedPlace, 'count'>[]>,
): CitedPlace[] {
  const found = new Map<string, CitedPlace>();
  for (const [exact, places] of one)
    for (const place of places.slice(other.get(exact)?.length ?? 0)) {
      const known = found.get(place.key);
      found.set(place.key, { ...place, count: (known?.count ?? 0) + 1 });
    }
  return [...found.values()];
}

function paragraphsOf({ sections }: EditionSnapshot, key: string): EditionParagraph[] {
  return sections.find((section) => section.key === key)?.paragraphs ?? [];
}

type Heading = { key: string; label: string; title: string };

function sectionChange(
  { before, after }: Snapshots,
  { was, is }: { was: Heading | undefined; is: Heading | undefined },
  nameOf: PlaceName,
): SectionChange | null {
  const heading = is ?? was;
  if (!heading) return null;
  const { key, label, title } = heading;
  const [old, present] = [was ? paragraphsOf(before, key) : [], is ? paragraphsOf(after, key) : []];
  const [oldWords, words] = [wordsOf(old), wordsOf(present)];
  const [oldPlaces, places] = [citedIn(before, old, nameOf), citedIn(after, present, nameOf)];
  const cited = onlyIn(places, oldPlaces);
  const uncited = onlyIn(oldPlaces, places);
  const sameWords = canonicalJson(oldWords) === canonicalJson(words);
  const sameLooks = canonicalJson(old.map(({ doc }) => doc)) === canonicalJson(present.map(({ doc }) => doc));
  const titleBefore = was && is && was.title !== is.title ? was.title : null;
  const kind = !was ? 'added' : !is ? 'removed' : 'changed';
  if (
    kind === 'changed' &&
    sameWords &&
    sameLooks &&
    titleBefore === null &&
    cited.length + uncited.length === 0
  )
    return null;
  return {
    ...{ key, label, title, titleBefore, kind, cited, uncited },
    paragraphs: sameWords ? [] : paragraphDifferences(oldWords, words),
    looks: sameWords && !sameLooks,
  };
}

/** Rows whose words differ; a row that one side does not have is told as "–". */
function rowChanges(
  before: readonly { key: string; name: string; value: string }[],
  after: readonly { key: string; name: string; value: string }[],
): RowChange[] {
  const was = new Map(before.map((row) => [row.key, row.value]));
  const known = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !known.has(key));
  return [...after, ...gone.map((row) => ({ ...row, value: '–' }))]
    .map(({ key, name, value }) => ({ key, name, before: was.get(key) ?? '–', after: value }))
    .filter((row) => row.before !== row.after);
}

function filingRows({ filings }: EditionSnapshot) {
  return filings.map(({ title, timeliness, accepted }) => ({
    key: title,
    name: title,
    value: `${timelinessLabels[timeliness].toLowerCase()}, ${accepted ? 'đã tiếp nhận' : 'chưa tiếp nhận'}`,
  }));
}

function checklistRows({ checklist }: EditionSnapshot, definition: TemplateDefinition) {
  const rows = new Map((checklistAnnex(definition)?.rows ?? []).map((row) => [row.key, row]));
  return checklist.map(({ key, yes, no }) => {
    const row = rows.get(key);
    return {
      key,
      name: row ? `${row.number}. ${row.text}` : key,
      value: `${yes.length} có, ${no.length} không`,
    };
  });
}

function figureRows({ figures }: EditionSnapshot, definition: TemplateDefinition) {
  const rows = new Map((figuresAnnex(definition)?.rows ?? []).map((row) => [row.key, row]));
  return figures.map(({ key, total, values }) => {
    const row = rows.get(key);
    return {
      key,
      name: row ? `${row.number}. ${row.label} (${row.unit})` : key,
      value: `${formatDecimal(total)} (${values.length} cơ quan)`,
    };
  });
}

function sourceNames({ sources }: EditionSnapshot): Map<string, string> {
  return new Map(
    sources.map(({ receiptNumber, title, number }) => [receiptNumber, `${title} (lần gửi ${number})`]),
  );
}

function missingIn(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...other].filter(([key]) => !one.has(key)).map(([, name]) => name);
}

/** What a later version of a national report says otherwise than an earlier one. */
export function compareEditions(
  before: EditionSnapshot,
  after: EditionSnapshot,
  definition: TemplateDefinition,
): EditionChanges {
  const nameOf = placeNames(definition);
  const [old, present] = [sectionsOf(before.outline), sectionsOf(after.outline)];
  const kept = new Set(present.map(({ key }) => key));
  const all = [...present, ...old.filter(({ key }) => !kept.has(key))];
  const compared = all.map(({ key, label, title }) => ({
    heading: { key, label, title },
    change: sectionChange(
      { before, after },
      { was: old.find((one) => one.key === key), is: present.find((one) => one.key === key) },
      nameOf,
    ),
  }));
  const [wasSource, isSource] = [sourceNames(before), sourceNames(after)];
  const proposals = { before: before.proposals.length, after: after.proposals.length };
  const sameProposals = canonicalJson(before.proposals) === canonicalJson(after.proposals);
  return {
    sections: compared.flatMap(({ change }) => change ?? []),
    unchanged: compared.flatMap(({ heading, change }) => (change === null ? heading : [])),
    sources: { added: missingIn(wasSource, isSource), removed: missingIn(isSource, wasSource) },
    filings: rowChanges(filingRows(before), filingRows(after)),
    checklist: rowChanges(checklistRows(before, definition), checklistRows(after, definition)),
    figures: rowChanges(figureRows(before, definition), figureRows(after, definition)),
    proposals: sameProposals ? null : proposals,
  };
}

export function isUnchanged({
  sections,
  sources,
  filings,
  checklist,
  figures,
  proposals,
}: EditionChanges): boolean {
  const lists = [sections, sources.added, sources.removed, filings, checklist, figures];
  return proposals === null && lists.every(({ length }) => length === 0);
}
