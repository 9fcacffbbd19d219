import type { Inline } from '../documents/schema.ts';
import { inlinesOf } from './blocks.ts';
import { paragraphsIn } from './measure.ts';
import type { RichBlock, RichDoc, RichList, RichListItem, RichParagraph, RichText } from './nodes.ts';
import { textOf } from './text-of.ts';

/*
 * Places in a formatted text: characters (UTF-16) of its words alone, its paragraphs, items and cells in reading
 * order with a line feed between them.
 */

function textOfBlock(block: RichBlock): string {
  return paragraphsIn(block).map(textOf).join('\n');
}

/** The words alone, as places count them. */
export function docText(doc: RichDoc): string {
  return doc.content.map(textOfBlock).join('\n');
}

/** The one text above the other. A place p of the second becomes p + docText(first).length + 1. */
export function joinedDoc(first: RichDoc, second: RichDoc): RichDoc {
  return { type: 'doc', content: [...first.content, ...second.content] };
}

/** The pieces of a run of text before and after a place in it. */
function cutText(node: RichText, at: number): [RichText[], RichText[]] {
  const [before, after] = [node.text.slice(0, at), node.text.slice(at)];
  return [before === '' ? [] : [{ ...node, text: before }], after === '' ? [] : [{ ...node, text: after }]];
}

function paragraphOf(content: RichText[]): RichParagraph {
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

function cutParagraph({ content = [] }: RichParagraph, at: number): [RichParagraph, RichParagraph] {
  const [before, after]: [RichText[], RichText[]] = [[], []];
  let begun = 0;
  for (const node of content) {
    const [left, right] = cutText(node, Math.min(Math.max(at - begun, 0), node.text.length));
    before.push(...left);
    after.push(...right);
    begun += node.text.length;
  }
  return [paragraphOf(before), paragraphOf(after)];
}

export type CutDoc = {
  first: RichDoc;
  second: RichDoc;
  /** Where the second text began in the whole one. */
  from: number;
};

/** Two texts of one. White space at the cut belongs to neither; a list or a table stays whole. Null: one would be empty. */
export function cutDoc(doc: RichDoc, at: number): CutDoc | null {
  const before: RichBlock[] = [];
  const after: RichBlock[] = [];
  let begun = 0;
  let from: number | null = null;
  for (const block of doc.content) {
    const text = textOfBlock(block);
    const place = at - begun;
    if (from !== null) after.push(block);
    else if (place >= text.length) before.push(block);
    else if (block.type !== 'paragraph' || text.slice(0, Math.max(place, 0)).trim() === '') {
      from = begun;
      after.push(block);
    } else {
      const end = text.slice(0, place).trimEnd().length;
      const next = text.length - text.slice(place).trimStart().length;
      before.push(cutParagraph(block, end)[0]);
      from = begun + next;
      if (next < text.length) after.push(cutParagraph(block, next)[1]);
    }
    begun += text.length + 1;
  }
  const [first, second] = [before, after].map((content): RichDoc => ({ type: 'doc', content }));
  if (!first || !second || from === null) return null;
  return docText(first).trim() === '' || docText(second).trim() === '' ? null : { first, second, from };
}

/** Puts something between the words, at places; for blocksOf. What stands at one place keeps its order. */
export function insertedAt(
  doc: RichDoc,
  inserted: readonly { at: number; inline: Inline }[],
): (paragraph: RichParagraph) => Inline[] {
  const starts = new Map<RichParagraph, number>();
  let begun = 0;
  for (const paragraph of doc.content.flatMap(paragraphsIn)) {
    starts.set(paragraph, begun);
    begun += textOf(paragraph).length + 1;
  }
  return (paragraph) => {
    const start = starts.get(paragraph) ?? 0;
    const end = start + textOf(paragraph).length;
    const here = inserted.filter(({ at }) => at >= start && at <= end);
    if (here.length === 0) return inlinesOf(paragraph);
    const places = [...new Set(here.map(({ at }) => at - start))].sort((a, b) => a - b);
    const parts: Inline[] = [];
    let [rest, taken] = [paragraph, 0];
    for (const place of places) {
      const [left, right] = cutParagraph(rest, place - taken);
      parts.push(
        ...inlinesOf(left),
        ...here.filter(({ at }) => at - start === place).map(({ inline }) => inline),
      );
      [rest, taken] = [right, place];
    }
    return [...parts, ...inlinesOf(rest)];
  };
}

function mapItem({ content }: RichListItem, change: Change): RichListItem {
  return {
    type: 'listItem',
    content: content.map((child) => (child.type === 'paragraph' ? change(child) : mapList(child, change))),
  };
}

function mapList(list: RichList, change: Change): RichList {
  return { ...list, content: list.content.map((item) => mapItem(item, change)) };
}

type Change = (paragraph: RichParagraph) => RichParagraph;

function mapBlock(block: RichBlock, change: Change): RichBlock {
  switch (block.type) {
    case 'paragraph':
      return change(block);
    case 'bulletList':
    case 'orderedList':
      return mapList(block, change);
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map(change) })),
        })),
      };
  }
}

/** Other words in a place within one paragraph; they take the formatting of what stood there. */
export function replacedWords(doc: RichDoc, from: number, to: number, words: string): RichDoc {
  let begun = 0;
  const change: Change = (paragraph) => {
    const start = begun;
    const length = textOf(paragraph).length;
    begun += length + 1;
    if (from < start || to > start + length) return paragraph;
    const [left, rest] = cutParagraph(paragraph, from - start);
    const [old, right] = cutParagraph(rest, to - from);
    const [first] = old.content ?? right.content ?? left.content ?? [];
    const put: RichText[] = words === '' ? [] : [{ ...first, type: 'text', text: words }];
    return paragraphOf([...(left.content ?? []), ...put, ...(right.content ?? [])]);
  };
  return { type: 'doc', content: doc.content.map((block) => mapBlock(block, change)) };
}

/** More words at the end: in the last paragraph where the text ends in one, otherwise below. */
export function appendedWords(doc: RichDoc, words: string): { doc: RichDoc; from: number } {
  const text = docText(doc);
  const last = doc.content.at(-1);
  if (text.trim() === '')
    return { doc: { type: 'doc', content: [paragraphOf([{ type: 'text', text: words }])] }, from: 0 };
  if (last?.type !== 'paragraph' || !last.content?.length)
    return {
      doc: joinedDoc(doc, { type: 'doc', content: [paragraphOf([{ type: 'text', text: words }])] }),
      from: text.length + 1,
    };
  const gap = text.endsWith(' ') ? '' : ' ';
  const more: RichParagraph = {
    ...last,
    content: [...last.content, { type: 'text', text: `${gap}${words}` }],
  };
  return {
    doc: { type: 'doc', content: [...doc.content.slice(0, -1), more] },
    from: text.length + gap.length,
  };
}
