import { reportPath } from '#components/reports/paths.ts';
import { Alert } from '#components/ui/alert.tsx';
import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { messageOf } from '#lib/errors.ts';
import type { ImportSummary } from '#lib/imports/queries.ts';
import { refusalToImport } from '#lib/imports/rules.ts';
import { formatCount } from '#lib/numbers.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { importPath } from './paths.ts';
import { UploadForm } from './upload-form.tsx';

interface ImportStartProps {
  report: ReportView;
  imports: ImportSummary[];
  actor: Actor;
}

function stateOf({ status, waiting }: ImportSummary): string {
  switch (status) {
    case 'reading':
      return 'Đang đọc';
    case 'refused':
      return 'Không nhập được';
    case 'ready':
      return `Còn ${formatCount(waiting)} đoạn chờ`;
    case 'done':
      return 'Đã xếp xong';
  }
}

/** Where a Word file is brought in, and the files brought in before. */
export function ImportStart({ report, imports, actor }: ImportStartProps) {
  const refusal = refusalToImport(report.state, report.template.definition, actor);
  return (
    <>
      <PageHeader
        title="Nhập từ Word"
        breadcrumbs={[
          { label: 'Báo cáo', href: '/reports' },
          { label: report.cycle.name, href: reportPath(report.id) },
          { label: 'Nhập từ Word' },
        ]}
        lead="Hệ thống đọc tệp, tìm mục cho từng đoạn rồi để đồng chí xem lại. Không mục nào bị ghi đè nếu đồng chí không chọn."
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {refusal ? (
          <Alert tone="warning" title={messageOf(refusal)} />
        ) : (
          <Card title="Tải tệp lên">
            <UploadForm reportId={report.id} />
          </Card>
        )}
        {imports.length > 0 ? (
          <Card title="Tệp đã tải lên" padded={false}>
            <ul>
              {imports.map((one) => (
                <li
                  key={one.id}
                  className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line px-4 py-3 first:border-t-0 sm:px-5"
                >
                  <Link href={importPath(report.id, one.id)} className="link min-w-0 break-words">
                    {one.fileName}
                  </Link>
                  <span className="text-sm text-muted">
                    {stateOf(one)} · {one.uploadedBy}, <Moment at={one.uploadedAt} />
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  );
}
