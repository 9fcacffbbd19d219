import { wholeReport } from '#lib/comments/schema.ts';
import { sectionsOf } from '#lib/templates/rules.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';

/** "mục I.6", "Phụ lục II", "toàn bộ báo cáo": what a remark is about, as people say it. */
export function aboutOf(definition: TemplateDefinition, sectionKey: string): string {
  if (sectionKey === wholeReport) return 'toàn bộ báo cáo';
  const section = sectionsOf(definition).find(({ key }) => key === sectionKey);
  if (!section) return 'mục không còn trong mẫu';
  return section.kind === 'text' || section.kind === 'proposals' ? `mục ${section.label}` : section.label;
}
