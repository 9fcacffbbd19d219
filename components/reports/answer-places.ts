import { questionsOf, sectionsOf } from '#lib/templates/rules.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';
import { sectionPath } from './paths.ts';

/** The pages of a report and the answers that each of them saves. */
export function answerPlaces(reportId: string, definition: TemplateDefinition) {
  const questions = Map.groupBy(questionsOf(definition), ({ sectionKey }) => sectionKey);
  return sectionsOf(definition).map((section) => ({
    keys: (questions.get(section.key) ?? []).map(({ key }) => key),
    label: `${section.label}. ${section.title}`,
    href: sectionPath(reportId, section),
  }));
}
