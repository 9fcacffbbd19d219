import { docOf } from '../rich-text/plain.ts';
import { checklistAnnex, figuresAnnex } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { type EditionSnapshot, type OutlineSection, type SummaryOutline, storedEdition } from './schema.ts';

/** Paragraphs before the first section: who has reported. */
export const openingKey = 'opening';
const openingTitle = 'Tình hình gửi báo cáo';

/** Sections in which the counts of annex rows and figures are told; where there is none such, in the first. */
const homes: Record<string, readonly string[]> = {
  'achievements.communication': ['checklist.dissemination', 'figures.news-items'],
  'achievements.coordination': ['checklist.focal-point', 'checklist.aid-focal-point', 'checklist.support'],
  'achievements.inspection': ['figures.inspections'],
  'achievements.commendation': ['figures.commended-groups', 'figures.commended-individuals'],
  'achievements.training': [
    'checklist.local-training',
    'checklist.external-training',
    'figures.training-courses',
    'figures.trained-officials',
  ],
  'achievements.activities': [
    'checklist.other',
    'figures.delegations-out',
    'figures.delegations-in',
    'figures.agreements',
    'figures.conferences',
    'figures.foreign-ngos',
    'figures.aid-projects',
    'figures.aid-committed',
    'figures.aid-disbursed',
  ],
};

function dataKeys(definition: TemplateDefinition): string[] {
  const rows = [...(checklistAnnex(definition)?.rows ?? []), ...(figuresAnnex(definition)?.rows ?? [])];
  return rows.map(({ key }) => key);
}

/** The outline of a first national report: section by section that of the template. */
export function outlineFrom(definition: TemplateDefinition): SummaryOutline {
  const all = definition.groups.flatMap(({ sections }) => sections);
  const known = dataKeys(definition);
  const placed = new Set(all.flatMap(({ key }) => homes[key] ?? []));
  const rest = known.filter((key) => !placed.has(key));
  return {
    groups: definition.groups.map(({ key, numeral, title, sections }) => ({
      key,
      numeral,
      title,
      sections: sections.map((section): OutlineSection => {
        const own = (homes[section.key] ?? []).filter((data) => known.includes(data));
        return {
          key: section.key,
          number: section.number,
          title: section.title,
          sources: [section.key],
          data: section === all[0] ? [...rest, ...own] : own,
        };
      }),
    })),
  };
}

/** Last year's outline, as far as this year's template still asks for what it is made from; null: it does not fit. */
export function carriedOutline(last: SummaryOutline, definition: TemplateDefinition): SummaryOutline | null {
  const asked = new Set([
    ...definition.groups.flatMap(({ sections }) => sections.map(({ key }) => key)),
    ...dataKeys(definition),
  ]);
  const used = new Set(last.groups.flatMap(({ sections }) => sections.flatMap(({ sources }) => sources)));
  const lost = definition.groups.flatMap(({ sections }) => sections).some(({ key }) => !used.has(key));
  if (lost) return null;
  return {
    groups: last.groups.map((group) => ({
      ...group,
      sections: group.sections.map((section) => ({
        ...section,
        sources: section.sources.filter((key) => asked.has(key)),
        data: section.data.filter((key) => asked.has(key)),
      })),
    })),
  };
}

export type PlacedSection = OutlineSection & {
  /** "I.1"; empty for the opening. */
  label: string;
};

const opening: PlacedSection = {
  key: openingKey,
  number: '',
  label: '',
  title: openingTitle,
  sources: [],
  data: [],
};

/** All sections in the order of the paper, the opening first. */
export function sectionsOf({ groups }: SummaryOutline): PlacedSection[] {
  return [
    opening,
    ...groups.flatMap(({ numeral, sections }) =>
      sections.map((section) => ({ ...section, label: `${numeral}.${section.number}` })),
    ),
  ];
}

export function sectionIn(outline: SummaryOutline, key: string): PlacedSection | undefined {
  return sectionsOf(outline).find((section) => section.key === key);
}

/** An edition out of its immutable row; one of before the workbench is brought into the present form. */
export function editionOf(stored: unknown, definition: TemplateDefinition): EditionSnapshot {
  const snapshot = storedEdition.parse(stored);
  if (snapshot.schema === 2) return snapshot;
  return {
    ...snapshot,
    schema: 2,
    replaces: null,
    outline: outlineFrom(definition),
    sections: snapshot.sections.map(({ key, paragraphs }) => ({
      key,
      paragraphs: paragraphs.map(({ text, sources }) => ({
        doc: docOf(text),
        citations: sources.map((mark) => ({ at: text.length, mark, answerKey: key, range: null })),
        facts: [],
      })),
    })),
    proposals: [],
    previous: null,
  };
}

type PostedGroup = {
  key: string;
  title: string;
  sections: { key?: string | undefined; title: string; sources: string[]; order: number }[];
};

/** The outline as a compiler arranged it: sections in the posted order, those without a title left out, new ones with a key. */
export function arranged(
  before: SummaryOutline,
  posted: readonly PostedGroup[],
  /** Sections that paragraphs stand in, also those that were taken out: no new section takes such a key. */
  taken: readonly string[],
): SummaryOutline {
  const known = new Map(
    before.groups.flatMap(({ sections }) => sections.map((section) => [section.key, section])),
  );
  let next = 1;
  const freshKey = (): string => {
    while (known.has(`them-${next}`) || taken.includes(`them-${next}`)) next += 1;
    const key = `them-${next}`;
    next += 1;
    return key;
  };
  return {
    groups: before.groups.map((group) => {
      const change = posted.find(({ key }) => key === group.key);
      if (!change) return group;
      const sections = change.sections
        .filter(({ title, key }) => title !== '' && (key === undefined || known.has(key)))
        .sort((a, b) => a.order - b.order)
        .map(({ key = freshKey(), title, sources }, index) => ({
          key,
          number: String(index + 1),
          title,
          sources,
          data: known.get(key)?.data ?? [],
        }));
      return { ...group, title: change.title, sections };
    }),
  };
}
