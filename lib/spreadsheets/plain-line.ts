const unprintable = /[\p{Cc}\uFFFE\uFFFF]+/gu;

/** One line without control characters, which no spreadsheet file may hold. */
export function plainLine(value: string): string {
  return value.toWellFormed().replace(unprintable, ' ').trim();
}
