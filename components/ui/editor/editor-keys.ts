import { type Editor, Extension } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { findTable } from '@tiptap/pm/tables';
import { richLimits } from '#lib/rich-text/limits.ts';

interface KeyTargets {
  openLink: () => void;
  focusToolbar: () => void;
  /** Says whether there was something to leave. */
  leaveFullScreen: () => boolean;
}

/** How many lists stand around the cursor. */
function listDepth({ state }: Editor): number {
  const { $from } = state.selection;
  return Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type.name).filter(
    (name) => name === 'bulletList' || name === 'orderedList',
  ).length;
}

export function canIndent(editor: Editor): boolean {
  return listDepth(editor) < richLimits.listDepth && editor.can().sinkListItem('listItem');
}

export function indent(editor: Editor): boolean {
  return canIndent(editor) && editor.chain().focus().sinkListItem('listItem').run();
}

export function outdent(editor: Editor): boolean {
  return editor.chain().focus().liftListItem('listItem').run();
}

/** From the last cell on to the text below the table, so that Tab never holds anybody. */
function leaveTable(editor: Editor): boolean {
  const { state, view } = editor;
  const table = findTable(state.selection.$from);
  if (!table) return false;
  const after = table.pos + table.node.nodeSize;
  const paragraph = state.schema.nodes.paragraph?.create();
  const tr = state.tr;
  if (after === state.doc.content.size && paragraph) tr.insert(after, paragraph);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after))).scrollIntoView());
  return true;
}

/** The keys beside those of lists and tables. Tab leaves the editor, save in tables; nothing else may hold it. */
export const EditorKeys = Extension.create<KeyTargets>({
  name: 'editorKeys',
  priority: 50,
  addOptions: () => ({ openLink: () => {}, focusToolbar: () => {}, leaveFullScreen: () => false }),
  addKeyboardShortcuts() {
    const { editor, options } = this;
    const done = (act: () => void) => () => {
      act();
      return true;
    };
    return {
      'Mod-b': () => editor.commands.toggleMark('bold'),
      'Mod-i': () => editor.commands.toggleMark('italic'),
      'Mod-k': done(options.openLink),
      'Mod-]': done(() => indent(editor)),
      'Mod-[': done(() => outdent(editor)),
      'Shift-Enter': () => editor.commands.enter(),
      'Alt-F10': done(options.focusToolbar),
      Escape: () => options.leaveFullScreen(),
      Tab: () => leaveTable(editor),
    };
  },
});
