'use client';

import { FileDown, Printer } from 'lucide-react';
import { useRef } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { formatCount, formatDecimal } from '#lib/numbers.ts';
import { requestPrintAction } from '#lib/prints/actions.ts';
import type { PrintView } from '#lib/prints/schema.ts';
import { isWaiting, usePrint } from './use-print.ts';

export type PrintPanelProps = {
  subject: { submissionId: string } | { editionId: string };
  initial: PrintView | null;
};

const megabyte = 1024 * 1024;

function sizeText(bytes: number): string {
  if (bytes < megabyte) return `${formatCount(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${formatDecimal((bytes / megabyte).toFixed(1))} MB`;
}

/** Asks for the PDF, shows how far it is, and hands it over. */
export function PrintPanel({ subject, initial }: PrintPanelProps) {
  const { print, trouble, follow } = usePrint(initial);
  const panel = useRef<HTMLDivElement>(null);
  const { formProps, failure, pending } = useActionForm(requestPrintAction, ({ id }) => {
    follow(id);
    // The button that had the focus goes away.
    panel.current?.focus();
  });
  const waiting = print !== null && isWaiting(print);
  const failed = print?.status === 'failed';
  return (
    <div ref={panel} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      {failed ? (
        <Alert tone="error" title="Chưa tạo được bản PDF" live>
          Nội dung báo cáo không bị ảnh hưởng. Tạo lại; nếu vẫn không được, báo cán bộ quản trị hệ thống.
        </Alert>
      ) : null}
      {print && waiting ? <PrintProgress print={print} trouble={trouble} /> : null}
      {print?.status === 'done' ? <PrintDone print={print} /> : null}
      {print === null || failed ? (
        <form {...formProps} className="flex flex-col items-start gap-3">
          {Object.entries(subject).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="text-sm text-muted">
            Bản PDF có cùng nội dung và mã nội dung với bản trên trang này. Có thể rời trang trong khi chờ.
          </p>
          <SubmitButton variant="secondary" pending={pending}>
            <Printer aria-hidden />
            Tạo bản PDF
          </SubmitButton>
        </form>
      ) : null}
    </div>
  );
}

function PrintProgress({ print, trouble }: { print: PrintView; trouble: string | null }) {
  const step = print.status === 'queued' ? 'Đang chờ đến lượt' : print.step || 'Đang tạo bản PDF';
  return (
    <div className="flex flex-col gap-2">
      <ProgressBar label="Tạo bản PDF" value={print.progress} max={100} text={`${print.progress}%`} />
      <p role="status" className="text-sm">
        {step}.
      </p>
      <p className="text-sm text-muted">Có thể rời trang này; khi quay lại sẽ thấy bản PDF.</p>
      {trouble ? <Alert tone="warning">{trouble}</Alert> : null}
      <noscript>
        <p className="text-sm">Tải lại trang để xem tiến độ.</p>
      </noscript>
    </div>
  );
}

function PrintDone({ print: { id, pages, bytes } }: { print: PrintView }) {
  return (
    <div className="flex flex-col items-start gap-2">
      <p role="status" className="text-sm">
        Bản PDF đã sẵn sàng.
      </p>
      <LinkButton href={`/api/prints/${id}/file`} variant="secondary">
        <FileDown aria-hidden />
        Tải bản PDF ({formatCount(pages ?? 0)} trang, {sizeText(bytes ?? 0)})
      </LinkButton>
    </div>
  );
}
