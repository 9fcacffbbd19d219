'use client';

import { ChevronRight, Copy } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { formatDate } from '#lib/dates.ts';
import { appended, isUnchanged, type LastYear } from '#lib/reports/last-year-rules.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import { emptyDoc } from '#lib/rich-text/canonical.ts';
import { isEmptyDoc } from '#lib/rich-text/measure.ts';
import { type CopyTarget, useCopyTarget, useLastYear } from './last-year-context.tsx';
import { ReadAnswer } from './read-answer.tsx';

type Report = LastYear['reports'][number];

/** Reached with the keyboard, so that a long text can be scrolled. */
const scrollable = { tabIndex: 0 };

/** What the same section said in the previous cycle, under the name of each body that said it. */
export function LastYearPanel({ answerKey }: { answerKey: string }) {
  const lastYear = useLastYear();
  const target = useCopyTarget();
  const heading = useId();
  const body = useId();
  const [open, setOpen] = useState(false);
  const doc = useDeferredValue(target?.kind === 'text' ? target.doc : emptyDoc);
  const reports = (lastYear?.reports ?? []).filter(({ answers }) => answers[answerKey] !== undefined);
  if (!lastYear || reports.length === 0) return null;
  const earlier = reports.flatMap(({ answers }) => {
    const content = answers[answerKey];
    return content?.kind === 'text' ? [content.doc] : [];
  });
  return (
    <section aria-labelledby={heading} className="rounded-md border border-line bg-white">
      <h2 id={heading} className="px-4 py-3 font-semibold">
        <span className="max-xl:hidden">Nội dung năm {lastYear.year}</span>
        {/* Folded above the field on narrow screens, open beside it on wide ones. */}
        <button
          type="button"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setOpen(!open)}
          className="flex min-h-8 w-full cursor-pointer items-center gap-1.5 text-left text-primary xl:hidden"
        >
          <ChevronRight aria-hidden className={classNames('size-5 shrink-0', open && 'rotate-90')} />
          <span className="underline underline-offset-4">Nội dung năm {lastYear.year}</span>
        </button>
      </h2>
      <ul id={body} className={classNames('flex flex-col gap-5 px-4 pb-4', !open && 'max-xl:hidden')}>
        {reports.map((report) => (
          <li key={report.organisationId}>
            <Earlier report={report} answerKey={answerKey} />
          </li>
        ))}
      </ul>
      {isUnchanged(doc, earlier) ? (
        <div className="px-4 pb-4">
          <Alert tone="warning" title="Nội dung trùng với năm trước">
            Cập nhật kết quả, số liệu của kỳ này trước khi trình.
          </Alert>
        </div>
      ) : null}
    </section>
  );
}

function Earlier({ report, answerKey }: { report: Report; answerKey: string }) {
  const { organisation, predecessor, submittedAt, answers } = report;
  const content = answers[answerKey] ?? null;
  return (
    <article className="flex flex-col gap-2 text-sm">
      <p>
        <span className="font-semibold">{organisation}</span>
        {predecessor ? <span className="text-muted"> (trước khi sắp xếp)</span> : null}
        <span className="block text-muted">Gửi ngày {formatDate(submittedAt)}</span>
      </p>
      <section
        {...scrollable}
        aria-label={`Nội dung của ${organisation}`}
        className="max-h-96 overflow-y-auto rounded bg-surface p-3"
      >
        <ReadAnswer content={content} />
      </section>
      <CopyButton content={content} organisation={organisation} />
    </article>
  );
}

/** What copying would do here; null where there is nothing to copy, or nothing to copy into. */
function copyOf(content: AnswerContent | null, target: CopyTarget | null): (() => void) | null {
  if (content?.kind === 'text' && target?.kind === 'text' && !isEmptyDoc(content.doc))
    return () => target.put(appended(target.doc, content.doc));
  if (content?.kind === 'proposals' && target?.kind === 'proposals' && content.items.length > 0)
    return () => target.add(content.items);
  return null;
}

function CopyButton({ content, organisation }: { content: AnswerContent | null; organisation: string }) {
  const copy = copyOf(content, useCopyTarget());
  const [copied, setCopied] = useState(false);
  if (!copy) return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        variant="secondary"
        size="small"
        onClick={() => {
          copy();
          setCopied(true);
        }}
      >
        <Copy aria-hidden />
        Chép vào mục<span className="sr-only"> nội dung của {organisation}</span>
      </Button>
      <span role="status" className="text-success">
        {copied ? 'Đã chép vào cuối mục.' : ''}
      </span>
    </div>
  );
}
