import { sumDecimals } from '../numbers.ts';
import type { SubmissionSnapshot } from '../reports/schema.ts';
import { checklistAnnex, figuresAnnex } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import type { EditionSnapshot, EditionSource } from './schema.ts';

/** An accepted submission with what it says. */
export type Source = EditionSource & { snapshot: SubmissionSnapshot };

/** Who answered Có and Không, per row of the checklist. */
export function tallyChecklist(
  definition: TemplateDefinition,
  sources: Source[],
): EditionSnapshot['checklist'] {
  return (checklistAnnex(definition)?.rows ?? []).map(({ key }) => {
    const marks = (wanted: 'yes' | 'no') =>
      sources
        .filter(({ snapshot }) => {
          const content = snapshot.answers[key];
          return content?.kind === 'checklist' && content.answer === wanted;
        })
        .map(({ mark }) => mark);
    return { key, yes: marks('yes'), no: marks('no') };
  });
}

/** Sums over the sources that gave a value: a missing figure is not zero. */
export function sumFigures(definition: TemplateDefinition, sources: Source[]): EditionSnapshot['figures'] {
  return (figuresAnnex(definition)?.rows ?? []).map(({ key }) => {
    const values: { mark: number; value: string }[] = [];
    const nothing: number[] = [];
    for (const { mark, snapshot } of sources) {
      const content = snapshot.answers[key];
      if (content?.kind !== 'figure') continue;
      if (content.nothing) nothing.push(mark);
      else if (content.value !== null) values.push({ mark, value: content.value });
    }
    return { key, total: sumDecimals(values.map(({ value }) => value)), values, nothing };
  });
}
