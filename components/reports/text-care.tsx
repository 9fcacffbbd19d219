'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { PartBoundary } from '#components/ui/part-boundary.tsx';
import { isEmptyDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { docOf, plainOf } from '#lib/rich-text/plain.ts';

type Panel = typeof import('./text-care-panel.tsx')['TextCarePanel'];

/** A pause in typing after which the text is looked through; what stood there before can wait until the page is at rest. */
const pauseMs = 900;
const restMs = 3_000;

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** The value once it has not changed for a while; the panel for it, as soon as it could be loaded; the latest value. */
function useSettled<Value>(value: Value, isEmpty: (value: Value) => boolean) {
  const [settled, setSettled] = useState<Value | null>(null);
  const [panel, setPanel] = useState<{ Panel: Panel } | null>(null);
  const latest = useRef(value);
  const first = useRef(value);
  useEffect(() => {
    latest.current = value;
    const timer = setTimeout(
      () => {
        setSettled(value);
        if (isEmpty(value)) return;
        // Without a connection there are no suggestions; the next pause tries again.
        import('./text-care-panel.tsx').then(
          ({ TextCarePanel }) => setPanel((before) => before ?? { Panel: TextCarePanel }),
          () => undefined,
        );
      },
      value === first.current ? restMs : pauseMs,
    );
    return () => clearTimeout(timer);
  }, [value, isEmpty]);
  return { settled, Panel: panel?.Panel ?? null, latest };
}

interface TextCareProps<Value> {
  value: Value;
  onChange: (value: Value) => void;
  /** Of which of several fields this speaks: "dòng 3". */
  label?: string | undefined;
}

/** Suggestions about what was typed, below its field; come and work only while nobody types. */
export function TextCare({ value, onChange, label }: TextCareProps<RichDoc>) {
  const { settled, Panel, latest } = useSettled(value, isEmptyDoc);
  if (settled === null || Panel === null || isEmptyDoc(settled)) return null;
  return (
    <PartBoundary fallback={null}>
      <Panel doc={settled} label={label} change={(how) => onChange(how(latest.current))} />
    </PartBoundary>
  );
}

/** The same for a field of plain text. */
export function PlainTextCare({ value, onChange, label }: TextCareProps<string>) {
  const { settled, Panel, latest } = useSettled(value, isBlank);
  const doc = useMemo(() => (settled === null ? null : docOf(settled)), [settled]);
  if (doc === null || Panel === null) return null;
  return (
    <PartBoundary fallback={null}>
      <Panel doc={doc} label={label} change={(how) => onChange(plainOf(how(docOf(latest.current))))} />
    </PartBoundary>
  );
}
