/** Markers of lists as officials write them: "-" then "+"; "1." then "a)" in the Vietnamese alphabet. */

import type { Inline, List } from './schema.ts';

const BULLETS = ['-', '+', '•'];
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** After the last letter: "aa", "ab" … */
export function vietnameseLetter(number: number): string {
  const letter = LETTERS[(number - 1) % LETTERS.length] ?? '';
  return number > LETTERS.length ? vietnameseLetter(Math.ceil(number / LETTERS.length) - 1) + letter : letter;
}

/** Forms of a number by level; deeper levels go on with the last two. */
const NUMBERS: ((number: number) => string)[] = [
  (number) => `${number}.`,
  (number) => `${vietnameseLetter(number)})`,
  (number) => `(${number})`,
  (number) => `(${vietnameseLetter(number)})`,
];

export function usesLetters(level: number): boolean {
  return level % 2 === 1;
}

export function bulletAt(level: number): string {
  return BULLETS[level % BULLETS.length] ?? '';
}

export function numberAt(level: number, number: number): string {
  const form = NUMBERS[level < NUMBERS.length ? level : 2 + (level % 2)];
  return form?.(number) ?? '';
}

/** A paragraph of a list as it stands on the paper; without a marker it goes on with the item above. */
export type ListLine = { level: number; marker: string; number: number; list: List; content: Inline[] };

export function linesOfList(list: List, level = 0): ListLine[] {
  return list.items.flatMap((item, index) => {
    const number = list.start + index;
    let marker = list.ordered ? numberAt(level, number) : bulletAt(level);
    return item.flatMap((part): ListLine[] => {
      if (part.kind === 'list') return linesOfList(part, level + 1);
      const line = { level, marker, number, list, content: part.content };
      marker = '';
      return [line];
    });
  });
}

/** How far a level is set in beyond the margin: the first two stand like paragraphs, as the decree's points do. */
export function levelIndentMm(level: number): number {
  return Math.max(0, level - 1) * 7;
}
