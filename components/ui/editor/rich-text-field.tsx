'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { classNames } from '#components/ui/class-names.ts';
import { Field, fieldDescription } from '#components/ui/field.tsx';
import { isPlainDoc, sameDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import type { EditorStart } from './rich-text-editor.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { TextSize } from './text-size.tsx';
import { offsetsIn, retyped, selectionInView, startFromText, typedFrom } from './typed-text.ts';
import { type EditorComponent, useLazyEditor } from './use-lazy-editor.ts';

export interface RichTextFieldProps {
  /** Of the textarea, which posts the plain text where there is no JavaScript. */
  name: string;
  /** The name where it is left out: one field of a page may then be found by error summaries. */
  id?: string;
  /** A paragraph among others is as high as its text, and says nothing of how to format it. */
  size?: 'page' | 'paragraph';
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  value: RichDoc;
  onChange: (doc: RichDoc) => void;
}

const surface = 'block w-full rounded-b bg-white px-3 py-2 text-base text-ink leading-relaxed';
const heights = { page: 'min-h-96', paragraph: 'min-h-20' };

// What the editor will be in a moment; it must be a div, since a textarea shows no formatting.
const readyToWrite = { role: 'textbox', 'aria-multiline': true, 'aria-readonly': true, tabIndex: 0 };

const never = () => () => {};

/** What was typed into the textarea before this code ran; null on a page that was not sent by the server. */
function useTypedEarly(id: string): string | null {
  const hydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [early] = useState(() => {
    // The server knows no document, nor the class of a textarea.
    if (!hydrating || typeof document === 'undefined') return null;
    const element = document.getElementById(id);
    return element instanceof HTMLTextAreaElement ? element.value : null;
  });
  return early;
}

/**
 * A text with formatting. It begins as a textarea with the plain text, or as the formatted text itself where there is
 * formatting to be seen; the editor takes its place, cursor included, when somebody turns to it.
 */
export function RichTextField(props: RichTextFieldProps) {
  const { name, id = name, size = 'page', label, hint, error, value, onChange } = props;
  const labelId = `${id}-label`;
  const early = useTypedEarly(id);
  const field = useRef<HTMLDivElement>(null);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const holding = useRef({ pointer: false, composing: false });
  const [typed, setTyped] = useState(() => typedFrom(value));
  const [opened, setOpened] = useState<{ Editor: EditorComponent; start: EditorStart } | null>(null);
  const [inPlain, setInPlain] = useState(false);
  const lazy = useLazyEditor(open);

  // Another text from outside; what merely comes back from onChange is none. The editor sees to that by itself.
  const isOurs = opened !== null || sameDoc(typed.doc, value);
  const shown = isOurs ? typed : typedFrom(value);
  if (!isOurs) setTyped(shown);
  const formatted = !inPlain && !lazy.failed && !isPlainDoc(shown.doc);

  function type(text: string) {
    const next = retyped(shown, text);
    setTyped(next);
    onChange(next.doc);
  }

  /** In one step, so that no key can fall between the old field and the new one. */
  function open(Editor: EditorComponent) {
    if (opened || holding.current.pointer || holding.current.composing) return;
    const active = document.activeElement;
    const plain = textarea.current;
    if (plain && active === plain) {
      const start = startFromText(shown, plain.selectionStart, plain.selectionEnd);
      flushSync(() => setOpened({ Editor, start }));
    } else if (view.current && active === view.current) {
      const start = { content: shown.doc, selection: selectionInView(view.current) };
      flushSync(() => setOpened({ Editor, start }));
    }
  }

  /** Somebody is in the field. What she types while the editor is on its way goes into the textarea. */
  function turnTo() {
    const { pointer, composing } = holding.current;
    if (pointer || composing || opened) return;
    const Editor = lazy.loaded();
    if (Editor) {
      open(Editor);
      return;
    }
    if (view.current && document.activeElement === view.current) {
      const [from, to] = offsetsIn(shown.doc, selectionInView(view.current));
      flushSync(() => setInPlain(true));
      textarea.current?.focus();
      textarea.current?.setSelectionRange(from, to);
    }
    if (field.current?.contains(document.activeElement)) lazy.request();
  }

  // The browser places the cursor after it has said that the field has the focus.
  function turnToSoon() {
    setTimeout(() => latest.current.turnTo(), 0);
  }

  const latest = useRef({ turnTo, type });
  useEffect(() => {
    latest.current = { turnTo, type };
  });

  useEffect(() => {
    const letGo = () => {
      if (!holding.current.pointer) return;
      holding.current.pointer = false;
      latest.current.turnTo();
    };
    document.addEventListener('pointerup', letGo);
    document.addEventListener('pointercancel', letGo);
    return () => {
      document.removeEventListener('pointerup', letGo);
      document.removeEventListener('pointercancel', letGo);
    };
  }, []);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (early !== null && early.replaceAll('\r\n', '\n') !== typed.text) latest.current.type(early);
    if (field.current?.contains(document.activeElement)) latest.current.turnTo();
  }, [early, typed.text]);

  const described = fieldDescription(id, { hint, error });
  const events = {
    onPointerEnter: lazy.warm,
    onPointerDown: () => {
      holding.current.pointer = true;
    },
    onFocus: turnToSoon,
  };
  // A key may be quicker than all of that; what it types goes to whoever has the focus after this.
  const viewEvents = {
    ...events,
    onKeyDown: (event: KeyboardEvent) => {
      if (!/^(Tab|Shift|Control|Alt|Meta)$/.test(event.key)) turnTo();
    },
  };
  const attributes = {
    'aria-labelledby': labelId,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
  };

  return (
    <Field
      id={id}
      label={
        <span id={labelId} onPointerUp={() => document.getElementById(id)?.focus()}>
          {label}
        </span>
      }
      hint={hint}
      error={error}
    >
      <div
        ref={field}
        className={classNames(
          'rich-text-field rounded border bg-white',
          size === 'paragraph' && '[--editor-height:5rem]',
          error ? 'border-2 border-danger' : 'border-line-strong',
        )}
      >
        {opened ? (
          <opened.Editor
            {...{ id, labelId, value, onChange, field }}
            describedBy={described}
            invalid={error !== undefined}
            start={opened.start}
          />
        ) : (
          <>
            {size === 'page' || lazy.failed ? (
              <p className="flex min-h-20 items-center rounded-t border-b border-line bg-surface px-3 text-sm text-muted sm:min-h-11 noscript:hidden">
                {lazy.failed
                  ? 'Không tải được công cụ định dạng. Vẫn soạn và lưu được ở dạng chữ thường; định dạng của các dòng không sửa được giữ nguyên.'
                  : 'Bấm vào ô nội dung để dùng chữ đậm, nghiêng, danh sách, bảng, liên kết.'}
              </p>
            ) : null}
            {formatted ? (
              <div
                {...attributes}
                {...viewEvents}
                ref={view}
                id={id}
                {...readyToWrite}
                className={classNames(surface, heights[size], 'rich-text cursor-text noscript:hidden')}
              >
                <RichTextView doc={shown.doc} links={false} />
              </div>
            ) : null}
            <textarea
              {...attributes}
              {...events}
              ref={textarea}
              id={formatted ? `${id}-plain` : id}
              name={name}
              rows={size === 'page' ? 14 : 3}
              // An older text that the browser remembers must not pass for one that was typed now.
              autoComplete="off"
              value={shown.text}
              onChange={(event) => type(event.target.value)}
              onCompositionStart={() => {
                holding.current.composing = true;
              }}
              onCompositionEnd={() => {
                holding.current.composing = false;
                turnToSoon();
              }}
              onBlur={() => setInPlain(false)}
              className={classNames(
                surface,
                heights[size],
                'field-sizing-content resize-none',
                formatted && 'hidden noscript:block',
              )}
            />
          </>
        )}
      </div>
      {size === 'page' ? <TextSize doc={value} /> : null}
    </Field>
  );
}
