'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { type PrintView, printView } from '#lib/prints/schema.ts';

const pauseMs = 1000;
const unreachable = {
  kind: 'unreachable',
  message: 'Mất kết nối với máy chủ. Trang tự hỏi lại; việc tạo bản in vẫn tiếp tục.',
} as const;
const failureShape = z.object({ message: z.string() });

type Answer = { kind: 'print'; print: PrintView } | { kind: 'refused' | 'unreachable'; message: string };

async function ask(id: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(`/api/prints/${id}`, { cache: 'no-store', signal });
    const body: unknown = await response.json();
    const print = printView.safeParse(body);
    if (response.ok && print.success) return { kind: 'print', print: print.data };
    const failure = failureShape.safeParse(body);
    // A server that is restarting answers again soon; a refusal stays.
    return response.status < 500 && failure.success
      ? { kind: 'refused', message: failure.data.message }
      : unreachable;
  } catch {
    return unreachable;
  }
}

export function isWaiting({ status }: PrintView): boolean {
  return status === 'queued' || status === 'rendering';
}

/** Follows a print job about once a second until it ends; the job goes on when the page is left. */
export function usePrint(initial: PrintView | null) {
  const [print, setPrint] = useState(initial);
  const [trouble, setTrouble] = useState<string | null>(null);
  const waitingFor = print && isWaiting(print) ? print.id : null;

  useEffect(() => {
    if (!waitingFor) return;
    const id = waitingFor;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look() {
      const answer = await ask(id, left.signal);
      if (left.signal.aborted) return;
      setTrouble(answer.kind === 'print' ? null : answer.message);
      if (answer.kind === 'print') setPrint(answer.print);
      if (answer.kind !== 'refused') timer = setTimeout(look, pauseMs);
    }
    timer = setTimeout(look, pauseMs);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [waitingFor]);

  function follow(id: string) {
    setTrouble(null);
    setPrint({ id, status: 'queued', progress: 0, step: '', pages: null, bytes: null });
  }
  return { print, trouble, follow };
}
