'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action } from '#lib/action-result.ts';
import type { SavedVersion } from '#lib/reports/save-answers.ts';
import {
  type AnswerUnit,
  type Change,
  changesOf,
  fieldMessages,
  type PrefixOf,
  postOf,
  unitAt,
  unitOf,
} from './answer-units.ts';
import type { StoredAnswer } from './stored-answers.ts';
import type { AnswerKind } from './typed-answers.ts';
import { useConflicts } from './use-conflicts.ts';
import { useKeptTexts } from './use-kept-texts.ts';
import { useLeaving } from './use-leaving.ts';
import { useMirror } from './use-mirror.ts';
import { useRestoredFields } from './use-restored-fields.ts';

export interface SavedAnswers {
  saved: SavedVersion[];
  savedAt: string;
}

export interface AnswersOptions<Typed> {
  accountId: string;
  reportId: string;
  formId: string;
  kind: AnswerKind<Typed>;
  stored: readonly StoredAnswer[];
  prefixOf: PrefixOf;
  /** What stands in the fields, one entry for each stored answer. */
  typed: readonly Typed[];
  put: (index: number, typed: Typed) => void;
  action: Action<SavedAnswers>;
}

/**
 * Saving by answer with versions: what was typed survives a refused save, a lost connection, an ended session
 * and a closed browser; of two versions neither is lost.
 */
export function useAnswers<Typed>(options: AnswersOptions<Typed>) {
  const { accountId, reportId, kind, stored, prefixOf, typed, put } = options;
  const keys = useMemo(() => stored.map(({ key }) => key), [stored]);
  const [units, setUnits] = useState(() => stored.map((answer) => unitOf(kind, answer)));
  const [sent, setSent] = useState<readonly Change<Typed>[]>([]);
  const [asked, setAsked] = useState(false);
  const sending = useRef<readonly Change<Typed>[] | null>(null);

  const changes = changesOf(kind, units, typed);
  const texts = useKeptTexts({ accountId, reportId, keys, withFields: false });
  const restored = useRestoredFields({ ...options, setUnits, layAside: texts.layAside });
  const mirrored = useMirror({ accountId, reportId, ready: restored.ready, held: restored.held, changes });

  const form = useActionForm(options.action, ({ saved, savedAt }) => {
    const versions = new Map(saved.map(({ key, version }) => [key, version]));
    const posted = new Map(sending.current?.map((change) => [change.key, change.typed]));
    setUnits((before) =>
      before.map((unit) => {
        const version = versions.get(unit.key);
        const text = posted.get(unit.key);
        if (version === undefined || text === undefined) return unit;
        return unitAt(kind, unit.key, text, { version, savedAt, savedBy: '' });
      }),
    );
    restored.settle([...versions.keys()]);
  });

  useEffect(() => {
    if (!form.pending) sending.current = null;
  }, [form.pending]);

  function post(current: readonly AnswerUnit<Typed>[]): void {
    const now = changesOf(kind, current, typed);
    // The second click of a double click is the same save.
    if (sending.current || form.pending) return;
    setAsked(now.length === 0);
    if (now.length === 0) return;
    sending.current = now;
    setSent(now);
    form.send(postOf(kind, reportId, now, prefixOf));
  }

  function replace(unit: AnswerUnit<Typed>): AnswerUnit<Typed>[] {
    const next = units.map((one) => (one.key === unit.key ? unit : one));
    setUnits(next);
    return next;
  }

  const conflicts = useConflicts({
    kind,
    units,
    typed,
    overtaken: restored.overtaken,
    failure: form.failure,
    layAside: texts.layAside,
    keep: (unit) => post(replace(unit)),
    take: (index, unit) => {
      put(index, unit.stored);
      replace(unit);
      restored.settle([unit.key]);
    },
  });

  function discardRestored(key: string): void {
    const index = units.findIndex((unit) => unit.key === key);
    const unit = units[index];
    if (!unit) return;
    put(index, unit.stored);
    replace({ ...unit, basedOn: unit.version });
    restored.settle([key]);
  }

  const save = () => post(units);
  useLeaving(changes.length > 0, save);
  const solved = form.failure?.code === 'conflict' && conflicts.open.length === 0;

  return {
    units,
    changed: new Set(changes.map(({ key }) => key)),
    pending: form.pending,
    /** Asked to save what is saved already. */
    nothingNew: asked && changes.length === 0,
    action: form.formProps.action,
    save,
    failure: solved ? null : form.failure,
    fieldMessages: fieldMessages(
      form.failure,
      sent.map(({ index }) => index),
      prefixOf,
    ),
    mirrored: mirrored.works,
    conflicts: conflicts.open,
    restored: restored.notices,
    discardRestored,
    kept: texts.kept,
    dismissKept: texts.dismiss,
  };
}

export type Answers<Typed> = ReturnType<typeof useAnswers<Typed>>;
