import { sectionsOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';

/** Names the places of a report that are cited: "mục I.6", "Phụ lục I, dòng 3". */
export function placeNames(definition: TemplateDefinition): (answerKey: string) => string {
  const names = new Map([
    ...sectionsOf(definition).map(({ key, label }) => [key, `mục ${label}`] as const),
    ...definition.annexes.flatMap((annex) =>
      annex.rows.map(({ key, number }) => [key, `${annex.label}, dòng ${number}`] as const),
    ),
  ]);
  return (answerKey) => names.get(answerKey) ?? answerKey;
}
