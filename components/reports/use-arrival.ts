'use client';

import { useEffect, useState } from 'react';
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

/** What a quick writer typed before the code of the page ran is typed like anything else. */
export function useArrival<Typed extends object>(options: Options<Typed>, fields: Fields<Typed>): void {
  const { kind, stored } = options;
  const [arrival, setArrival] = useState(() => fieldsOnArrival(options));
  useEffect(() => {
    if (!arrival) return;
    for (const [index, typed] of arrival.entries()) {
      const print = printOf(kind, kind.fromContent(stored[index]?.content));
      if (printOf(kind, typed) !== print) fields.change(index, () => typed);
    }
    setArrival(null);
  }, [arrival, kind, stored, fields]);
}
