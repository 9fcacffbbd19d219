'use client';

import { Button } from '#components/ui/button.tsx';
import type { DocFinding } from '#lib/text-care/findings.ts';

interface FormSuggestionsProps {
  findings: readonly DocFinding[];
  onApply: (findings: readonly DocFinding[]) => void;
  onLeave: (finding: DocFinding) => void;
}

const kindNames: Record<DocFinding['kind'], string> = { number: 'Số', date: 'Ngày', time: 'Giờ' };
const listLimit = 10;

/** Numbers, dates and times in foreign form, each to be put right with one click. */
export function FormSuggestions({ findings, onApply, onLeave }: FormSuggestionsProps) {
  const certain = findings.filter((finding) => finding.certain);
  const more = findings.length - listLimit;
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="font-semibold">
        {findings.length} chỗ viết số, ngày hoặc giờ theo kiểu nước ngoài
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {findings.slice(0, listLimit).map((finding) => {
          const { kind, paragraph, start, found, suggestion } = finding;
          return (
            <li key={`${paragraph} ${start}`} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
              <span className="min-w-0 flex-1 wrap-anywhere">
                {kindNames[kind]} “{found}” → <strong className="tabular-nums">{suggestion}</strong>
                {finding.certain ? null : <span className="text-muted"> (xem lại nghĩa trước khi sửa)</span>}
              </span>
              <span className="flex gap-2">
                <Button size="small" variant="secondary" onClick={() => onApply([finding])}>
                  Sửa<span className="sr-only"> thành {suggestion}</span>
                </Button>
                <Button size="small" variant="quiet" onClick={() => onLeave(finding)}>
                  Bỏ qua<span className="sr-only"> {found}</span>
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p className="text-sm text-muted">và {more} chỗ nữa</p> : null}
      {certain.length > 1 ? (
        <Button size="small" variant="secondary" className="self-start" onClick={() => onApply(certain)}>
          Sửa cả {certain.length} chỗ chắc chắn
        </Button>
      ) : null}
    </div>
  );
}
