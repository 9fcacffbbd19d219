'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { attachmentLimits } from '#lib/attachments/limits.ts';
import { messageOf } from '#lib/errors.ts';
import { textOf } from '#lib/json.ts';

const megabyte = 1024 * 1024;

export type UploadState =
  | { is: 'waiting' }
  /** 0 … 100; at 100 the server examines the file. */
  | { is: 'sending'; percent: number }
  | { is: 'failed'; message: string; hopeless: boolean }
  | { is: 'done'; name: string };

export type UploadItem = { id: number; file: File; state: UploadState };

type Outcome = Extract<UploadState, { is: 'failed' | 'done' }>;

function failed(message: string, hopeless = false): Outcome {
  return { is: 'failed', message, hopeless };
}

function outcomeOf(status: number, text: string): Outcome {
  const body = jsonOf(text);
  if (status === 201) return { is: 'done', name: textOf(body, 'name') };
  const message = textOf(body, 'message');
  if (message !== '') return failed(message);
  return status === 413 ? tooLarge() : failed(messageOf({ code: 'unreachable' }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function tooLarge(): Outcome {
  return failed(
    messageOf({ code: 'fileTooLarge', params: { megabytes: attachmentLimits.bytes / megabyte } }),
    true,
  );
}

/** fetch cannot say how far an upload is. */
function post(address: string, file: File, onProgress: (percent: number) => void): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => resolve(outcomeOf(request.status, request.responseText));
    request.onerror = () => resolve(failed(messageOf({ code: 'uploadBroken' })));
    request.send(file);
  });
}

/** Sends the chosen files one after another; one that failed stays, to be sent again. */
export function useUploads(address: string, onAttached: () => void) {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const nextId = useRef(0);
  const busy = items.some(({ state }) => state.is === 'sending');
  const waiting = busy ? undefined : items.find(({ state }) => state.is === 'waiting');

  function setState(id: number, state: UploadState) {
    setItems((all) => all.map((item) => (item.id === id ? { ...item, state } : item)));
  }

  async function send({ id, file }: UploadItem) {
    setState(id, { is: 'sending', percent: 0 });
    const separator = address.includes('?') ? '&' : '?';
    const outcome = await post(
      `${address}${separator}name=${encodeURIComponent(file.name)}`,
      file,
      (percent) => setState(id, { is: 'sending', percent }),
    );
    setState(id, outcome);
    if (outcome.is === 'done') onAttached();
  }

  const start = useEffectEvent(send);
  useEffect(() => {
    if (waiting) void start(waiting);
  }, [waiting]);

  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);

  return {
    items,
    add: (files: Iterable<File>) => {
      const added = [...files].map((file): UploadItem => {
        nextId.current += 1;
        return {
          id: nextId.current,
          file,
          state: file.size > attachmentLimits.bytes ? tooLarge() : { is: 'waiting' },
        };
      });
      // What is done is in the list of files by now.
      setItems((all) => [...all.filter(({ state }) => state.is !== 'done'), ...added]);
    },
    retry: (id: number) => setState(id, { is: 'waiting' }),
    dismiss: (id: number) => setItems((all) => all.filter((item) => item.id !== id)),
  };
}
