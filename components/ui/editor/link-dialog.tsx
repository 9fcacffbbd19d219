'use client';

import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextInput } from '#components/ui/field.tsx';
import { linkLength, linkTarget } from '#lib/rich-text/limits.ts';

/** "mofa.gov.vn" and "ten@mofa.gov.vn" are meant as links, too. */
function completed(typed: string): string {
  const address = typed.trim();
  if (address === '' || /^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  return /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}

function currentHref(editor: Editor): string {
  const { href } = editor.getAttributes('link');
  return typeof href === 'string' ? href : '';
}

function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
  else chain.setMark('link', { href }).run();
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}

export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [before] = useState(() => currentHref(editor));
  const [typed, setTyped] = useState(before);
  const [wrong, setWrong] = useState(false);

  function close() {
    onClose();
    editor.commands.focus();
  }

  function apply() {
    const href = completed(typed);
    if (!linkTarget.test(href) || href.length > linkLength) {
      setWrong(true);
      return;
    }
    onClose();
    setLink(editor, href);
  }

  function remove() {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title="Liên kết"
      actions={
        <>
          {before === '' ? null : (
            <Button variant="secondary" onClick={remove}>
              Bỏ liên kết
            </Button>
          )}
          <Button onClick={apply}>Chèn liên kết</Button>
        </>
      }
    >
      <TextInput
        label="Địa chỉ"
        hint="Ví dụ: https://chinhphu.vn hoặc địa chỉ thư điện tử."
        error={wrong ? 'Nhập địa chỉ trang web (https://…) hoặc địa chỉ thư điện tử.' : undefined}
        ref={takeFocus}
        inputMode="url"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            apply();
          }
        }}
      />
    </Dialog>
  );
}
