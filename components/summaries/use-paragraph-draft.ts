'use client';

import { useEffect, useState } from 'react';
import { forget, type KeptText, keep, readKept } from './kept-text.ts';

/**
 * The text in the field and the version it rests on. A newer version from the server is taken over only while
 * nothing is typed; otherwise the save stays based on what the writer saw, so that the server notices the conflict.
 */
export function useParagraphDraft(key: string, saved: KeptText) {
  const [base, setBase] = useState<KeptText>({ text: saved.text, version: saved.version });
  const [text, setText] = useState(saved.text);
  const [restored, setRestored] = useState(false);
  const [ready, setReady] = useState(false);
  const [first] = useState(saved);
  const dirty = text !== base.text;

  const newer = saved.version > base.version;
  const cleaned = saved.version === base.version && saved.text !== base.text;
  if (ready && !dirty && (newer || cleaned)) {
    setBase({ text: saved.text, version: saved.version });
    setText(saved.text);
  }

  // What an earlier visit left behind, such as one whose session had ended.
  useEffect(() => {
    const kept = readKept(key);
    if (kept && kept.text !== first.text) {
      setBase({ text: first.text, version: kept.version });
      setText(kept.text);
      setRestored(true);
    }
    setReady(true);
  }, [key, first]);

  useEffect(() => {
    if (!ready) return;
    if (dirty) keep(key, { text, version: base.version });
    else forget(key);
  }, [key, ready, dirty, text, base.version]);

  return {
    text,
    version: base.version,
    dirty,
    restored: restored && dirty,
    setText,
    /** The server has this text as this version; what was typed meanwhile stays. */
    rebase: (next: KeptText) => setBase(next),
    /** Shows this text instead. */
    replace: (next: KeptText) => {
      setBase(next);
      setText(next.text);
    },
  };
}
