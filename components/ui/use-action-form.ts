'use client';

import { type FormEvent, useActionState, useState, useTransition } from 'react';
import type { Action, ActionFailure, ActionResult } from '#lib/action-result.ts';
import { messageOf } from '#lib/errors.ts';

const unreachable: ActionFailure = {
  ok: false,
  code: 'unreachable',
  message: messageOf({ code: 'unreachable' }),
  fields: {},
};

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
      const result = await action(null, form).catch(() => unreachable);
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
