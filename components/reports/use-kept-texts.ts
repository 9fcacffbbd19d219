'use client';

import { useEffect, useState } from 'react';
import {
  browserStore,
  forgetUnsaved,
  keepUnsaved,
  listUnsaved,
  type UnsavedPlace,
  type UnsavedText,
} from './unsaved-texts.ts';

interface Scope {
  accountId: string;
  reportId: string;
  keys: readonly string[];
  /** Where nothing can be written now, what stood in the fields is shown too. */
  withFields: boolean;
}

function samePlace(a: UnsavedPlace, b: UnsavedPlace): boolean {
  return a.key === b.key && a.version === b.version && a.aside === b.aside;
}

/** Texts that are not in a field but must not be lost: they stay in this browser until dismissed. */
export function useKeptTexts({ accountId, reportId, keys, withFields }: Scope) {
  const [kept, setKept] = useState<readonly UnsavedText[]>([]);
  const wanted = keys.join('|');

  useEffect(() => {
    const all = listUnsaved(browserStore(), accountId, reportId);
    const ours = new Set(wanted.split('|'));
    setKept(all.filter(({ key, aside }) => ours.has(key) && (aside || withFields)));
  }, [accountId, reportId, wanted, withFields]);

  function layAside(key: string, version: number, typed: unknown, title: string): void {
    const place = { accountId, reportId, key, version, aside: true };
    const value = { at: new Date().toISOString(), title, typed };
    keepUnsaved(browserStore(), place, value);
    setKept((before) => [{ ...place, ...value }, ...before.filter((one) => !samePlace(one, place))]);
  }

  function dismiss(place: UnsavedPlace): void {
    forgetUnsaved(browserStore(), place);
    setKept((before) => before.filter((one) => !samePlace(one, place)));
  }

  return { kept, layAside, dismiss };
}
