/**
 * The two fonts of before Unicode. TCVN3 (TCVN 5712:1993, ".VnTime"): a byte a letter, capitals with a tone come from
 * a font of capitals (".VnTimeH") under the codes of the small letters. VNI: a letter, then a byte for its marks.
 * Both reach us as the Latin-1 characters of their bytes.
 */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;

/** Each vowel without tone, and with the five tones in the order of the standard: grave, hook, tilde, acute, dot. */
export function withTones(vowel: string): string[] {
  return tones.map((tone) => `${vowel}${tone}`.normalize('NFC'));
}

const tcvn3Tones: Record<string, string> = {
  a: 'µ¶·¸¹',
  ă: '»¼½¾Æ',
  â: 'ÇÈÉÊË',
  e: 'ÌÎÏÐÑ',
  ê: 'ÒÓÔÕÖ',
  i: '×ØÜÝÞ',
  o: 'ßáâãä',
  ô: 'åæçèé',
  ơ: 'êëìíî',
  u: 'ïñòóô',
  ư: 'õö÷øù',
  y: 'úûüýþ',
};
/** The letters that have a code for their capital too. U+00AD is the soft hyphen elsewhere. */
const tcvn3Letters: Record<string, string> = {
  ă: '¨',
  â: '©',
  ê: 'ª',
  ô: '«',
  ơ: '¬',
  ư: '\u00AD',
  đ: '®',
  Ă: '¡',
  Â: '¢',
  Ê: '£',
  Ô: '¤',
  Ơ: '¥',
  Ư: '¦',
  Đ: '§',
};

/** Unicode letter → TCVN3 code. */
export const tcvn3Codes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(tcvn3Tones).flatMap(([vowel, codes]) =>
    withTones(vowel)
      .slice(1)
      .map((letter, index): [string, string] => [letter, codes.charAt(index)]),
  ),
  ...Object.entries(tcvn3Letters),
]);

/** Marks after a, e, o, u, y, ô (which stands for ơ) and ö (for ư). */
const vniTones = ['', 'ø', 'û', 'õ', 'ù', 'ï'];
const vniCircumflex = ['â', 'à', 'å', 'ã', 'á', 'ä'];
const vniBreve = ['ê', 'è', 'ú', 'ü', 'é', 'ë'];

function vniVowel(vowel: string, base: string, marks: readonly string[]): [string, string][] {
  return withTones(vowel).map((letter, index) => [letter, `${base}${marks[index]}`]);
}

const vniSmall: [string, string][] = [
  ...['a', 'e', 'o', 'u', 'y'].flatMap((vowel) => vniVowel(vowel, vowel, vniTones).slice(1)),
  ...vniVowel('â', 'a', vniCircumflex),
  ...vniVowel('ê', 'e', vniCircumflex),
  ...vniVowel('ô', 'o', vniCircumflex),
  ...vniVowel('ă', 'a', vniBreve),
  ...vniVowel('ơ', 'ô', vniTones),
  ...vniVowel('ư', 'ö', vniTones),
  ...withTones('i')
    .slice(1)
    .map((letter, index): [string, string] => [letter, 'ìæóíò'.charAt(index)]),
  ['ỵ', 'î'],
  ['đ', 'ñ'],
];

/** Unicode letter → VNI characters, small and capital. */
export const vniCodes: ReadonlyMap<string, string> = new Map([
  ...vniSmall,
  ...vniSmall.map(([letter, code]): [string, string] => [letter.toUpperCase(), code.toUpperCase()]),
]);
