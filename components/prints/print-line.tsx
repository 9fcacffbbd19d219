'use client';

import { FileDown, FileText, Printer } from 'lucide-react';
import { useRef } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { PrintFormat } from '#lib/documents/schema.ts';
import { formatCount, formatDecimal } from '#lib/numbers.ts';
import { requestPrintAction } from '#lib/prints/actions.ts';
import type { PrintSubject, PrintView } from '#lib/prints/schema.ts';
import { isWaiting, usePrint } from './use-print.ts';

type Props = {
  subject: PrintSubject;
  format: PrintFormat;
  /** As in "Tạo bản PDF". */
  label: string;
  initial: PrintView | null;
  about: string | undefined;
};

const megabyte = 1024 * 1024;
const icons = { pdf: Printer, docx: FileText };

function sizeText(bytes: number): string {
  if (bytes < megabyte) return `${formatCount(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${formatDecimal((bytes / megabyte).toFixed(1))} MB`;
}

/** One form of the file. */
export function PrintLine({ subject, format, label, initial, about }: Props) {
  const { print, trouble, follow } = usePrint(initial);
  const line = useRef<HTMLDivElement>(null);
  const { formProps, failure, pending } = useActionForm(requestPrintAction, ({ id }) => {
    follow(id);
    // The button that had the focus goes away.
    line.current?.focus();
  });
  const Icon = icons[format];
  const waiting = print !== null && isWaiting(print);
  const failed = print?.status === 'failed';
  return (
    <div ref={line} tabIndex={-1} className="flex flex-col gap-2 outline-none">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      {failed ? (
        <Alert tone="error" title={`Chưa tạo được ${label}`} live>
          Nội dung báo cáo không bị ảnh hưởng. Tạo lại; nếu vẫn không được, báo cán bộ quản trị hệ thống.
        </Alert>
      ) : null}
      {print && waiting ? <PrintProgress print={print} label={label} trouble={trouble} /> : null}
      {print?.status === 'done' ? <PrintDone print={print} label={label} about={about} /> : null}
      {print === null || failed ? (
        <form {...formProps}>
          <input type="hidden" name="kind" value={subject.kind} />
          <input type="hidden" name="id" value={subject.id} />
          <input type="hidden" name="format" value={format} />
          <SubmitButton variant="secondary" pending={pending}>
            <Icon aria-hidden />
            <span>
              Tạo {label}
              <About about={about} />
            </span>
          </SubmitButton>
        </form>
      ) : null}
    </div>
  );
}

function About({ about }: { about: string | undefined }) {
  return about === undefined ? null : <span className="sr-only"> {about}</span>;
}

type ProgressProps = { print: PrintView; label: string; trouble: string | null };

function PrintProgress({ print, label, trouble }: ProgressProps) {
  const step = print.status === 'queued' ? 'Đang chờ đến lượt' : print.step || `Đang tạo ${label}`;
  return (
    <div className="flex flex-col gap-2">
      <ProgressBar label={`Tạo ${label}`} value={print.progress} max={100} text={`${print.progress}%`} />
      <p role="status" className="text-sm">
        {step}.
      </p>
      <p className="text-sm text-muted">Có thể rời trang này; khi quay lại sẽ thấy {label}.</p>
      {trouble ? <Alert tone="warning">{trouble}</Alert> : null}
      <noscript>
        <p className="text-sm">Tải lại trang để xem tiến độ.</p>
      </noscript>
    </div>
  );
}

type DoneProps = { print: PrintView; label: string; about: string | undefined };

/** How many pages a Word file has is not known before it is opened. */
function PrintDone({ print: { id, pages, bytes }, label, about }: DoneProps) {
  const size = sizeText(bytes ?? 0);
  return (
    <>
      <p role="status" className="sr-only">
        Đã có {label}.
      </p>
      <LinkButton href={`/api/prints/${id}/file`} variant="secondary" className="self-start">
        <FileDown aria-hidden />
        <span>
          Tải {label} ({pages === null ? size : `${formatCount(pages)} trang, ${size}`})
          <About about={about} />
        </span>
      </LinkButton>
    </>
  );
}
