'use client';

import { CircleCheck, CircleDashed, LoaderCircle, Save, TriangleAlert } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Alert } from '#components/ui/alert.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import type { ActionFailure } from '#lib/action-result.ts';
import { formatDateTime, formatTime } from '#lib/dates.ts';
import type { Answers } from './use-answers.ts';

interface Saved {
  savedAt: string | null;
  savedBy: string;
}

/** "Đã lưu 09:41:03" after a save in this page; what was saved before with day and name. */
function savedWords({ savedAt, savedBy }: Saved): string {
  if (savedAt === null) return 'Chưa có nội dung nào được lưu';
  const at = new Date(savedAt);
  return savedBy === '' ? `Đã lưu ${formatTime(at)}` : `Đã lưu ${formatDateTime(at)} · ${savedBy}`;
}

function latestOf(units: readonly Saved[]): Saved {
  return units.reduce<Saved>(
    (latest, unit) => ((unit.savedAt ?? '') > (latest.savedAt ?? '') ? unit : latest),
    { savedAt: null, savedBy: '' },
  );
}

function SaveWords({ answers }: { answers: Answers<unknown> }) {
  const latest = latestOf(answers.units);
  const [Icon, words, look] = answers.pending
    ? [LoaderCircle, 'Đang lưu…', 'text-muted']
    : answers.changed.size > 0
      ? [TriangleAlert, 'Có nội dung chưa lưu', 'font-semibold text-warning']
      : [
          latest.savedAt === null ? CircleDashed : CircleCheck,
          `${answers.nothingNew ? 'Không có thay đổi cần lưu. ' : ''}${savedWords(latest)}`,
          latest.savedAt === null ? 'text-muted' : 'text-success',
        ];
  return (
    <p role="status" className={`flex min-w-0 items-center gap-1.5 max-sm:text-sm ${look}`}>
      <Icon aria-hidden className={`size-5 shrink-0 ${answers.pending ? 'animate-spin' : ''}`} />
      {words}
    </p>
  );
}

function Failure({ failure }: { failure: ActionFailure }) {
  const path = usePathname();
  switch (failure.code) {
    // These two speak where the fields are.
    case 'conflict':
      return null;
    case 'signedOut':
      return (
        <Alert
          tone="error"
          live
          title={failure.message}
          action={
            <LinkButton href={`/login?next=${encodeURIComponent(path)}`} size="small">
              Đăng nhập lại
            </LinkButton>
          }
        />
      );
    case 'unreachable':
      return (
        <Alert tone="error" live title={failure.message}>
          Nội dung chưa lưu cũng được giữ trên trình duyệt này: nếu phải tải lại trang, nội dung sẽ hiện lại.
        </Alert>
      );
    default:
      return Object.keys(failure.fields).length > 0 ? null : (
        <Alert tone="error" live title={failure.message} />
      );
  }
}

export function SaveBar({ answers }: { answers: Answers<unknown> }) {
  return (
    <div className="sticky bottom-0 z-20 flex flex-col gap-3 border-t border-line bg-white py-3 print:hidden">
      {answers.failure ? <Failure failure={answers.failure} /> : null}
      {answers.mirrored ? null : (
        <Alert tone="warning">
          Trình duyệt này không giữ được nội dung chưa lưu (bộ nhớ đầy hoặc bị tắt). Bấm Lưu thường xuyên.
        </Alert>
      )}
      <div className="flex items-center gap-4">
        <Button
          type="submit"
          pending={answers.pending}
          pendingLabel="Đang lưu…"
          aria-keyshortcuts="Control+S"
          className="shrink-0"
        >
          <Save aria-hidden />
          Lưu
        </Button>
        <SaveWords answers={answers} />
      </div>
    </div>
  );
}
