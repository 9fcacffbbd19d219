/** What stands before an item of a Word list. */
export type Marker =
  | { kind: 'bullet' }
  | { kind: 'number'; number: number }
  /** "a)", "II.", "1.2.": no list of ours counts like this, so it stays as text. */
  | { kind: 'text'; text: string };

const decimal = /^\(?(\d{1,4})[.)]?$/;
const counted = /^\(?[\p{L}\d]+([.)][\p{L}\d]*)*[.)]$|^\d+(\.\d+)+$/u;

export function markerOf(text: string): Marker {
  const sign = text.replaceAll(/[\s\u00A0]+/g, '');
  const [, number] = decimal.exec(sign) ?? [];
  if (number !== undefined) return { kind: 'number', number: Number(number) };
  return counted.test(sign) ? { kind: 'text', text: sign } : { kind: 'bullet' };
}

/** "l0 level2 lfo1" → 2; null: no item of a list. */
export function listLevel(declaration: string | undefined): number | null {
  const [, level] = /\blevel(\d+)\b/.exec(declaration ?? '') ?? [];
  return level === undefined ? null : Math.max(1, Number(level));
}

// Signs of the fonts Symbol, Wingdings and Courier, as they look in other fonts, and then wide space.
const typedBullet = /^[\s\u00A0]*[·•▪◦§Øüvo\uF0A0-\uF0FF][\t\u00A0 ]*[\t\u00A0][\t\u00A0 ]+/;

/** How many characters at the beginning of a paragraph are a bullet that was written as text; 0: none. */
export function typedBulletLength(text: string): number {
  return typedBullet.exec(text)?.[0].length ?? 0;
}
