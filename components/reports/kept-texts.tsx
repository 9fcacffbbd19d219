'use client';

import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Textarea } from '#components/ui/field.tsx';
import { formatDateTime } from '#lib/dates.ts';
import type { UnsentRecord } from './save-queue/records.ts';
import { queueOf } from './save-queue/the-queue.ts';
import { rememberedKinds } from './typed-answers.ts';

interface KeptTextsProps {
  accountId: string;
  records: readonly UnsentRecord[];
  labelOf: (key: string) => string;
}

/** Texts that stand in no field: shown to be copied, until they are dismissed. */
export function KeptTexts({ accountId, records, labelOf }: KeptTextsProps) {
  const shown = records
    .map((record) => ({ record, text: rememberedKinds[record.kind].describe(record.typed) }))
    .filter(({ text }) => text.trim() !== '');
  if (shown.length === 0) return null;
  return (
    <section
      aria-label="Bản giữ lại"
      className="flex flex-col gap-4 rounded border border-line bg-surface p-4"
    >
      {shown.map(({ record, text }) => (
        <KeptText
          key={`${record.key} ${record.tab}`}
          record={record}
          label={labelOf(record.key)}
          text={text}
          onDismiss={() => queueOf(accountId).dismiss(record)}
        />
      ))}
    </section>
  );
}

interface KeptTextProps {
  record: UnsentRecord;
  label: string;
  text: string;
  onDismiss: () => void;
}

function KeptText({ record, label, text, onDismiss }: KeptTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const title = record.aside ?? 'Nội dung chưa lưu của đồng chí';
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
        id={`giu-lai-${record.tab}-${record.key}`}
        label={name}
        hint={`Giữ lại trên trình duyệt này lúc ${formatDateTime(new Date(record.at))}; không nằm trong báo cáo.`}
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
