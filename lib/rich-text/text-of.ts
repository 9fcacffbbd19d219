import type { RichParagraph } from './nodes.ts';

export function textOf({ content = [] }: RichParagraph): string {
  return content.map(({ text }) => text).join('');
}
