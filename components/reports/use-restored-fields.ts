'use client';

import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import type { Conflict } from '#lib/reports/save-answers.ts';
import type { AnswerUnit, PrefixOf } from './answer-units.ts';
import { restoreFields } from './restore-fields.ts';
import type { StoredAnswer } from './stored-answers.ts';
import type { AnswerKind } from './typed-answers.ts';
import { browserStore, forgetUnsaved, listUnsaved } from './unsaved-texts.ts';
import type { Held } from './use-mirror.ts';

interface Options<Typed> {
  accountId: string;
  reportId: string;
  formId: string;
  kind: AnswerKind<Typed>;
  stored: readonly StoredAnswer[];
  prefixOf: PrefixOf;
  put: (index: number, typed: Typed) => void;
  setUnits: Dispatch<SetStateAction<AnswerUnit<Typed>[]>>;
  layAside: (key: string, version: number, typed: unknown, title: string) => void;
}

/** What the browser or a quick writer put into the fields before this code ran. */
function fieldsOnArrival<Typed>({ formId, kind, stored, prefixOf }: Options<Typed>): Typed[] | null {
  if (typeof document === 'undefined') return null;
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return null;
  const data = new FormData(form);
  return stored.map((_, index) => kind.read(data, prefixOf(index)));
}

const noHeld: ReadonlyMap<string, Held> = new Map();

/** Puts back, once, what was typed but not saved when the page was last left. */
export function useRestoredFields<Typed>(options: Options<Typed>) {
  const { accountId, reportId, kind, stored, put, setUnits, layAside } = options;
  const [onArrival] = useState(() => fieldsOnArrival(options));
  const [held, setHeld] = useState<ReadonlyMap<string, Held> | null>(null);
  const [notices, setNotices] = useState<readonly { key: string; at: string }[]>([]);
  const [overtaken, setOvertaken] = useState<readonly Conflict[]>([]);

  useEffect(() => {
    if (held) return;
    const store = browserStore();
    const unsaved = listUnsaved(store, accountId, reportId);
    const { fields, overtaken: late, spare, obsolete } = restoreFields({ kind, stored, onArrival, unsaved });
    for (const { index, typed } of fields) put(index, typed);
    for (const { place, typed } of spare) {
      layAside(place.key, place.version, typed, 'Nội dung chưa lưu trước đó');
      forgetUnsaved(store, place);
    }
    for (const place of obsolete) forgetUnsaved(store, place);
    const basedOn = new Map(fields.map((field) => [field.key, field.basedOn]));
    setUnits((units) => units.map((unit) => ({ ...unit, basedOn: basedOn.get(unit.key) ?? unit.basedOn })));
    const back = fields.flatMap(({ key, at, basedOn: version, typed }) =>
      at === null ? [] : [{ key, at, version, json: JSON.stringify(typed) }],
    );
    setHeld(new Map(back.map(({ key, version, json }) => [key, { version, json }])));
    setNotices(back.map(({ key, at }) => ({ key, at })));
    setOvertaken(late);
  }, [held, accountId, reportId, kind, stored, onArrival, put, setUnits, layAside]);

  return {
    ready: held !== null,
    held: held ?? noHeld,
    notices,
    overtaken,
    /** The text is saved or was given up: no more word about it. */
    settle: (keys: readonly string[]) => {
      setNotices((before) => before.filter(({ key }) => !keys.includes(key)));
      setOvertaken((before) => before.filter(({ key }) => !keys.includes(key)));
    },
  };
}
