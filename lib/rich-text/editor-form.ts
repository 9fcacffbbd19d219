import { canonicalDoc } from './canonical.ts';
import { linkLength, linkTarget } from './limits.ts';
import type {
  RichBlock,
  RichCell,
  RichDoc,
  RichList,
  RichListItem,
  RichMark,
  RichParagraph,
} from './nodes.ts';

/** A node as the editor writes it: with every attribute it knows, also those that only concern the screen. */
export type EditorNode = {
  type?: string | undefined;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: readonly { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  content?: readonly EditorNode[] | undefined;
};

function whole(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}

function markOf({ type, attrs }: { type: string; attrs?: Record<string, unknown> | undefined }): RichMark[] {
  if (type === 'bold' || type === 'italic') return [{ type }];
  const href = attrs?.href;
  if (type !== 'link' || typeof href !== 'string' || href.length > linkLength || !linkTarget.test(href))
    return [];
  return [{ type: 'link', attrs: { href } }];
}

function paragraphOf({ content = [] }: EditorNode): RichParagraph {
  return {
    type: 'paragraph',
    content: content.flatMap(({ type, text = '', marks = [] }) =>
      type === 'text' ? [{ type: 'text' as const, text, marks: marks.flatMap(markOf) }] : [],
    ),
  };
}

function itemOf({ content = [] }: EditorNode): RichListItem {
  return {
    type: 'listItem',
    content: content.map((child) => (isList(child) ? listOf(child) : paragraphOf(child))),
  };
}

function isList({ type }: EditorNode): boolean {
  return type === 'bulletList' || type === 'orderedList';
}

function listOf({ type, attrs, content = [] }: EditorNode): RichList {
  const items = content.map(itemOf);
  return type === 'orderedList'
    ? { type, attrs: { start: whole(attrs?.start) }, content: items }
    : { type: 'bulletList', content: items };
}

function cellOf({ type, attrs, content = [] }: EditorNode): RichCell {
  return {
    type: type === 'tableHeader' ? type : 'tableCell',
    attrs: { colspan: whole(attrs?.colspan), rowspan: whole(attrs?.rowspan) },
    content: content.map(paragraphOf),
  };
}

function blockOf(node: EditorNode): RichBlock {
  if (isList(node)) return listOf(node);
  if (node.type !== 'table') return paragraphOf(node);
  const rows = node.content ?? [];
  return {
    type: 'table',
    content: rows.map(({ content = [] }) => ({ type: 'tableRow', content: content.map(cellOf) })),
  };
}

/** What stands in the editor as a document: attributes of the screen are dropped, content never. */
export function fromEditor({ content = [] }: EditorNode): RichDoc {
  return canonicalDoc({ type: 'doc', content: content.map(blockOf) });
}

/** A document as the editor takes it: never without a paragraph to write in. */
export function toEditor(doc: RichDoc): RichDoc {
  const { content } = canonicalDoc(doc);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}
