import { questionsOf, sectionOf, sectionsOf } from '#lib/templates/rules.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';

/** "Dòng 3" of an annex; empty for what is no row. */
export function rowName(definition: TemplateDefinition, key: string): string {
  const question = questionsOf(definition).find((one) => one.key === key);
  return question?.kind === 'checklist' || question?.kind === 'figure' ? `Dòng ${question.row.number}` : '';
}

/** "I.1. Kết quả …", "Phụ lục I, dòng 3", or "Cả báo cáo". */
export function placeName(definition: TemplateDefinition, key: string): string {
  const section = sectionsOf(definition).find((one) => one.key === sectionOf(definition, key));
  if (!section) return 'Cả báo cáo';
  const row = rowName(definition, key);
  return row === '' ? `${section.label}. ${section.title}` : `${section.label}, ${row.toLowerCase()}`;
}
