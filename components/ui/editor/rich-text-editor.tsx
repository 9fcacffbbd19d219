'use client';

import { TrailingNode } from '@tiptap/extensions';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { TextSelection } from '@tiptap/pm/state';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type RefObject, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Caret } from '#lib/rich-text/caret.ts';
import { fromEditor } from '#lib/rich-text/editor-form.ts';
import { sameDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { closedSchema } from './closed-schema.ts';
import { EditorKeys } from './editor-keys.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { Outline } from './outline.tsx';
import { pasteProps } from './paste/paste-props.ts';
import { replaceContent } from './replace-content.ts';
import { Shortcuts } from './shortcuts.tsx';
import { useFullScreen } from './use-full-screen.ts';

/** What the editor takes over from the field that stood in its place. */
export interface EditorStart {
  /** With the blank lines at its ends, which the value has not. */
  content: RichDoc;
  selection: { from: Caret; to: Caret };
}

export interface RichTextEditorProps {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  value: RichDoc;
  onChange: (doc: RichDoc) => void;
  start: EditorStart;
  /** What full screen shows, with the form around it. */
  field: RefObject<HTMLElement | null>;
}

function positionOf({ state }: Editor, { paragraph, character }: Caret): number {
  const starts: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.isTextblock) starts.push(position + 1);
  });
  const start = starts[paragraph] ?? 1;
  return start + Math.min(character, state.doc.resolve(start).parent.content.size);
}

function takeOver(editor: Editor, { selection: { from, to } }: EditorStart): void {
  const { state, view } = editor;
  const selection = TextSelection.create(state.doc, positionOf(editor, from), positionOf(editor, to));
  view.dispatch(state.tr.setSelection(selection));
  view.focus();
}

export default function RichTextEditor(props: RichTextEditorProps) {
  const { id, labelId, describedBy, invalid, value, onChange, start, field } = props;
  const outlineId = useId();
  const firstButton = useRef<HTMLButtonElement>(null);
  const [outlineShown, setOutlineShown] = useState(false);
  const [linking, setLinking] = useState(false);
  const fullScreen = useFullScreen(field);
  const latest = useRef({ onChange, leaveFullScreen: fullScreen.leave });
  latest.current = { onChange, leaveFullScreen: fullScreen.leave };
  const own = useRef(value);

  const [extensions] = useState(() => [
    ...closedSchema,
    UndoRedo,
    Gapcursor,
    TrailingNode.configure({ notAfter: ['bulletList', 'orderedList'] }),
    EditorKeys.configure({
      openLink: () => setLinking(true),
      focusToolbar: () => firstButton.current?.focus(),
      leaveFullScreen: () => latest.current.leaveFullScreen(),
    }),
  ]);
  const editorProps = useMemo(
    () => ({
      ...pasteProps,
      attributes: {
        id,
        class: 'rich-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        ...(invalid ? { 'aria-invalid': 'true' } : {}),
      },
    }),
    [id, labelId, describedBy, invalid],
  );
  const editor = useEditor({
    immediatelyRender: true,
    injectCSS: false,
    // Nothing that is typed turns into something else.
    enableInputRules: false,
    enablePasteRules: false,
    extensions,
    editorProps,
    content:
      start.content.content.length > 0 ? start.content : { type: 'doc', content: [{ type: 'paragraph' }] },
    onUpdate: ({ editor: { state } }) => {
      const doc = fromEditor(state.doc.toJSON());
      if (sameDoc(doc, own.current)) return;
      own.current = doc;
      latest.current.onChange(doc);
    },
  });

  // Before the next key arrives; it belongs into the editor already.
  useLayoutEffect(() => takeOver(editor, start), [editor, start]);

  // Another text from outside: a colleague's, an older one, an imported one. Before the next key, which would
  // otherwise be typed into the text that this one replaces, and put that back in its place.
  useLayoutEffect(() => {
    if (sameDoc(value, own.current)) return;
    own.current = value;
    replaceContent(editor, value);
  }, [editor, value]);

  return (
    <>
      <div className="sticky top-0 z-10 lg:not-in-data-full-screen:top-16 rounded-t border-b border-line bg-surface">
        <EditorToolbar
          editor={editor}
          firstButton={firstButton}
          controls={id}
          outlineShown={outlineShown}
          onOutline={() => setOutlineShown((shown) => !shown)}
          outlineId={outlineId}
          fullScreen={fullScreen.on}
          onFullScreen={() => {
            fullScreen.toggle();
            editor.commands.focus();
          }}
          onLink={() => setLinking(true)}
        />
        {outlineShown ? <Outline editor={editor} id={outlineId} /> : null}
      </div>
      <EditorContent editor={editor} />
      <div className="border-t border-line px-3 py-1">
        <Shortcuts />
      </div>
      {linking ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
    </>
  );
}
