import type { RichBlock, RichList, RichListItem } from './nodes.ts';
import type { PlainLine } from './plain-lines.ts';

type ItemLine = Extract<PlainLine, { kind: 'item' }>;

/** Runs of neighbours with the same key. */
function runs<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const result: Item[][] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (index > 0 && before !== undefined && keyOf(before) === keyOf(item)) result.at(-1)?.push(item);
    else result.push([item]);
  }
  return result;
}

/** The items of one group of lines. Where the item's own line was deleted, its inner items take its place. */
function itemsOf(lines: readonly ItemLine[], depth: number): RichListItem[] {
  const children = runs(lines, (line) => line.place.lists[depth + 1] ?? line).map(
    (run): RichListItem['content'][number] => {
      const [first] = run;
      return first && first.place.lists.length === depth + 1 ? first.paragraph : listOf(run, depth + 1, 0);
    },
  );
  const [first, ...rest] = children;
  if (first === undefined) return [];
  if (first.type === 'paragraph') return [{ type: 'listItem', content: children }];
  const inner = [...first.content];
  const last = inner.pop();
  return last ? [...inner, { type: 'listItem', content: [...last.content, ...rest] }] : [];
}

/** `before`: how many items of this list stand before a paragraph that now divides it. */
function listOf(lines: readonly ItemLine[], depth: number, before: number): RichList {
  const content = runs(lines, ({ place }) => place.items[depth]).flatMap((run) => itemsOf(run, depth));
  const list = lines[0]?.place.lists[depth];
  return list?.type === 'orderedList'
    ? { type: 'orderedList', attrs: { start: (list.attrs?.start ?? 1) + before }, content }
    : { type: 'bulletList', content };
}

function blockOf(run: readonly PlainLine[], before: Map<RichList, number>): RichBlock[] {
  const [first] = run;
  if (first === undefined) return [];
  if (first.kind === 'paragraph') return [first.paragraph];
  if (first.kind === 'row')
    return [{ type: 'table', content: run.flatMap((line) => (line.kind === 'row' ? [line.row] : [])) }];
  const lines = run.flatMap((line) => (line.kind === 'item' ? [line] : []));
  const [outer] = first.place.lists;
  if (outer === undefined) return [];
  const list = listOf(lines, 0, before.get(outer) ?? 0);
  before.set(outer, (before.get(outer) ?? 0) + list.content.length);
  return [list];
}

function blockKey(line: PlainLine): unknown {
  switch (line.kind) {
    case 'paragraph':
      return line;
    case 'item':
      return line.place.lists[0];
    case 'row':
      return line.table;
  }
}

/** What now stands between two rows of a table goes below it. */
function tablesWhole(lines: readonly PlainLine[]): PlainLine[] {
  const lastRows = new Map(
    lines.flatMap((line, index) => (line.kind === 'row' ? [[line.table, index]] : [])),
  );
  const result: PlainLine[] = [];
  let waiting: PlainLine[] = [];
  let open: unknown = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'row') open = line.table;
    if (open === null || (line.kind === 'row' && line.table === open)) result.push(line);
    else waiting.push(line);
    if (line.kind === 'row' && lastRows.get(line.table) === index) {
      result.push(...waiting);
      waiting = [];
      open = null;
    }
  }
  return [...result, ...waiting];
}

export function blocksOfLines(lines: readonly PlainLine[]): RichBlock[] {
  const before = new Map<RichList, number>();
  return runs(tablesWhole(lines), blockKey).flatMap((run) => blockOf(run, before));
}
