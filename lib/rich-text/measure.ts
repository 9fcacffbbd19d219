import type { RichBlock, RichDoc, RichList, RichParagraph } from './nodes.ts';
import { textOf } from './text-of.ts';

function ofList(list: RichList): RichParagraph[] {
  return list.content.flatMap(({ content }) =>
    content.flatMap((child) => (child.type === 'paragraph' ? [child] : ofList(child))),
  );
}

/** The paragraphs of a block in reading order: itself, its items or its cells. */
export function paragraphsIn(block: RichBlock): RichParagraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'bulletList':
    case 'orderedList':
      return ofList(block);
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
  }
}

/** The words alone, a string for each paragraph, list item and cell, in reading order; blank ones dropped. */
export function paragraphTexts(doc: RichDoc): string[] {
  return doc.content
    .flatMap(paragraphsIn)
    .map((paragraph) => textOf(paragraph).trim())
    .filter((text) => text !== '');
}

export function characterCount(doc: RichDoc): number {
  return doc.content.flatMap(paragraphsIn).reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
}

export function wordCount(doc: RichDoc): number {
  return paragraphTexts(doc).reduce((sum, text) => sum + text.split(/\s+/).length, 0);
}

export function isEmptyDoc(doc: RichDoc): boolean {
  return paragraphTexts(doc).length === 0;
}

function depthOf(list: RichList): number {
  const inner = list.content.flatMap(({ content }) =>
    content.map((child) => (child.type === 'paragraph' ? 0 : depthOf(child))),
  );
  return 1 + Math.max(0, ...inner);
}

/** The deepest list level and the largest table, for the limits. */
export function extentOf(doc: RichDoc): { listDepth: number; tableRows: number; tableColumns: number } {
  const extent = { listDepth: 0, tableRows: 0, tableColumns: 0 };
  for (const block of doc.content) {
    if (block.type === 'bulletList' || block.type === 'orderedList')
      extent.listDepth = Math.max(extent.listDepth, depthOf(block));
    if (block.type === 'table') {
      extent.tableRows = Math.max(extent.tableRows, block.content.length);
      for (const row of block.content)
        extent.tableColumns = Math.max(
          extent.tableColumns,
          row.content.reduce((sum, { attrs }) => sum + (attrs?.colspan ?? 1), 0),
        );
    }
  }
  return extent;
}

/** Nothing but paragraphs without bold, italic or links: a textarea shows all of it. */
export function isPlainDoc(doc: RichDoc): boolean {
  return doc.content.every(
    (block) => block.type === 'paragraph' && (block.content ?? []).every(({ marks }) => !marks?.length),
  );
}

export function sameDoc(a: RichDoc, b: RichDoc): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Whether something out of the browser's store has the shape of a document; the server looks at all of it. */
export function looksLikeDoc(value: unknown): value is RichDoc {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'doc' &&
    'content' in value &&
    Array.isArray(value.content)
  );
}
