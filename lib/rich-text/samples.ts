import type {
  RichBlock,
  RichCell,
  RichDoc,
  RichList,
  RichListItem,
  RichParagraph,
  RichText,
} from './nodes.ts';

/* Short ways to write documents in tests. */
type Inline = string | RichText;

function textOf(piece: Inline): RichText {
  return typeof piece === 'string' ? { type: 'text', text: piece } : piece;
}

export function bold(text: string): RichText {
  return { type: 'text', text, marks: [{ type: 'bold' }] };
}

export function italic(text: string): RichText {
  return { type: 'text', text, marks: [{ type: 'italic' }] };
}

export function link(text: string, href: string): RichText {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
}

export function p(...pieces: Inline[]): RichParagraph {
  return pieces.length > 0 ? { type: 'paragraph', content: pieces.map(textOf) } : { type: 'paragraph' };
}

type Child = string | RichParagraph | RichList;

export function li(...children: Child[]): RichListItem {
  return {
    type: 'listItem',
    content: children.map((child) => (typeof child === 'string' ? p(child) : child)),
  };
}

function items(all: readonly (string | RichListItem)[]): RichListItem[] {
  return all.map((item) => (typeof item === 'string' ? li(item) : item));
}

export function ul(...all: (string | RichListItem)[]): RichList {
  return { type: 'bulletList', content: items(all) };
}

export function ol(start: number, ...all: (string | RichListItem)[]): RichList {
  return start === 1
    ? { type: 'orderedList', content: items(all) }
    : { type: 'orderedList', attrs: { start }, content: items(all) };
}

type Cell = string | RichCell;

export function td(spans: { colspan?: number; rowspan?: number }, ...content: RichParagraph[]): RichCell {
  return { type: 'tableCell', attrs: { colspan: 1, rowspan: 1, ...spans }, content };
}

export function th(text: string | RichParagraph, spans?: { colspan?: number; rowspan?: number }): RichCell {
  const content = [typeof text === 'string' ? p(text) : text];
  return spans
    ? { type: 'tableHeader', attrs: { colspan: 1, rowspan: 1, ...spans }, content }
    : { type: 'tableHeader', content };
}

export function table(...rows: Cell[][]): RichBlock {
  const cellOf = (cell: Cell): RichCell =>
    typeof cell === 'string' ? { type: 'tableCell', content: [cell === '' ? p() : p(cell)] } : cell;
  return { type: 'table', content: rows.map((row) => ({ type: 'tableRow', content: row.map(cellOf) })) };
}

export function doc(...content: RichBlock[]): RichDoc {
  return { type: 'doc', content };
}
