/** Keys for lists of text, in which the same text may stand twice. */
export function keyed<Item>(items: Item[], nameOf: (item: Item) => string): { key: string; item: Item }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: count === 1 ? name : `${name} (${count})`, item };
  });
}

export function keyedLines(lines: string[]): { key: string; item: string }[] {
  return keyed(lines, (line) => line);
}
