'use client';

import { lazy, useEffect, useMemo, useRef, useState } from 'react';
import { PartBoundary } from '#components/ui/part-boundary.tsx';
import { isEmptyDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { docOf, plainOf } from '#lib/rich-text/plain.ts';

const TextCarePanel = lazy(() => import('./text-care-panel.tsx'));

/** A pause in typing after which the text is looked through. */
const pauseMs = 900;

/** The value once it has not changed for a while, and the latest one. */
function useSettled<Value>(value: Value) {
  const [settled, setSettled] = useState<Value | null>(null);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return { settled, latest };
}

interface TextCareProps<Value> {
  value: Value;
  onChange: (value: Value) => void;
  /** Of which of several fields this speaks: "dòng 3". */
  label?: string | undefined;
}

/** Suggestions about what was typed, below its field; come and work only while nobody types. */
export function TextCare({ value, onChange, label }: TextCareProps<RichDoc>) {
  const { settled, latest } = useSettled(value);
  if (settled === null || isEmptyDoc(settled)) return null;
  return (
    <PartBoundary fallback={null}>
      <TextCarePanel doc={settled} label={label} change={(how) => onChange(how(latest.current))} />
    </PartBoundary>
  );
}

/** The same for a field of plain text. */
export function PlainTextCare({ value, onChange, label }: TextCareProps<string>) {
  const { settled, latest } = useSettled(value);
  const doc = useMemo(() => (settled === null ? null : docOf(settled)), [settled]);
  if (doc === null || isEmptyDoc(doc)) return null;
  return (
    <PartBoundary fallback={null}>
      <TextCarePanel
        doc={doc}
        label={label}
        change={(how) => onChange(plainOf(how(docOf(latest.current))))}
      />
    </PartBoundary>
  );
}
