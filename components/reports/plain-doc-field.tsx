'use client';

import { useState } from 'react';
import { Textarea } from '#components/ui/field.tsx';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { plainOf, withPlain } from '#lib/rich-text/plain.ts';

interface PlainDocFieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  value: RichDoc;
  onChange: (doc: RichDoc) => void;
}

/** A document in a plain textarea. */
export function PlainDocField({ value, onChange, ...texts }: PlainDocFieldProps) {
  // A document has no blank line at its end, a text being typed has.
  const [shown, setShown] = useState({ doc: value, text: plainOf(value) });
  if (shown.doc !== value) setShown({ doc: value, text: plainOf(value) });
  return (
    <Textarea
      {...texts}
      value={shown.text}
      onChange={({ target }) => {
        const doc = withPlain(value, target.value);
        setShown({ doc, text: target.value });
        onChange(doc);
      }}
      rows={14}
      className="min-h-96!"
    />
  );
}
