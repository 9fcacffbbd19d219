'use client';

import { type FormEvent, useActionState, useState, useTransition } from 'react';
import type { Action, ActionFailure, ActionResult } from '#lib/action-result.ts';
import { messageOf } from '#lib/errors.ts';

function failure(code: 'unreachable' | 'tooLarge'): ActionFailure {
  return { ok: false, code, message: messageOf({ code }), fields: {} };
}

/** Below serverActions.bodySizeLimit of next.config.ts, beyond which the server closes without an answer. */
const byteLimit = 1_900_000;

function isTooLarge(form: FormData): boolean {
  const bytes = [...form.values()].reduce((sum, value) => sum + new Blob([value]).size, 0);
  return bytes > byteLimit;
}

/**
 * A form over a server action that works before and without JavaScript (formProps.action) and, with it, keeps what
 * was typed whatever happens: a refusal, an ended session or a lost connection comes back as a result, and React
 * does not reset the fields.
 */
export function useActionForm<Value>(action: Action<Value>, onSuccess?: (value: Value) => void) {
  const [posted, formAction] = useActionState<ActionResult<Value> | null, FormData>(action, null);
  const [answered, setAnswered] = useState<ActionResult<Value> | null>(null);
  const [pending, startTransition] = useTransition();

  function send(form: FormData) {
    startTransition(async () => {
      const result = isTooLarge(form)
        ? failure('tooLarge')
        : await action(null, form).catch(() => failure('unreachable'));
      setAnswered(result);
      if (result.ok) onSuccess?.(result.value);
    });
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null };
    if (!pending) send(new FormData(event.currentTarget, submitter));
  }

  const result = answered ?? posted;
  return {
    result,
    failure: result && !result.ok ? result : null,
    value: result?.ok ? result.value : null,
    pending,
    send,
    clear: () => setAnswered(null),
    formProps: { action: formAction, onSubmit },
  };
}
