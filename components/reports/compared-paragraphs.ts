import { paragraphsOf } from '#lib/text.ts';

export interface ComparedParagraph {
  key: string;
  text: string;
  /** The other text has no such paragraph. */
  onlyHere: boolean;
}

/** The paragraphs of a text, each with whether the other text says it too. */
export function comparedParagraphs(text: string, other: string): ComparedParagraph[] {
  const elsewhere = new Set(paragraphsOf(other));
  return paragraphsOf(text).map((paragraph, index) => ({
    key: `${index} ${paragraph}`,
    text: paragraph,
    onlyHere: !elsewhere.has(paragraph),
  }));
}
