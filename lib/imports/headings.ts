import { cleanLine } from '../text.ts';
import { textOf, type WordParagraph } from './word-blocks.ts';

/** How a line is numbered. Ranks order the kinds from the chapter down; a style's level ranks like its number. */
export type Mark = { rank: number; value: number | null };

export type Heading = {
  /** Without its number. */
  title: string;
  /** With it, as it stands in the file. */
  shown: string;
  mark: Mark | null;
  rank: number;
  /** A weak one is a heading only where its words match a section. */
  strength: 'strong' | 'weak';
  /** Text that follows the heading on the same line: "1. Ưu điểm: …". */
  rest: string;
};

const ranks = { part: 0, roman: 1, decimal: 2, letter: 6, dash: 7, line: 5 } as const;

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(text: string): number {
  const digits = [...text].map((digit) => romanDigits[digit] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

type Marked = { mark: Mark; length: number };

const forms: { pattern: RegExp; read: (found: string) => Mark }[] = [
  {
    pattern: /^([IVXL]{1,6})\s*[.:)/–-]\s*/,
    read: (text) => ({ rank: ranks.roman, value: romanValue(text) }),
  },
  {
    pattern: /^([A-E])\s*[.)/–-]\s+/,
    read: (text) => ({ rank: ranks.part, value: text.charCodeAt(0) - 64 }),
  },
  {
    pattern: /^((?:\d{1,2}\.){1,3}\d{1,2})\s*[.)]?\s+/,
    read: (text) => {
      const numbers = text.split('.');
      return { rank: ranks.decimal + numbers.length - 1, value: Number(numbers.at(-1)) };
    },
  },
  { pattern: /^(\d{1,2})\s*[.)/]\s*(?!\d)/, read: (text) => ({ rank: ranks.decimal, value: Number(text) }) },
  { pattern: /^([a-zđ])\s*[.)]\s+/, read: () => ({ rank: ranks.letter, value: null }) },
  { pattern: /^([-–—+*•·])\s+/, read: () => ({ rank: ranks.dash, value: null }) },
];

/** The number at the beginning of a line: "I.", "1.2.", "a)", "-". */
export function markOf(line: string): Marked | null {
  for (const { pattern, read } of forms) {
    const found = pattern.exec(line);
    if (found?.[1] !== undefined) return { mark: read(found[1]), length: found[0].length };
  }
  return null;
}

export const dashRank = ranks.dash;
export const letterRank = ranks.letter;
const longestTitle = 300;

/** A line as it reads: the automatic number before the words. */
export function shownLine(paragraph: WordParagraph): string {
  const label = paragraph.number?.label ?? '';
  return cleanLine(`${label} ${textOf(paragraph)}`);
}

function strengthOf(paragraph: WordParagraph, mark: Mark | null, title: string): Heading['strength'] {
  if (paragraph.level !== null) return 'strong';
  if (/[.;,]$/.test(title)) return 'weak';
  if (mark && mark.rank <= ranks.roman) return paragraph.bold || paragraph.caps ? 'strong' : 'weak';
  return paragraph.bold || paragraph.caps ? 'strong' : 'weak';
}

/** The bold beginning of a line, or what stands before its colon. */
function runIn(paragraph: WordParagraph, line: string): { title: string; rest: string } | null {
  const colon = line.indexOf(':');
  if (colon > 3 && colon < 160 && colon < line.length - 1)
    return { title: line.slice(0, colon), rest: line.slice(colon + 1).trim() };
  const [first] = paragraph.spans;
  if (!first?.bold || paragraph.bold || paragraph.number) return null;
  const lead = cleanLine(first.text);
  return lead.length > 3 && line.startsWith(lead)
    ? { title: lead.replace(/[.:;]$/, ''), rest: line.slice(lead.length).trim() }
    : null;
}

/** A sentence, or an item of a list in plain letters, is no heading. */
function isSentence({ level, bold, caps }: WordParagraph, title: string): boolean {
  return level === null && !bold && !caps && /[.;,]$/.test(title);
}

/** The line as a heading, if it can be one. */
export function headingOf(paragraph: WordParagraph): Heading | null {
  const shown = shownLine(paragraph);
  const marked = markOf(shown);
  const mark = marked?.mark ?? null;
  const title = shown.slice(marked?.length ?? 0).trim();
  if (title === '') return null;
  const rank = mark?.rank ?? paragraph.level ?? (paragraph.caps ? ranks.roman : ranks.line);
  const followed = /:\s*\S/.test(title);
  const lead =
    followed || shown.length > longestTitle || isSentence(paragraph, title) ? runIn(paragraph, title) : null;
  if (lead) {
    const { rest } = lead;
    const before = shown.slice(0, shown.length - rest.length).trim();
    return { title: lead.title, shown: before, mark, rank, strength: 'weak', rest };
  }
  if (shown.length > longestTitle || isSentence(paragraph, title)) return null;
  const strength = strengthOf(paragraph, mark, title);
  return { title: title.replace(/[:.]$/, ''), shown, mark, rank, strength, rest: '' };
}
