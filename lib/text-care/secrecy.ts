import type { Refusal } from '../errors.ts';

export type SecrecyMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

/** The words as Unicode, TCVN3 and VNI fonts leave them, in capitals as on the stamp. */
const secret = ['MẬT', 'MËT', 'MAÄT', 'MAäT'];
const degrees = [
  { mark: 'TUYỆT MẬT', words: ['TUYỆT', 'TUYÖT', 'TUYEÄT', 'TUYEäT'] },
  { mark: 'TỐI MẬT', words: ['TỐI', 'TèI', 'TÈI', 'TOÁI', 'TOáI'] },
] as const;

const gap = '[\\s._·-]{0,3}';
const start = '(?<![\\p{L}\\p{M}\\p{N}])';
const end = '(?![\\p{L}\\p{M}\\p{N}])';

/** A word, also with its letters set apart: "M Ậ T". */
function spelled(words: readonly string[]): string {
  return `(?:${words.map((word) => [...word].join(gap)).join('|')})`;
}

const single = '\uE003';
const anySign = /[\uE001-\uE003]/g;
// Each mark becomes one sign, so that the rules below need not know its spellings.
const signs = [
  ...degrees.map(({ mark, words }) => ({
    mark,
    sign: mark === 'TUYỆT MẬT' ? '\uE001' : '\uE002',
    pattern: new RegExp(`${start}${spelled(words)}[\\s._·-]{1,6}${spelled(secret)}${end}`, 'gu'),
  })),
  { mark: 'MẬT' as const, sign: single, pattern: new RegExp(`${start}${spelled(secret)}${end}`, 'gu') },
];

/** What may stand beside a mark on its own line: how urgent the paper is, and what is stamped. */
const company = /HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|^\P{L}*(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ|DẤU|ĐỘ)(?=\P{L}*$)/gu;
/** "12-CV/BĐN" says nothing about the case of the text around it. */
const papers = /\S*[\d/]\S*/gu;
const words = /[\p{L}\p{M}]+/gu;
const boxed =
  /(?:[[({<|*"'“”‘’«»_=~■□▪]|-{2,}|\/{2,})\s*[\uE001-\uE003]\s*(?:[\])}>|*"'“”‘’«»_=~■□▪]|-{2,}|\/{2,})/u;
const stamped =
  /(?<![\p{L}\p{M}])(?:dấu|con dấu|độ)\s*(?:chỉ\s+)?(?:độ\s+)?(?:mật\s*)?[:：]?\s*["'“‘«(]?\s*[\uE001-\uE003]/iu;
/** "Độ mật: Tối mật" names the degree whatever its case. */
const field =
  /(?<![\p{L}\p{M}])độ mật\s*[:：]\s*["'“‘«(]?\s*(tuyệt mật|tối mật|mật)(?![\p{L}\p{M}])(?!\s+\p{Ll})/iu;

function wordsOf(text: string): string[] {
  return text.replace(papers, ' ').match(words) ?? [];
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}

/** How far around a mark its neighbours are looked for. */
const reach = 80;

/** In capitals among small letters, where a heading or a name in capitals would not be. */
function standsOut(line: string, at: number): boolean {
  const previous = wordsOf(line.slice(Math.max(0, at - reach), at)).at(-1) ?? 'a';
  const next = wordsOf(line.slice(at + 1, at + reach)).at(0) ?? 'a';
  return isSmall(previous) && !isCapitals(next);
}

function isStamp(line: string, at: number): boolean {
  return (
    boxed.test(line.slice(Math.max(0, at - 4), at + 5)) ||
    stamped.test(line.slice(Math.max(0, at - reach), at + 1))
  );
}

function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uE001-\uE003\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u202F\u2007\t]/g, ' ');
}

function markOfLine(line: string): SecrecyMark | null {
  const degree = field.exec(line)?.[1]?.toUpperCase();
  for (const { mark } of signs) if (mark === degree) return mark;
  let signed = line;
  for (const { sign, pattern } of signs) signed = signed.replace(pattern, sign);
  const around = signed.replace(anySign, ' ');
  const alone = wordsOf(around.replace(company, ' ')).length === 0;
  const amongSmall = wordsOf(around).some(isSmall);
  for (const { mark, sign } of signs)
    for (let at = signed.indexOf(sign); at !== -1; at = signed.indexOf(sign, at + 1)) {
      const outstanding = sign === single ? standsOut(signed, at) : amongSmall;
      if (alone || outstanding || isStamp(signed, at)) return mark;
    }
  return null;
}

/**
 * A stamp or words that mark the text itself as a state secret; null where secrecy is only spoken of. Such content may
 * not enter the system at all.
 */
export function secrecyMarkIn(text: string): SecrecyMark | null {
  for (const line of normalised(text).split(/[\n\r\u2028\u2029]+/)) {
    const mark = markOfLine(line);
    if (mark !== null) return mark;
  }
  return null;
}

/** Why a text with such a mark may not be stored; null: none of these texts has one. */
export function refusalOfMark(texts: readonly string[]): Refusal | null {
  for (const text of texts) {
    const mark = secrecyMarkIn(text);
    if (mark !== null) return { code: 'stateSecret', params: { mark } };
  }
  return null;
}
