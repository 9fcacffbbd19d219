import type { Editor } from '@tiptap/core';
import { toEditor } from '#lib/rich-text/editor-form.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';

/** Puts another text into the editor, touching only the blocks that differ, so that cursor and undo stay. */
export function replaceContent(editor: Editor, doc: RichDoc): void {
  const { state, view } = editor;
  const next = state.schema.nodeFromJSON(toEditor(doc));
  const old = state.doc;
  const shorter = Math.min(old.childCount, next.childCount);
  let head = 0;
  while (head < shorter && old.child(head).eq(next.child(head))) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    old.child(old.childCount - 1 - tail).eq(next.child(next.childCount - 1 - tail))
  )
    tail += 1;
  const sizeOf = (node: typeof old, from: number, to: number) =>
    node.children.slice(from, to).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const start = sizeOf(old, 0, head);
  const end = start + sizeOf(old, head, old.childCount - tail);
  const blocks = next.children.slice(head, next.childCount - tail);
  if (start === end && blocks.length === 0) return;
  view.dispatch(state.tr.replaceWith(start, end, blocks).setMeta('preventUpdate', true));
}
