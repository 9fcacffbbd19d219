'use client';

import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Textarea } from '#components/ui/field.tsx';
import { formatDateTime } from '#lib/dates.ts';
import type { UnsavedText } from './unsaved-texts.ts';

interface KeptTextsProps {
  items: readonly UnsavedText[];
  labelOf: (key: string) => string;
  describe: (typed: unknown) => string;
  onDismiss: (item: UnsavedText) => void;
}

/** Texts that stand in no field: shown to be copied, until they are dismissed. */
export function KeptTexts({ items, labelOf, describe, onDismiss }: KeptTextsProps) {
  const shown = items
    .map((item) => ({ item, text: describe(item.typed) }))
    .filter(({ text }) => text.trim() !== '');
  if (shown.length === 0) return null;
  return (
    <section
      aria-label="Bản giữ lại"
      className="flex flex-col gap-4 rounded border border-line bg-surface p-4"
    >
      {shown.map(({ item, text }) => (
        <KeptText
          key={`${item.key} ${item.version} ${item.aside}`}
          item={item}
          label={labelOf(item.key)}
          text={text}
          onDismiss={() => onDismiss(item)}
        />
      ))}
    </section>
  );
}

interface KeptTextProps {
  item: UnsavedText;
  label: string;
  text: string;
  onDismiss: () => void;
}

function KeptText({ item, label, text, onDismiss }: KeptTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const title = item.title || 'Nội dung chưa lưu của đồng chí';
  const name = label === '' ? title : `${label}: ${title}`;

  function copy() {
    field.current?.select();
    // Missing where the page is not served securely; then the text is selected at least.
    void navigator.clipboard?.writeText(text);
  }

  return (
    <div className="flex flex-col gap-2">
      <Textarea
        ref={field}
        label={name}
        hint={`Giữ lại trên trình duyệt này lúc ${formatDateTime(new Date(item.at))}; không nằm trong báo cáo.`}
        value={text}
        readOnly
        rows={3}
        className="max-h-60"
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" size="small" onClick={copy}>
          <Copy aria-hidden />
          Chép
          {label === '' ? null : <span className="sr-only">: {label}</span>}
        </Button>
        <Button variant="quiet" size="small" onClick={onDismiss}>
          Bỏ bản này
          {label === '' ? null : <span className="sr-only">: {label}</span>}
        </Button>
      </div>
    </div>
  );
}
