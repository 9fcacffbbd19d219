'use client';

import { useActionState, useState } from 'react';
import type { Action, ActionFailure, ActionResult } from '#lib/action-result.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { SaveQueue } from './save-queue/queue-shape.ts';
import { type StoredAnswer, storedIn } from './stored-answers.ts';
import { useArrival } from './use-arrival.ts';
import { useColleagues } from './use-colleagues.ts';
import { useConflicts } from './use-conflicts.ts';
import { useFields } from './use-fields.ts';
import { useSaveKey } from './use-leaving.ts';
import { useQueue } from './use-queue.ts';
import { useRestored } from './use-restored.ts';

export type PrefixOf = (position: number) => string;

export interface SavedAnswers {
  saved: { key: string; version: number }[];
  savedAt: string;
}

export interface AnswersOptions<Typed extends object> {
  accountId: string;
  reportId: string;
  sectionKey: string;
  formId: string;
  kind: AnswerKind<Typed>;
  stored: readonly StoredAnswer[];
  prefixOf: PrefixOf;
  /** The same save for a page without JavaScript. */
  action: Action<SavedAnswers>;
}

/** What the server refused, by the names of the fields. */
function messagesOf<Typed extends object>(
  { kind, stored, reportId, prefixOf }: AnswersOptions<Typed>,
  queue: SaveQueue | null,
  failure: ActionFailure | null,
): Record<string, string> {
  const messages: Record<string, string> = { ...failure?.fields };
  for (const [index, { key }] of stored.entries()) {
    const phase = queue?.lane({ reportId, key }).phase;
    if (phase?.is === 'refused')
      messages[`${prefixOf(index)}${phase.refused.field ?? kind.mainField}`] = phase.refused.message;
  }
  return messages;
}

/**
 * The fields of a page and their saving: every change goes into the browser's queue at once and from there to the
 * server, answer by answer; a lost connection, an ended session or a closed tab only delay it, and of two people's
 * texts neither is lost.
 */
export function useAnswers<Typed extends object>(options: AnswersOptions<Typed>) {
  const { accountId, reportId, kind, stored, action } = options;
  const queue = useQueue(accountId);
  const [posted, formAction] = useActionState<ActionResult<SavedAnswers> | null, FormData>(action, null);
  const [asked, setAsked] = useState(0);
  const failure = posted && !posted.ok ? posted : null;
  const fields = useFields({ ...options, queue, posted: failure?.posted });
  useArrival(options, fields);
  const restored = useRestored(options, queue, fields);
  const colleagues = useColleagues(options, queue, fields);
  const conflicts = useConflicts(options, queue, fields);

  const places = stored.map(({ key }) => ({ reportId, key }));
  const lanes = places.map((place) => queue?.lane(place) ?? null);

  function save(): void {
    setAsked((before) => before + 1);
    queue?.hurry(places, true);
  }
  useSaveKey(save);

  return {
    keys: stored.map(({ key }) => key),
    typed: fields.typed,
    change: fields.change,
    lanes,
    /** What is stored, as far as this page knows. */
    units: stored.map((answer, index) => storedIn(kind, answer, lanes[index]?.known ?? null)),
    keeps: queue?.keeps() ?? true,
    ready: fields.ready,
    /** How often a person asked to save. */
    asked,
    save,
    /** Whoever goes on to the next field has finished this one. */
    leaveField: () => queue?.hurry(places),
    action: formAction,
    failure,
    messages: messagesOf(options, queue, failure),
    conflicts,
    restored,
    colleagues,
  };
}

export type Answers<Typed extends object> = ReturnType<typeof useAnswers<Typed>>;
