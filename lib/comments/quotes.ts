import type { Block, Cell, Inline, List, ListItem, Paragraph } from '../documents/schema.ts';

type SetLeaf = (content: Inline[]) => Inline[];

function inParagraph(paragraph: Paragraph, set: SetLeaf): Paragraph {
  return { ...paragraph, content: set(paragraph.content) };
}

function inList(list: List, set: SetLeaf): List {
  const items = list.items.map(
    (item): ListItem =>
      item.map((child) => (child.kind === 'paragraph' ? inParagraph(child, set) : inList(child, set))),
  );
  return { ...list, items };
}

function inCell(cell: Cell, set: SetLeaf): Cell {
  const formatted = typeof cell === 'string' ? { paragraphs: [[{ text: cell }]] } : cell;
  return { ...formatted, paragraphs: formatted.paragraphs.map(set) };
}

function inBlock(block: Block, set: SetLeaf): Block {
  switch (block.kind) {
    case 'paragraph':
      return inParagraph(block, set);
    case 'list':
      return inList(block, set);
    case 'table': {
      const rows = block.table.rows.map((row) => row.map((cell) => inCell(cell, set)));
      return { ...block, table: { ...block.table, rows } };
    }
    case 'group':
    case 'heading':
    case 'subheading':
    case 'dots':
    case 'chart':
      return block;
  }
}

/** Every stretch of running text of the blocks, in reading order; titles are none. */
function mapLeaves(blocks: readonly Block[], set: SetLeaf): Block[] {
  return blocks.map((block) => inBlock(block, set));
}

type Place = { leaf: number; inline: number; offset: number } | null;

/** All words in one line, and where in the blocks each of its characters stands. */
function flatten(blocks: readonly Block[]): { text: string; places: Place[] } {
  let text = '';
  const places: Place[] = [];
  const add = (character: string, place: Place) => {
    const white = /\s/.test(character);
    if (white && (text === '' || text.endsWith(' '))) return;
    text += white ? ' ' : character;
    places.push(place);
  };
  let leaf = -1;
  mapLeaves(blocks, (content) => {
    leaf += 1;
    add(' ', null);
    for (const [inline, { text: words }] of content.entries())
      for (let offset = 0; offset < words.length; offset += 1)
        add(words.charAt(offset), { leaf, inline, offset });
    return content;
  });
  return { text, places };
}

/** As the words are looked for: white space does not matter, nor does the "./." that ends a paper. */
function sought(quote: string): string {
  return quote
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.\/\.$/, '');
}

/** Whether the words (still) stand there. */
export function hasQuote(blocks: readonly Block[], quote: string): boolean {
  const words = sought(quote);
  return words !== '' && flatten(blocks).text.includes(words);
}

export type Quoted = { id: string; quote: string };

function split(inline: Inline, ids: readonly (string | undefined)[]): Inline[] {
  const pieces: Inline[] = [];
  for (let offset = 0; offset < inline.text.length; offset += 1) {
    const id = ids[offset];
    const last = pieces.at(-1);
    const character = inline.text.charAt(offset);
    if (last && last.highlight === id) last.text += character;
    else pieces.push({ ...inline, text: character, ...(id === undefined ? {} : { highlight: id }) });
  }
  return pieces;
}

/** The blocks with the quoted words marked; where quotes overlap the earlier one is shown. */
export function withHighlights(blocks: readonly Block[], quotes: readonly Quoted[]): Block[] {
  if (quotes.every(({ quote }) => quote === '')) return [...blocks];
  const { text, places } = flatten(blocks);
  const marks = new Map<string, (string | undefined)[]>();
  for (const { id, quote } of quotes) {
    const words = sought(quote);
    const at = words === '' ? -1 : text.indexOf(words);
    if (at === -1) continue;
    for (const place of places.slice(at, at + words.length)) {
      if (place === null) continue;
      const key = `${place.leaf} ${place.inline}`;
      const ids = marks.get(key) ?? [];
      ids[place.offset] ??= id;
      marks.set(key, ids);
    }
  }
  let leaf = -1;
  return mapLeaves(blocks, (content) => {
    leaf += 1;
    return content.flatMap((inline, index) => {
      const ids = marks.get(`${leaf} ${index}`);
      return ids ? split(inline, ids) : [inline];
    });
  });
}
