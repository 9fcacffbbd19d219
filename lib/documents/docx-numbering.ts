/** Real Word numbering. Each numbered list has a definition of its own, so that none goes on counting another. */

import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import { twips } from './docx-styles.ts';
import { FORMAT, mm } from './format.ts';
import { bulletAt, type ListLine, levelIndentMm, numberAt, usesLetters } from './lists.ts';
import type { List } from './schema.ts';

/** Word knows no more. */
const DEEPEST = 8;
/** Up to "d" Word counts in letters as Vietnamese does; from "đ" on each letter is written out. */
const SAME_LETTERS = 4;
const BULLETS = 'bullets';

type Definition = { reference: string; levels: ILevelsOptions[] };
export type Numbering = {
  of: (line: ListLine) => { reference: string; level: number };
  definitions: () => Definition[];
};

export function createNumbering(): Numbering {
  const definitions = new Map<string, Definition>();
  const known = new Map<List, string>();
  const define = (reference: string, levels: () => ILevelsOptions[]): string => {
    if (!definitions.has(reference)) definitions.set(reference, { reference, levels: levels() });
    return reference;
  };
  return {
    of: ({ list, level: wanted, number }) => {
      const level = Math.min(wanted, DEEPEST);
      if (!list.ordered) return { reference: define(BULLETS, bulletLevels), level };
      if (usesLetters(level) && number > SAME_LETTERS) {
        const reference = `letter-${level}-${number}`;
        return { reference: define(reference, () => writtenLevels(level, number)), level };
      }
      const reference = known.get(list) ?? `list-${known.size + 1}`;
      known.set(list, reference);
      return { reference: define(reference, () => countedLevels(level, list.start)), level };
    },
    definitions: () => [...definitions.values()],
  };
}

function bulletLevels(): ILevelsOptions[] {
  return Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    ...place(level),
    format: LevelFormat.BULLET,
    text: bulletAt(level),
  }));
}

/** The list's own level, and those above it that Word wants to know. */
function countedLevels(deepest: number, start: number): ILevelsOptions[] {
  return Array.from({ length: deepest + 1 }, (_, level) => ({
    ...place(level),
    format: usesLetters(level) ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL,
    text: numberAt(level, 1).replace(/[1a]/, `%${level + 1}`),
    start,
  }));
}

function writtenLevels(deepest: number, number: number): ILevelsOptions[] {
  return Array.from({ length: deepest + 1 }, (_, level) => ({
    ...place(level),
    format: LevelFormat.LOWER_LETTER,
    text: numberAt(deepest, number),
  }));
}

function place(level: number): Pick<ILevelsOptions, 'level' | 'alignment' | 'suffix' | 'style'> {
  return {
    level,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: {
      paragraph: {
        indent: {
          left: twips(mm(levelIndentMm(level))),
          firstLine: twips(mm(FORMAT.body.firstLineMm)),
        },
      },
    },
  };
}
