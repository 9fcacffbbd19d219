import { fold } from '../text.ts';

/** Longer ones are addresses or accidents, and more than an index can hold. */
const longestWord = 60;

/** The words of a text without case and diacritics, as search and likeness know them. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestWord));
}

export function foldedWords(text: string): string {
  return wordsOf(text).join(' ');
}

/** "kinh phi doi" as a query of all words, the last one perhaps not typed to its end; null: nothing to look for. */
export function searchQuery(typed: string): string | null {
  const words = wordsOf(typed);
  if (words.length === 0) return null;
  return words.map((word, index) => `'${word}'${index === words.length - 1 ? ':*' : ''}`).join(' & ');
}
