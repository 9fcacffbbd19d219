'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { formatDateTime } from '#lib/dates.ts';
import { messageOf } from '#lib/errors.ts';
import { comparedParagraphs } from './compared-paragraphs.ts';
import type { OpenConflict } from './use-conflicts.ts';

interface ConflictPanelsProps {
  conflicts: readonly OpenConflict[];
  labelOf: (key: string) => string;
  pending: boolean;
}

export function ConflictPanels({ conflicts, labelOf, pending }: ConflictPanelsProps) {
  const box = useRef<HTMLElement>(null);
  const which = conflicts.map(({ key, savedAt }) => `${key} ${savedAt}`).join(' ');
  useEffect(() => {
    if (which !== '') box.current?.focus();
  }, [which]);

  if (conflicts.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="hai-ban"
      className="flex flex-col gap-6 rounded border-2 border-warning bg-white p-4 sm:p-5"
    >
      <div role="alert">
        <h2 id="hai-ban" className="text-lg font-semibold">
          Hai bản khác nhau
        </h2>
        <p className="prose-width mt-1">{messageOf({ code: 'conflict' })}</p>
      </div>
      {conflicts.map((conflict) => (
        <ConflictPanel
          key={conflict.key}
          conflict={conflict}
          label={labelOf(conflict.key)}
          pending={pending}
        />
      ))}
    </section>
  );
}

interface ConflictPanelProps {
  conflict: OpenConflict;
  label: string;
  pending: boolean;
}

function ConflictPanel({ conflict, label, pending }: ConflictPanelProps) {
  const { mine, theirs, savedAt, savedBy, keepMine, takeTheirs } = conflict;
  const when = savedAt === '' ? '' : ` lúc ${formatDateTime(new Date(savedAt))}`;
  const suffix = label === '' ? null : <span className="sr-only">: {label}</span>;
  return (
    <div className="flex flex-col gap-3">
      {label === '' ? null : <h3 className="font-semibold">{label}</h3>}
      <div className="grid gap-4 md:grid-cols-2">
        <Version title="Bản của đồng chí" hint="Chưa lưu, đang nằm trong ô nhập" text={mine} other={theirs}>
          <Button onClick={keepMine} pending={pending} size="small">
            Giữ bản của tôi{suffix}
          </Button>
        </Version>
        <Version title="Bản đã lưu" hint={`${savedBy} lưu${when}`} text={theirs} other={mine}>
          <Button onClick={takeTheirs} variant="secondary" size="small">
            Lấy bản đã lưu{suffix}
          </Button>
        </Version>
      </div>
      <p className="text-sm text-muted">
        Đoạn chỉ có ở một bản được tô nền và gạch chân. Bản không chọn vẫn hiện trên trang này để chép lại cho
        đến khi đồng chí bỏ đi.
      </p>
    </div>
  );
}

interface VersionProps {
  title: string;
  hint: string;
  text: string;
  other: string;
  children: React.ReactNode;
}

/** Reached with the keyboard, so that a long text can be scrolled. */
const scrollable = { tabIndex: 0 };

function Version({ title, hint, text, other, children }: VersionProps) {
  return (
    <div className="flex min-w-0 flex-col gap-2 rounded border border-line p-3">
      <p>
        <span className="font-semibold">{title}</span>
        <span className="block text-sm text-muted">{hint}</span>
      </p>
      <section
        {...scrollable}
        aria-label={title}
        className="flex max-h-80 flex-1 flex-col gap-2 overflow-y-auto rounded bg-surface p-3"
      >
        {text.trim() === '' ? <p className="text-muted italic">(để trống)</p> : null}
        {comparedParagraphs(text, other).map(({ key, text: paragraph, onlyHere }) => (
          <p key={key}>
            {onlyHere ? (
              <mark className="bg-gold-soft text-ink underline decoration-gold decoration-2 underline-offset-4">
                {paragraph}
              </mark>
            ) : (
              paragraph
            )}
          </p>
        ))}
      </section>
      <div>{children}</div>
    </div>
  );
}
