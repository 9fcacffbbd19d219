'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { formatDateTime } from '#lib/dates.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { OpenConflict } from './use-conflicts.ts';

interface TwoVersionsProps<Typed extends object> {
  kind: AnswerKind<Typed>;
  conflict: OpenConflict<Typed>;
  label: string;
}

export function savedByWords({ savedAt, savedBy }: { savedAt: string; savedBy: string }): string {
  const who = savedBy === '' ? 'Đã lưu' : `${savedBy} lưu`;
  return savedAt === '' ? who : `${who} lúc ${formatDateTime(new Date(savedAt))}`;
}

/** Both texts of one answer beside each other, and the choice of one of them. */
export function TwoVersions<Typed extends object>({ kind, conflict, label }: TwoVersionsProps<Typed>) {
  const { mine, theirs, decide } = conflict;
  const suffix = label === '' ? null : <span className="sr-only">: {label}</span>;
  return (
    <div className="flex flex-col gap-3">
      {label === '' ? null : <h3 className="font-semibold">{label}</h3>}
      <div className="grid gap-4 md:grid-cols-2">
        <Version title="Bản của đồng chí" hint="Chưa lưu, đang nằm trong ô nhập" text={kind.describe(mine)}>
          <Button onClick={() => decide(mine, false)} size="small">
            Giữ bản của tôi{suffix}
          </Button>
        </Version>
        <Version title="Bản đã lưu" hint={savedByWords(conflict)} text={kind.describe(theirs)}>
          <Button onClick={() => decide(theirs, true)} variant="secondary" size="small">
            Lấy bản đã lưu{suffix}
          </Button>
        </Version>
      </div>
    </div>
  );
}

interface VersionProps {
  title: string;
  hint: string;
  text: string;
  children: ReactNode;
}

/** Reached with the keyboard, so that a long text can be scrolled. */
const scrollable = { tabIndex: 0 };

function Version({ title, hint, text, children }: VersionProps) {
  return (
    <div className="flex min-w-0 flex-col gap-2 rounded border border-line p-3">
      <p>
        <span className="font-semibold">{title}</span>
        <span className="block text-sm text-muted">{hint}</span>
      </p>
      <section
        {...scrollable}
        aria-label={title}
        className="max-h-80 flex-1 overflow-y-auto rounded bg-surface p-3 whitespace-pre-line"
      >
        {text.trim() === '' ? <span className="text-muted italic">(để trống)</span> : text}
      </section>
      <div>{children}</div>
    </div>
  );
}
