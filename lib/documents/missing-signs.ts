/** Signs that the type of our papers lacks, and that a box stands for, as they are met. */

let missing = new Set<number>();

export function noteMissing(codePoint: number): void {
  missing.add(codePoint);
}

/** Those since the last time that somebody asked. */
export function takeMissing(): number[] {
  const found = [...missing].sort((a, b) => a - b);
  missing = new Set();
  return found;
}

/** "U+1F600 U+20000", for a log. */
export function namesOfSigns(codePoints: number[]): string {
  return codePoints
    .map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
