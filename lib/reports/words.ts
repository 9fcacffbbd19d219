import { formatDecimal } from '../numbers.ts';
import { paragraphTexts } from '../rich-text/measure.ts';
import { paragraphsOf } from '../text.ts';
import { nothingLabel, proposalFieldLabels } from './labels.ts';
import type { AnswerContent, Proposal } from './schema.ts';

const choices = { yes: 'Có', no: 'Không' } as const;

function proposalText({ text, addressee, field }: Proposal): string {
  return `${text.trim()} (Kiến nghị: ${addressee}; lĩnh vực: ${proposalFieldLabels[field].toLowerCase()})`;
}

/** What an answer says, a text for each of its paragraphs; its looks say nothing here. */
export function answerParagraphs(content: AnswerContent | undefined): string[] {
  switch (content?.kind) {
    case 'text':
      return content.nothing ? [nothingLabel] : paragraphTexts(content.doc);
    case 'proposals':
      return content.nothing ? [nothingLabel] : content.items.map(proposalText);
    case 'checklist':
      return [...(content.answer === null ? [] : [choices[content.answer]]), ...paragraphsOf(content.note)];
    case 'figure': {
      const value = content.nothing
        ? nothingLabel
        : content.value === null
          ? null
          : formatDecimal(content.value);
      return [...(value === null ? [] : [value]), ...paragraphsOf(content.note)];
    }
    case undefined:
      return [];
  }
}

/** The letters of an answer for comparing: case, white space and looks do not matter. */
export function lettersOf(content: AnswerContent | undefined): string {
  return answerParagraphs(content).join('').replace(/\s+/g, '').toLowerCase();
}
