'use client';

import { useEffect, useState } from 'react';
import { sameDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { forget, type KeptText, keep, readKept } from './kept-text.ts';

/**
 * The text in the field and the version it rests on. A newer version from the server is taken over only while
 * nothing is typed; otherwise the save stays based on what the writer saw, so that the server notices the conflict.
 */
export function useParagraphDraft(key: string, saved: KeptText) {
  const [base, setBase] = useState<KeptText>({ doc: saved.doc, version: saved.version });
  const [doc, setDoc] = useState<RichDoc>(saved.doc);
  const [restored, setRestored] = useState(false);
  const [ready, setReady] = useState(false);
  const [first] = useState(saved);
  const dirty = !sameDoc(doc, base.doc);

  const newer = saved.version > base.version;
  const cleaned = saved.version === base.version && !sameDoc(saved.doc, base.doc);
  if (ready && !dirty && (newer || cleaned)) {
    setBase({ doc: saved.doc, version: saved.version });
    setDoc(saved.doc);
  }

  // What an earlier visit left behind, such as one whose session had ended.
  useEffect(() => {
    const kept = readKept(key);
    if (kept && !sameDoc(kept.doc, first.doc)) {
      setBase({ doc: first.doc, version: kept.version });
      setDoc(kept.doc);
      setRestored(true);
    }
    setReady(true);
  }, [key, first]);

  useEffect(() => {
    if (!ready) return;
    if (dirty) keep(key, { doc, version: base.version });
    else forget(key);
  }, [key, ready, dirty, doc, base.version]);

  return {
    doc,
    version: base.version,
    dirty,
    restored: restored && dirty,
    setDoc,
    /** The server has this text as this version; what was typed meanwhile stays. */
    rebase: (next: KeptText) => setBase(next),
    /** Shows this text instead. */
    replace: (next: KeptText) => {
      setBase(next);
      setDoc(next.doc);
    },
  };
}
