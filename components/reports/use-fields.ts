'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnswerKind } from './answer-kind.ts';
import { printOf } from './print-of.ts';
import type { SaveQueue } from './save-queue/queue-shape.ts';
import type { StoredAnswer } from './stored-answers.ts';

interface Options<Typed extends object> {
  reportId: string;
  kind: AnswerKind<Typed>;
  stored: readonly StoredAnswer[];
  prefixOf: (position: number) => string;
  queue: SaveQueue | null;
  /** A post of the page without JavaScript that was refused. */
  posted: readonly [string, string][] | undefined;
}

/** A stored state on which the text in a field rests. */
export interface Rest<Typed> {
  version: number;
  typed: Typed;
}

export interface Fields<Typed> {
  typed: readonly Typed[];
  /** Whatever is typed now goes into the queue. */
  ready: boolean;
  /** A person typed: goes into the queue within the same event. */
  change: (index: number, next: (before: Typed) => Typed) => void;
  /** The page itself fills the field. */
  put: (index: number, next: Typed) => void;
  restOf: (index: number) => Rest<Typed> | undefined;
  setRest: (index: number, rest: Rest<Typed>) => void;
}

/** The fields as they were posted, and the versions on which they rested. */
function postedFields<Typed extends object>(
  { kind, prefixOf, posted }: Pick<Options<Typed>, 'kind' | 'prefixOf' | 'posted'>,
  initial: readonly Rest<Typed>[],
): readonly Rest<Typed>[] {
  if (!posted) return initial;
  const form = new FormData();
  for (const [name, value] of posted) form.append(name, value);
  return initial.map(({ version, typed }, index) => ({
    version: Number(form.get(`${prefixOf(index)}version`) ?? version),
    typed: kind.read(form, prefixOf(index), typed),
  }));
}

function withAt<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return list.map((one, at) => (at === index ? item : one));
}

export function useFields<Typed extends object>(options: Options<Typed>): Fields<Typed> {
  const { reportId, kind, stored, queue } = options;
  const initial = useMemo(
    () => stored.map(({ version, content }) => ({ version, typed: kind.fromContent(content) })),
    [kind, stored],
  );
  const [begun] = useState(() => postedFields(options, initial));
  const [typed, setTyped] = useState<readonly Typed[]>(() => begun.map((rest) => rest.typed));
  const latest = useRef(typed);
  const [ready, setReady] = useState(false);
  const rests = useRef<readonly Rest<Typed>[]>(
    initial.map((rest, index) => ({ ...rest, version: begun[index]?.version ?? rest.version })),
  );
  const early = useRef(new Set<number>());

  const put = useCallback((index: number, next: Typed) => {
    latest.current = withAt(latest.current, index, next);
    setTyped(latest.current);
  }, []);

  function restOf(index: number): Rest<Typed> | undefined {
    const rest = rests.current[index];
    const key = stored[index]?.key;
    const known = key === undefined ? null : queue?.lane({ reportId, key }).known;
    return rest && known && known.version >= rest.version && kind.isTyped(known.typed)
      ? { version: known.version, typed: known.typed }
      : rest;
  }

  function push(index: number): void {
    const key = stored[index]?.key;
    const next = latest.current[index];
    const rest = restOf(index);
    if (key === undefined || next === undefined || !rest) return;
    if (!queue) {
      early.current.add(index);
      return;
    }
    const place = { reportId, key };
    const { record } = queue.lane(place);
    const isBack = !record?.begun && printOf(kind, next) === printOf(kind, rest.typed);
    if (isBack) queue.undone(place);
    else queue.typed({ ...place, kind: kind.name, basedOn: rest.version, typed: next });
  }

  // What was typed before the queue was there.
  useEffect(() => {
    if (!queue) return;
    for (const index of early.current) push(index);
    early.current.clear();
    setReady(true);
  });

  return {
    typed,
    ready,
    put,
    change: (index, next) => {
      const before = latest.current[index];
      if (before === undefined) return;
      put(index, next(before));
      push(index);
    },
    restOf,
    setRest: (index, rest) => {
      rests.current = withAt(rests.current, index, rest);
    },
  };
}
