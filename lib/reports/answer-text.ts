import { plainOf } from '../rich-text/plain.ts';
import type { AnswerContent } from './schema.ts';

/**
 * The words of an answer as they are counted when somebody cites them: a citation names characters of this text, for
 * ever. Empty where there is nothing to cite. Formatting, addressees and fields are left out; a proposal is a line.
 */
export function answerText(content: AnswerContent | undefined): string {
  switch (content?.kind) {
    case 'text':
      return content.nothing ? '' : plainOf(content.doc);
    case 'proposals':
      return content.nothing ? '' : content.items.map(({ text }) => text.replaceAll('\n', ' ')).join('\n');
    case 'checklist':
    case 'figure':
      return content.note;
    case undefined:
      return '';
  }
}
