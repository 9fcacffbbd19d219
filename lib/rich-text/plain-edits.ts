import type { RichCell, RichList, RichListItem, RichRow } from './nodes.ts';
import type { AlignedLine } from './plain-alignment.ts';
import { cellSeparator, cellText, indent, type PlainLine } from './plain-lines.ts';
import { spliced } from './spliced.ts';

type ItemLine = Extract<PlainLine, { kind: 'item' }>;
type RowLine = Extract<PlainLine, { kind: 'row' }>;

const itemPattern = /^( *)(-|\d{1,4}\.) (.*)$/;

function plainParagraph(text: string): PlainLine {
  return {
    kind: 'paragraph',
    paragraph: { type: 'paragraph', content: [{ type: 'text', text }] },
    text,
  };
}

function fits(marker: string | undefined, list: RichList | undefined): boolean {
  if (marker === undefined || list === undefined) return false;
  return (marker === '-') === (list.type === 'bulletList');
}

function itemAt(lists: RichList[], above: RichListItem[], text: string): ItemLine {
  const item: RichListItem = { type: 'listItem', content: [{ type: 'paragraph' }] };
  return {
    kind: 'item',
    place: { lists, items: [...above, item] },
    lead: '',
    paragraph: { type: 'paragraph', content: [{ type: 'text', text }] },
    text,
  };
}

/** A line that begins like an item joins the list beside it. */
function joinedList(text: string, previous: PlainLine | undefined, next: PlainLine | undefined) {
  const [, spaces = '', marker, rest = ''] = itemPattern.exec(text) ?? [];
  if (marker === undefined) return null;
  if (previous?.kind === 'item') {
    const { lists, items } = previous.place;
    const depth = Math.min(Math.floor(spaces.length / indent.length), lists.length - 1);
    if (fits(marker, lists[depth])) return itemAt(lists.slice(0, depth + 1), items.slice(0, depth), rest);
  }
  const first = next?.kind === 'item' ? next.place.lists.slice(0, 1) : [];
  return fits(marker, first[0]) ? itemAt(first, [], rest) : null;
}

function withCells(row: RichRow, texts: readonly string[]): RichRow {
  const content = row.content.map((cell, index): RichCell => {
    const text = texts[index] ?? '';
    if (cellText(cell) === text) return cell;
    const [only, ...more] = cell.content;
    const paragraph = spliced(only && more.length === 0 ? only : { type: 'paragraph' }, text);
    return { ...cell, content: [paragraph] };
  });
  return { type: 'tableRow', content };
}

/** A line of as many parts as the row beside it has cells is a row of the same table. */
function joinedTable(text: string, beside: PlainLine | undefined): RowLine | null {
  if (beside?.kind !== 'row') return null;
  const parts = text.split(cellSeparator);
  const { table, row } = beside;
  if (parts.length < 2 || parts.length !== row.content.length) return null;
  if (row.content.some(({ attrs }) => (attrs?.rowspan ?? 1) > 1)) return null;
  const cells = row.content.map(
    (cell): RichCell => ({ ...cell, type: 'tableCell', content: [{ type: 'paragraph' }] }),
  );
  return { kind: 'row', table, row: withCells({ type: 'tableRow', content: cells }, parts), text };
}

/** A changed line in its old place; null where it no longer has the form for that. */
function reworded(old: PlainLine, text: string): PlainLine | null {
  switch (old.kind) {
    case 'paragraph':
      return { kind: 'paragraph', paragraph: spliced(old.paragraph, text), text };
    case 'row': {
      const parts = text.split(cellSeparator);
      return parts.length === old.row.content.length
        ? { kind: 'row', table: old.table, row: withCells(old.row, parts), text }
        : null;
    }
    case 'item': {
      const { lead, place } = old;
      const [, spaces = '', marker, rest = ''] = itemPattern.exec(text) ?? [];
      if (lead.trim() === '')
        return text.startsWith(lead)
          ? { ...old, paragraph: spliced(old.paragraph, text.slice(lead.length)), text }
          : null;
      const depth = place.lists.length - 1;
      const sameForm = fits(marker, place.lists.at(-1)) && spaces === indent.repeat(depth);
      return sameForm ? { ...old, paragraph: spliced(old.paragraph, rest), text } : null;
    }
  }
}

/** Every line of the edited text with its place in the new document. */
export function editedLines(lines: readonly AlignedLine[]): PlainLine[] {
  const result: PlainLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'kept') {
      result.push(line.old);
      continue;
    }
    const following = lines.slice(index + 1, index + 2)[0];
    const next = following && following.kind !== 'added' ? following.old : undefined;
    const previous = result.at(-1);
    const joined = () =>
      joinedList(line.text, previous, next) ??
      joinedTable(line.text, previous) ??
      joinedTable(line.text, next) ??
      plainParagraph(line.text);
    if (line.kind === 'added') result.push(joined());
    else if (line.old.kind === 'paragraph' && itemPattern.test(line.text)) {
      const moved = joinedList(line.text, previous, next);
      result.push(moved ?? reworded(line.old, line.text) ?? joined());
    } else result.push(reworded(line.old, line.text) ?? joined());
  }
  return result;
}
