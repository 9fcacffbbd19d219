'use client';

import type { Node } from '@tiptap/pm/model';
import { type Editor, useEditorState } from '@tiptap/react';

interface OutlineEntry {
  text: string;
  position: number;
}

function isBold(paragraph: Node): boolean {
  return paragraph.children.every(
    (child) => child.text?.trim() === '' || child.marks.some(({ type }) => type.name === 'bold'),
  );
}

/** Bold lines and the first item of every list: what stands out on the page, and leads through it. */
function outlineOf(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.forEach((block, position) => {
    const isList = block.type.name === 'bulletList' || block.type.name === 'orderedList';
    const paragraph = isList ? block.firstChild?.firstChild : block;
    const text = paragraph?.isTextblock ? paragraph.textContent.trim() : '';
    if (text !== '' && paragraph && (isList || isBold(paragraph)))
      entries.push({ text: isList ? `– ${text}` : text, position: position + (isList ? 3 : 1) });
  });
  return entries;
}

export function Outline({ editor, id }: { editor: Editor; id: string }) {
  const entries = useEditorState({ editor, selector: ({ editor: { state } }) => outlineOf(state.doc) });
  return (
    <nav
      id={id}
      aria-label="Dàn ý"
      className="max-h-60 overflow-y-auto border-b border-line bg-surface px-4 py-3"
    >
      {entries.length === 0 ? (
        <p className="text-sm text-muted">
          Chưa có dàn ý. Dòng in đậm toàn bộ và dòng đầu của mỗi danh sách sẽ hiện ở đây.
        </p>
      ) : (
        <ul className="flex flex-col gap-1">
          {entries.map(({ text, position }) => (
            <li key={position}>
              <button
                type="button"
                className="link line-clamp-1 cursor-pointer text-left"
                onClick={() => editor.chain().focus().setTextSelection(position).scrollIntoView().run()}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
