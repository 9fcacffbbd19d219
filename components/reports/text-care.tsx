'use client';

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isEmptyDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { docOf, plainOf } from '#lib/rich-text/plain.ts';

const TextCarePanel = lazy(() =>
  import('./text-care-panel.tsx').then(({ TextCarePanel: Panel }) => ({ default: Panel })),
);

/** A pause in typing after which the text is looked through. */
const pauseMs = 900;

interface TextCareProps {
  doc: RichDoc;
  onChange: (doc: RichDoc) => void;
  /** Of which of several fields this speaks: "Dòng 3". */
  label?: string | undefined;
}

/** Suggestions about what was typed, below its field; comes and works only while nobody types. */
export function TextCare({ doc, onChange, label }: TextCareProps) {
  const [settled, setSettled] = useState<RichDoc | null>(null);
  const latest = useRef(doc);
  useEffect(() => {
    latest.current = doc;
    const timer = setTimeout(() => setSettled(doc), pauseMs);
    return () => clearTimeout(timer);
  }, [doc]);

  if (settled === null || isEmptyDoc(settled)) return null;
  return (
    <Suspense>
      <TextCarePanel doc={settled} label={label} change={(how) => onChange(how(latest.current))} />
    </Suspense>
  );
}

interface PlainTextCareProps extends Omit<TextCareProps, 'doc' | 'onChange'> {
  text: string;
  onChange: (text: string) => void;
}

/** The same for a field of plain text. */
export function PlainTextCare({ text, onChange, label }: PlainTextCareProps) {
  const [read, setRead] = useState(() => ({ text, doc: docOf(text) }));
  if (read.text !== text) setRead({ text, doc: docOf(text) });
  return <TextCare doc={read.doc} label={label} onChange={(doc) => onChange(plainOf(doc))} />;
}
