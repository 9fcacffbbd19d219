import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { formatCount } from '#lib/numbers.ts';
import { operationForms, paragraphIdOf, sourceIdOf } from './operation-names.ts';
import type { OfferedSource } from './section-sources.ts';

const shownWhole = 300;
const excerptLength = 160;

function excerptOf(text: string): string {
  const cut = text.slice(0, excerptLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

/** What one organisation wrote for the section, and whether the report uses it. */
export function SourceItem({ source, editable }: { source: OfferedSource; editable: boolean }) {
  const { submissionId, mark, title, receiptNumber, text, uses } = source;
  const heading = `${sourceIdOf(submissionId)}-title`;
  return (
    <div className="flex flex-col items-start gap-2">
      <h3 id={heading} className="font-semibold">
        [{mark}] {title}
      </h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Link href={`/submissions/${submissionId}`} className="link inline-flex min-h-6 items-center">
          {receiptNumber}
        </Link>
        {uses.length === 0 ? (
          <StatusTag tone="warning">Chưa dùng</StatusTag>
        ) : (
          <StatusTag tone="success">Đã dùng</StatusTag>
        )}
        {uses.map(({ paragraphId, number }) => (
          <a
            key={paragraphId}
            href={`#${paragraphIdOf(paragraphId)}`}
            className="link inline-flex min-h-6 items-center"
          >
            Đoạn {number}
          </a>
        ))}
      </p>
      {text.length <= shownWhole ? (
        <p className="text-sm whitespace-pre-line">{text}</p>
      ) : (
        <details className="group w-full text-sm">
          <summary className="list-none">
            <span className="group-open:hidden">{excerptOf(text)} </span>
            <span className="inline-flex min-h-6 items-center font-medium text-primary underline underline-offset-4">
              <span className="group-open:hidden">Xem hết ({formatCount(text.length)} ký tự)</span>
              <span className="hidden group-open:inline">Thu gọn</span>
            </span>
          </summary>
          <p className="mt-1 whitespace-pre-line">{text}</p>
        </details>
      )}
      {editable && uses.length === 0 ? (
        <Button
          type="submit"
          form={operationForms.cite}
          name="submissionId"
          value={submissionId}
          size="small"
          variant="secondary"
          aria-describedby={heading}
          data-focus-after={sourceIdOf(submissionId)}
        >
          Đưa vào báo cáo
        </Button>
      ) : null}
    </div>
  );
}
