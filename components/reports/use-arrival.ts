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

/**
 * What a quick writer typed before the code of the page ran is typed like anything else. The fields are read twice:
 * before the page comes alive, which may put the stored text back into them, and right after, since the writer goes on.
 */
export function useArrival<Typed extends object>(options: Options<Typed>, fields: Fields<Typed>): void {
  const { kind, stored } = options;
  const [before] = useState(() => fieldsOnArrival(options));
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
  });
}
