import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { isInTable } from '@tiptap/pm/tables';
import type { EditorProps } from '@tiptap/pm/view';
import { withBlankEnds } from '#lib/rich-text/caret.ts';
import { fromEditor } from '#lib/rich-text/editor-form.ts';
import type { RichBlock } from '#lib/rich-text/nodes.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { docFromHtml } from './doc-from-html.ts';
import { htmlOf } from './html-of.ts';
import { asParagraphs } from './limits.ts';

/** What this editor itself copied needs no cleaning; its schema lets nothing else in. */
const own = /\sdata-pm-slice=/;

function sliceOf(schema: Schema, blocks: readonly RichBlock[]): Slice {
  return new Slice(Fragment.from(blocks.map((block) => schema.nodeFromJSON(block))), 1, 1);
}

function isTableOrPartOfOne({ type }: Node): boolean {
  return type.spec.tableRole !== undefined;
}

/** Pasted and dropped text: only what the schema knows comes in, with all its words. */
export const pasteProps: Pick<
  EditorProps,
  'transformPastedHTML' | 'transformPasted' | 'clipboardTextParser'
> = {
  transformPastedHTML: (html) => (own.test(html) ? html : htmlOf(docFromHtml(html))),
  clipboardTextParser: (text, _, __, { state: { schema } }) =>
    sliceOf(schema, withBlankEnds(docOf(text), text).content),
  // A cell holds paragraphs; a list would break the table in two. Cells and rows are put in place one by one.
  transformPasted: (slice, { state }) => {
    const nodes = slice.content.content;
    const fits = nodes.every((node) => node.isInline || node.type.name === 'paragraph');
    const cells = nodes.length === 1 && nodes.every(isTableOrPartOfOne);
    if (fits || cells || !isInTable(state)) return slice;
    const pasted = fromEditor({ content: nodes.map((node) => node.toJSON()) });
    return sliceOf(state.schema, asParagraphs(pasted.content));
  },
};
