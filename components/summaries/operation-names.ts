/** Forms that the whole section shares: the buttons stand at the paragraphs and name their form. */
export const operationForms = {
  move: 'form-paragraph-move',
  remove: 'form-paragraph-remove',
  restore: 'form-paragraph-restore',
  refresh: 'form-facts-refresh',
  add: 'form-paragraph-add',
} as const;

/** The form of the ticks among the sources. */
export const pickForm = 'form-pick';

/** Where the in-page links and the keyboard focus go. */
export const paneIds = {
  outline: 'de-cuong',
  editor: 'soan-thao',
  drafts: 'de-xuat',
  removed: 'doan-da-bo',
  sources: 'nguon',
  opened: 'nguon-dang-xem',
} as const;

export function paragraphIdOf(paragraphId: string): string {
  return `doan-${paragraphId}`;
}

export function fieldIdOf(paragraphId: string): string {
  return `noi-dung-${paragraphId}`;
}

export function sectionHref(summaryId: string, sectionKey: string): string {
  return `/summaries/${summaryId}/sections/${sectionKey}`;
}

/** Opens the source of a citation at its words, beside the text. */
export function citationHref(summaryId: string, sectionKey: string, citationId: string): string {
  return `${sectionHref(summaryId, sectionKey)}?cite=${citationId}#${paneIds.opened}`;
}
