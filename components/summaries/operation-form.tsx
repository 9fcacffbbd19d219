'use client';

import { LoaderCircle, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action } from '#lib/action-result.ts';
import { FailureAlert } from './failure-alert.tsx';

const successMs = 8000;

export interface OperationFormProps<Value> {
  id: string;
  action: Action<Value>;
  fields?: Record<string, string>;
  /** What is said when it worked. */
  done: (value: Value) => ReactNode;
  /** The element that takes the focus afterwards; otherwise the one that the button names, or the button itself. */
  focusOn?: (value: Value) => string;
  /** Only the operation used last speaks. */
  speaking: boolean;
  onStart: () => void;
}

function focusAfter(target: string | undefined, pressed: HTMLElement | null) {
  const named = document.getElementById(target ?? pressed?.dataset.focusAfter ?? '');
  (named ?? (pressed?.isConnected ? pressed : null))?.focus();
}

/** A form without fields of its own to see; its buttons stand elsewhere and carry which paragraph or source is meant. */
export function OperationForm<Value>(props: OperationFormProps<Value>) {
  const { id, action, fields = {}, done, focusOn, speaking, onStart } = props;
  const { result, failure, pending, clear, formProps } = useActionForm(action);
  const pressed = useRef<HTMLElement | null>(null);
  const target = result?.ok ? focusOn?.(result.value) : undefined;

  // Not before the refreshed page is there: what is to be focused may be new.
  const finished = pending ? null : result;
  useEffect(() => {
    if (finished?.ok) focusAfter(target, pressed.current);
  }, [finished, target]);

  // A success has been read soon and covers the sources; a failure stays until it is closed.
  useEffect(() => {
    if (!finished?.ok) return;
    const timer = setTimeout(clear, successMs);
    return () => clearTimeout(timer);
  }, [finished, clear]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null };
    pressed.current = submitter;
    onStart();
    formProps.onSubmit(event);
  }

  return (
    <>
      <form id={id} action={formProps.action} onSubmit={onSubmit} className="hidden">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
      {speaking && pending ? (
        <p className="flex items-center gap-2 rounded border border-line bg-white px-4 py-3">
          <LoaderCircle aria-hidden className="size-5 animate-spin text-primary" />
          Đang thực hiện…
        </p>
      ) : speaking && result ? (
        <div className="relative bg-white [&>div]:pr-12">
          {failure ? <FailureAlert failure={failure} /> : null}
          {result.ok ? <Alert tone="success">{done(result.value)}</Alert> : null}
          <button
            type="button"
            onClick={clear}
            className="absolute top-2 right-2 inline-flex size-8 cursor-pointer items-center justify-center rounded hover:bg-white"
          >
            <X aria-hidden className="size-5" />
            <span className="sr-only">Đóng thông báo</span>
          </button>
        </div>
      ) : null}
    </>
  );
}
