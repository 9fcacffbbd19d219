import { formatCount, sumDecimals } from '../numbers.ts';
import { groupOf } from '../organisations/rules.ts';
import { proposalFieldLabels } from '../reports/labels.ts';
import type { AnswerContent, SubmissionSnapshot } from '../reports/schema.ts';
import { isEmptyDoc } from '../rich-text/measure.ts';
import { plainOf } from '../rich-text/plain.ts';
import { checklistAnnex, figuresAnnex } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import type { EditionSnapshot, EditionSource } from './schema.ts';

export type Source = EditionSource & { snapshot: SubmissionSnapshot };

export type DraftParagraph = { sectionKey: string; text: string; submissionId: string | null };

/** The text that a source offers for a section, as it may stand in the national report; null: nothing to report. */
export function sourceText(content: AnswerContent | undefined): string | null {
  switch (content?.kind) {
    case 'text':
      return content.nothing || isEmptyDoc(content.doc) ? null : plainOf(content.doc).trim();
    case 'proposals':
      if (content.nothing || content.items.length === 0) return null;
      return content.items
        .map(
          ({ text, addressee, field }) =>
            `${text.trim().replace(/[.;]+$/, '')} (kiến nghị ${addressee}; ${proposalFieldLabels[field].toLowerCase()}).`,
        )
        .join('\n');
    case 'checklist':
    case 'figure':
    case undefined:
      return null;
  }
}

/** "Ủy ban nhân dân tỉnh Quảng Ngãi: …" */
export function attributed(title: string, text: string): string {
  return `${title}: ${text}`;
}

function lead(sources: Source[], reporting: number): string {
  const count = (group: 'central' | 'province' | 'union') =>
    sources.filter(({ kind }) => groupOf(kind) === group).length;
  const parts = [
    [count('central'), 'bộ, ngành'],
    [count('province'), 'tỉnh, thành phố'],
    [count('union'), 'tổ chức'],
  ] as const;
  const who = parts
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${formatCount(number)} ${name}`);
  const silent = sources.length - reporting;
  const rest = silent > 0 ? `; ${formatCount(silent)} cơ quan không phát sinh nội dung` : '';
  return `Tổng hợp từ báo cáo của ${formatCount(sources.length)} cơ quan (${who.join('; ')}): ${formatCount(reporting)} cơ quan có nội dung báo cáo${rest}.`;
}

/** The first draft: per section a sentence of counts, then every source in its own words, each with its citation. */
export function draftParagraphs(definition: TemplateDefinition, sources: Source[]): DraftParagraph[] {
  return definition.groups.flatMap(({ sections }) =>
    sections.flatMap(({ key }) => {
      const texts = sources.flatMap((source) => {
        const text = sourceText(source.snapshot.answers[key]);
        return text === null
          ? []
          : [{ sectionKey: key, text: attributed(source.title, text), submissionId: source.submissionId }];
      });
      return [{ sectionKey: key, text: lead(sources, texts.length), submissionId: null }, ...texts];
    }),
  );
}

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
