'use client';

import { CircleCheck, CircleDashed, LoaderCircle, Save, TriangleAlert } from 'lucide-react';
import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { useSignInAgain } from './account-context.tsx';
import { historyPath } from './paths.ts';
import { pageState, type SaveState } from './save-words.ts';
import type { Answers } from './use-answers.ts';

interface SaveBarProps<Typed extends object> {
  reportId: string;
  answers: Answers<Typed>;
}

const looks = {
  muted: 'text-muted',
  success: 'text-success',
  warning: 'font-semibold text-warning',
  danger: 'font-semibold text-danger',
} as const;

const icons: Record<SaveState['state'], typeof Save> = {
  still: CircleCheck,
  due: CircleDashed,
  sending: LoaderCircle,
  retry: TriangleAlert,
  signedOut: TriangleAlert,
  otherAccount: TriangleAlert,
  conflict: TriangleAlert,
  refused: TriangleAlert,
};

/** Troubles are told to screen readers as they come; that all goes well only to who asked. */
function isWorthSaying({ state }: SaveState, asked: number): boolean {
  return state === 'still' ? asked > 0 : state !== 'due' && state !== 'sending';
}

export function SaveBar<Typed extends object>({ reportId, answers }: SaveBarProps<Typed>) {
  const { lanes, units, asked, failure, keeps, keys } = answers;
  const said = pageState(lanes, units);
  const access = useSignInAgain();
  const Icon =
    units.every(({ savedAt }) => savedAt === null) && said.state === 'still'
      ? CircleDashed
      : icons[said.state];
  const outside = said.state === 'signedOut' || said.state === 'otherAccount';
  const [only] = keys.length === 1 ? keys : [];
  return (
    <div className="contents print:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-white py-2 [@media(min-height:50rem)]:sticky [@media(min-height:50rem)]:bottom-0 [@media(min-height:50rem)]:z-20">
        <p
          data-save-state={answers.ready ? said.state : 'starting'}
          className={`flex min-w-0 items-center gap-1.5 max-sm:text-sm ${looks[said.tone]}`}
        >
          <Icon
            aria-hidden
            className={`size-5 shrink-0 ${said.state === 'sending' ? 'motion-safe:animate-spin' : ''}`}
          />
          {said.words}
        </p>
        <p role="status" className="sr-only">
          {isWorthSaying(said, asked) ? said.words : ''}
        </p>
        {outside && access ? (
          <Button variant="secondary" size="small" onClick={access.signInAgain}>
            Đăng nhập lại
          </Button>
        ) : null}
      </div>
      {said.state === 'otherAccount' && access ? (
        <Alert tone="error" live title="Trình duyệt này đang đăng nhập bằng tài khoản khác.">
          Nội dung trên trang này thuộc tài khoản {access.account.email} ({access.account.name}) và vẫn được
          giữ lại; đăng nhập lại bằng tài khoản đó để lưu.
        </Alert>
      ) : null}
      {keeps ? null : (
        <Alert tone="warning" live>
          Trình duyệt không giữ được nội dung chưa lưu (bộ nhớ đầy hoặc bị tắt). Không đóng trang này khi chưa
          thấy “Đã lưu”.
        </Alert>
      )}
      {failure && Object.keys(failure.fields).length === 0 ? (
        <Alert tone="error" live title={failure.message} />
      ) : null}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 pb-2">
        <Button type="submit" aria-keyshortcuts="Control+S">
          <Save aria-hidden />
          Lưu
        </Button>
        {only === undefined ? null : (
          <Link href={historyPath(reportId, only)} className="link">
            Các lần lưu
          </Link>
        )}
        <p className="text-sm text-muted">Nội dung tự lưu trong khi nhập. Lưu ngay: Ctrl+S.</p>
      </div>
    </div>
  );
}
