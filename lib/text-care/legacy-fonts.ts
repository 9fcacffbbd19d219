import { tcvn3Codes, vniCodes } from './legacy-tables.ts';
import { isSyllable } from './syllables.ts';

export type LegacyFont = 'tcvn3' | 'vni';
export const legacyFonts = ['tcvn3', 'vni'] as const;

const tcvn3Letters = new Map([...tcvn3Codes].map(([letter, code]) => [code, letter]));
/** A capital may carry the mark of a small letter: only the letter's own case counts. */
const vniLetters = new Map(
  [...vniCodes].flatMap(([letter, code]): [string, string][] => [
    [code, letter],
    [code.charAt(0) + code.slice(1).toLowerCase(), letter],
    [code.charAt(0) + code.slice(1).toUpperCase(), letter],
  ]),
);

/** A word as either font leaves it: letters, and the signs that stand for letters in TCVN3. */
const words = /[\p{L}\p{M}\u00A1-\u00FF\u00AD]+/gu;
/** Letters that only Unicode text has. "ư" is excepted: it is what cleaning makes of the soft hyphen. */
const unicodeOnly = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u1EA0-\u1EF9]/u;

/** What the ASCII letters of a word say about its case; an initial capital alone may be either. */
function caseOf(word: string): 'capitals' | 'small' | null {
  if (/[a-z]/.test(word)) return 'small';
  return /.[A-Z]/u.test(word) ? 'capitals' : null;
}

function inCapitals(all: readonly string[], at: number): boolean {
  const own = caseOf(all[at] ?? '');
  if (own !== null) return own === 'capitals';
  const near = [all.slice(0, at).findLast(caseOf), all.slice(at + 1).find(caseOf)];
  const cases = near.flatMap((word) => (word === undefined ? [] : [caseOf(word)]));
  return cases.length > 0 && cases.every((one) => one === 'capitals');
}

/** Text typed in a TCVN3 font, as Unicode. Words that are Unicode already stay. */
export function fromTcvn3(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const all = line.match(words) ?? [];
      let at = -1;
      return line.replace(words, (word) => {
        at += 1;
        if (unicodeOnly.test(word)) return word;
        const letters = [...word].map((sign) => tcvn3Letters.get(sign) ?? sign).join('');
        return inCapitals(all, at) ? letters.toUpperCase() : letters;
      });
    })
    .join('\n');
}

function vniWord(word: string): string {
  if (unicodeOnly.test(word)) return word;
  let letters = '';
  for (let at = 0; at < word.length; ) {
    const pair = vniLetters.get(word.slice(at, at + 2));
    letters += pair ?? vniLetters.get(word.charAt(at)) ?? word.charAt(at);
    at += pair === undefined ? 1 : 2;
  }
  return letters;
}

/** Text typed in a VNI font, as Unicode. Words that are Unicode already stay. */
export function fromVni(text: string): string {
  return text.replace(words, vniWord);
}

export function fromLegacy(font: LegacyFont, text: string): string {
  return font === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

/**
 * The soft hyphens that are the "ư" of a TCVN3 font, as that letter: cleaning would drop them, and with them what was
 * typed. Real ones, which stand between syllables, stay.
 */
export function keepHorns(text: string): string {
  if (!text.includes('\u00AD')) return text;
  return text.replace(words, (word) => {
    const isTcvn3 = word.includes('\u00AD') && /[A-Za-z]/.test(word) && !unicodeOnly.test(word);
    return isTcvn3 && isSyllable(fromTcvn3(word).toLowerCase()) ? word.replaceAll('\u00AD', 'ư') : word;
  });
}

function encoded(codes: ReadonlyMap<string, string>, text: string): string {
  return [...text.normalize('NFC')].map((letter) => codes.get(letter) ?? letter).join('');
}

/** As a TCVN3 font stores it; capitals with a tone get the code of the small letter. */
export function toTcvn3(text: string): string {
  const small = text
    .normalize('NFC')
    .replace(/\P{ASCII}/gu, (letter) => (tcvn3Codes.has(letter) ? letter : letter.toLowerCase()));
  return encoded(tcvn3Codes, small);
}

export function toVni(text: string): string {
  return encoded(vniCodes, text);
}

const measures = /^µ[mglsFVAW]$/u;
/** "CéNG", "ViÖt": nobody's capitals. */
const mixedCase = /\p{Ll}\p{Lu}/u;

/** "xưa" may be a TCVN3 word of which cleaning has mended the only letter in question. */
const onlyHorn = /^[\p{ASCII}ưƯ]*$/u;

/** How many words make sense only in this font, and how many not in it. */
export function legacyWords(font: LegacyFont, text: string): { sure: number; against: number } {
  const count = { sure: 0, against: 0 };
  for (const [word] of text.normalize('NFC').matchAll(words)) {
    if (/^\p{ASCII}*$/u.test(word)) continue;
    if (!/[A-Za-z]/.test(word) || measures.test(word)) continue;
    const letters = fromLegacy(font, word).toLowerCase();
    const makesSense = letters !== word.toLowerCase() && isSyllable(letters);
    const isUnicode = !mixedCase.test(word) && isSyllable(word.toLowerCase());
    if (unicodeOnly.test(word)) count.against += 1;
    else if (makesSense && !isUnicode) count.sure += 1;
    else if (!makesSense && !onlyHorn.test(word)) count.against += 1;
  }
  return count;
}

function isIn(font: LegacyFont, text: string): boolean {
  const { sure, against } = legacyWords(font, text);
  return sure >= 2 && sure >= 2 * against;
}

/** The font of before Unicode in which a text was typed; null for Unicode text of any language, and where it is unclear. */
export function detectLegacyFont(text: string): LegacyFont | null {
  return legacyFonts.find((font) => isIn(font, text)) ?? null;
}
