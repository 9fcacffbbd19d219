'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { AnswerKind } from './answer-kind.ts';
import { printOf } from './print-of.ts';
import type { StoredAnswer } from './stored-answers.ts';
import type { Fields } from './use-fields.ts';

interface Options<Typed extends object> {
  formId: string;
  kind: AnswerKind<Typed>;
  stored: readonly StoredAnswer[];
  prefixOf: (position: number) => string;
}

function fieldsOnArrival<Typed extends object>({
  formId,
  kind,
  stored,
  prefixOf,
}: Options<Typed>): Typed[] | null {
  if (typeof document === 'undefined') return null;
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return null;
  const data = new FormData(form);
  return stored.map(({ content }, index) => kind.read(data, prefixOf(index), kind.fromContent(content)));
}

/** Coming alive, the page puts the caret elsewhere, and the next word would stand there. */
function caretKeeper(formId: string): () => void {
  const leave = () => undefined;
  if (typeof document === 'undefined') return leave;
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement) || field.form?.id !== formId) return leave;
  const { value, selectionStart, selectionEnd, selectionDirection } = field;
  return () => {
    const isAsLeft = document.activeElement === field && field.value === value;
    if (isAsLeft) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  };
}

/**
 * What a quick writer typed before the code of the page ran is typed like anything else. The fields are read twice:
 * before the page comes alive, which may put the stored text back into them, and right after, since the writer goes on.
 */
export function useArrival<Typed extends object>(options: Options<Typed>, fields: Fields<Typed>): void {
  const { kind, stored } = options;
  const [before] = useState(() => fieldsOnArrival(options));
  const [putCaretBack] = useState(() => caretKeeper(options.formId));
  const done = useRef(false);
  useLayoutEffect(() => {
    if (done.current) return;
    done.current = true;
    const after = before && fieldsOnArrival(options);
    for (const [index, { content }] of stored.entries()) {
      const print = printOf(kind, kind.fromContent(content));
      const typed = [after?.[index], before?.[index]].find((read) => read && printOf(kind, read) !== print);
      if (typed) fields.change(index, () => typed);
    }
    // After what was typed is back in its field.
    queueMicrotask(putCaretBack);
  });
}
