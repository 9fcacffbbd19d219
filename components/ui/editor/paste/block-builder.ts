import type { RichBlock, RichList, RichListItem, RichMark, RichText } from '#lib/rich-text/nodes.ts';
import type { Marker } from './word-markers.ts';

const spaces = /[ \t\n\r\f]+/g;

/** Puts together the blocks of a pasted text, piece by piece. */
export class BlockBuilder {
  readonly blocks: RichBlock[] = [];
  private line: RichText[] = [];
  private skip = 0;
  /** The Word lists that the next item may continue, outermost first. */
  private open: { level: number; list: RichList }[] = [];
  private item: RichListItem | null = null;

  /** `exact`: line breaks and runs of spaces count, as in preformatted text. */
  text(raw: string, marks: readonly RichMark[], exact: boolean): void {
    const skipped = Math.min(this.skip, raw.length);
    this.skip -= skipped;
    const rest = raw.slice(skipped);
    const text = exact ? rest : rest.replaceAll(spaces, ' ');
    const before = this.line.at(-1)?.text.at(-1) ?? ' ';
    const piece = !exact && /\s/.test(before) ? text.replace(/^ /, '') : text;
    if (piece !== '') this.line.push({ type: 'text', text: piece, marks: [...marks] });
  }

  breakLine(): void {
    this.line.push({ type: 'text', text: '\n' });
  }

  /** Drops this many characters of the paragraph that begins now. */
  skipCharacters(count: number): void {
    this.skip = count;
  }

  /** Ends the paragraph; one without words is none. */
  endParagraph(): void {
    this.skip = 0;
    const content = this.line;
    this.line = [];
    for (const paragraph of lines(content)) {
      const text = paragraph.map((node) => node.text).join('');
      if (text.replaceAll(/[\s\u00A0]+/g, '') === '') continue;
      const into: RichListItem['content'] | RichBlock[] = this.item ? this.item.content : this.blocks;
      into.push({ type: 'paragraph', content: trimmed(paragraph) });
    }
  }

  add(blocks: readonly RichBlock[]): void {
    this.endParagraph();
    this.endWordLists();
    this.blocks.push(...blocks);
  }

  endWordLists(): void {
    this.open = [];
    this.item = null;
  }

  /** After this, the paragraph stands outside of the item again, but the list may go on. */
  endWordItem(): void {
    this.endParagraph();
    this.item = null;
  }

  /** Word writes its lists as paragraphs with a level and a sign before the text. */
  startWordItem(level: number, marker: Marker): void {
    this.endParagraph();
    while ((this.open.at(-1)?.level ?? 0) > level) this.open.pop();
    if (marker.kind === 'text') {
      while ((this.open.at(-1)?.level ?? 0) >= level) this.open.pop();
      this.item = this.open.at(-1)?.list.content.at(-1) ?? null;
      this.line.push({ type: 'text', text: `${marker.text} ` });
      return;
    }
    const item: RichListItem = { type: 'listItem', content: [] };
    this.item = item;
    const current = this.open.at(-1);
    if (current?.level === level && continues(current.list, marker)) {
      current.list.content.push(item);
      return;
    }
    if (current?.level === level) this.open.pop();
    const list: RichList =
      marker.kind === 'number'
        ? { type: 'orderedList', attrs: { start: Math.max(1, marker.number) }, content: [item] }
        : { type: 'bulletList', content: [item] };
    const parent = this.open.at(-1)?.list.content.at(-1);
    if (parent) parent.content.push(list);
    else this.blocks.push(list);
    this.open.push({ level, list });
  }
}

function continues(list: RichList, marker: Marker): boolean {
  if (list.type === 'bulletList') return marker.kind === 'bullet';
  const next = (list.attrs?.start ?? 1) + list.content.length;
  return marker.kind === 'number' && marker.number === next;
}

function lines(content: readonly RichText[]): RichText[][] {
  const result: RichText[][] = [[]];
  for (const node of content)
    for (const [index, text] of node.text.split('\n').entries()) {
      if (index > 0) result.push([]);
      result.at(-1)?.push({ ...node, text });
    }
  return result;
}

/** Without white space at both ends, hard spaces included: Word indents with them. */
function trimmed(content: readonly RichText[]): RichText[] {
  const nodes = content.map((node) => ({ ...node }));
  for (const node of nodes) {
    node.text = node.text.replace(/^[\s\u00A0]+/, '');
    if (node.text !== '') break;
  }
  for (const node of nodes.toReversed()) {
    node.text = node.text.replace(/[\s\u00A0]+$/, '');
    if (node.text !== '') break;
  }
  return nodes.filter(({ text }) => text !== '');
}
