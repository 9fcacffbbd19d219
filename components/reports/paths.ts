import type { Gap } from '#lib/reports/completeness.ts';
import type { Answers } from '#lib/reports/schema.ts';
import { checklistAnnex, figuresAnnex, type SectionRef, sectionsOf } from '#lib/templates/rules.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';

export function reportPath(reportId: string, page?: 'check' | 'history'): string {
  return page ? `/reports/${reportId}/${page}` : `/reports/${reportId}`;
}

/** Where the attached files stand on the page of a section, and on that of the report. */
export const filesAnchor = 'tep-dinh-kem';

/** Where a thread of comments stands on a page. */
export function threadAnchor(id: string): string {
  return `y-kien-${id}`;
}

/** The saved states of one answer. */
export function historyPath(reportId: string, key: string, version?: number): string {
  const path = `/reports/${reportId}/history/${encodeURIComponent(key)}`;
  return version === undefined ? path : `${path}?version=${version}`;
}

/** Where a section of the text or a whole annex is written. */
export function sectionPath(reportId: string, { key, kind }: Pick<SectionRef, 'key' | 'kind'>): string {
  switch (kind) {
    case 'text':
    case 'proposals':
      return `/reports/${reportId}/sections/${key}`;
    case 'checklist':
      return `/reports/${reportId}/annex`;
    case 'figures':
      return `/reports/${reportId}/figures`;
  }
}

/** The name of the field in which the gap can be closed. */
function fieldOf(
  definition: TemplateDefinition,
  answers: Answers,
  key: string,
  kind: SectionRef['kind'],
): string {
  const content = answers[key];
  switch (kind) {
    case 'text':
      return 'text';
    case 'proposals': {
      const items = content?.kind === 'proposals' ? content.items : [];
      const index = items.findIndex(({ text, addressee }) => text.trim() === '' || addressee === '');
      return index === -1
        ? 'items'
        : `items.${index}.${items[index]?.text.trim() === '' ? 'text' : 'addressee'}`;
    }
    case 'checklist': {
      const row = checklistAnnex(definition)?.rows.findIndex((one) => one.key === key);
      return `rows.${row}.${content?.kind === 'checklist' && content.answer !== null ? 'note' : 'answer'}`;
    }
    case 'figures':
      return `rows.${figuresAnnex(definition)?.rows.findIndex((one) => one.key === key)}.value`;
  }
}

/** The page and field that a gap leads to. */
export function gapPath(
  reportId: string,
  definition: TemplateDefinition,
  answers: Answers,
  { key, sectionKey, pointId }: Pick<Gap, 'key' | 'sectionKey' | 'pointId'>,
): string {
  const section = sectionsOf(definition).find((one) => one.key === sectionKey);
  if (pointId !== undefined)
    return `${section ? sectionPath(reportId, section) : reportPath(reportId)}#${threadAnchor(pointId)}`;
  if (key === '') return `${section ? sectionPath(reportId, section) : reportPath(reportId)}#${filesAnchor}`;
  if (!section) return reportPath(reportId);
  return `${sectionPath(reportId, section)}#${fieldOf(definition, answers, key, section.kind)}`;
}
