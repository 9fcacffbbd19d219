/** Forms that the whole section shares: the buttons stand at the paragraphs and sources and name their form. */
export const operationForms = {
  up: 'form-paragraph-up',
  down: 'form-paragraph-down',
  remove: 'form-paragraph-remove',
  restore: 'form-paragraph-restore',
  add: 'form-paragraph-add',
  cite: 'form-source-cite',
} as const;

/** Where the in-page links and the keyboard focus go. */
export const paneIds = {
  outline: 'de-cuong',
  editor: 'soan-thao',
  removed: 'doan-da-bo',
  sources: 'nguon',
} as const;

export function paragraphIdOf(paragraphId: string): string {
  return `doan-${paragraphId}`;
}

export function fieldIdOf(paragraphId: string): string {
  return `noi-dung-${paragraphId}`;
}

export function sourceIdOf(submissionId: string): string {
  return `nguon-${submissionId}`;
}
