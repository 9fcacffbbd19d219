import { reportPath } from '#components/reports/paths.ts';
import { Alert } from '#components/ui/alert.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { messageOf } from '#lib/errors.ts';
import { noteLines } from '#lib/imports/labels.ts';
import type { ImportView } from '#lib/imports/queries.ts';
import { refusalToImport } from '#lib/imports/rules.ts';
import { formatCount } from '#lib/numbers.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { arrangementOf } from './arrangement.ts';
import { importPath } from './paths.ts';
import { ReadingNotice } from './reading-notice.tsx';
import { SourceColumn } from './source-column.tsx';
import { TargetColumn } from './target-column.tsx';

interface ImportScreenProps {
  view: ImportView;
  report: ReportView;
  actor: Actor;
  now: Date;
}

/** One Word file on its way into the report. */
export function ImportScreen(props: ImportScreenProps) {
  const { view, report } = props;
  return (
    <>
      <PageHeader
        title={view.fileName}
        breadcrumbs={[
          { label: 'Báo cáo', href: '/reports' },
          { label: report.cycle.name, href: reportPath(report.id) },
          { label: 'Nhập từ Word', href: importPath(report.id) },
          { label: view.fileName },
        ]}
        meta={
          <span className="text-muted">
            {view.uploadedBy} tải lên <Moment at={view.uploadedAt} />
          </span>
        }
        action={
          <LinkButton href={reportPath(report.id)} variant="secondary">
            Về các mục báo cáo
          </LinkButton>
        }
      />
      <Stage {...props} />
    </>
  );
}

/** Reading takes seconds; after this the worker stood still, or was ended again and again. */
const lateMs = 10 * 60_000;

function Stage({ view, report, actor, now }: ImportScreenProps) {
  if (view.status === 'reading')
    return now.getTime() - view.uploadedAt.getTime() < lateMs ? (
      <ReadingNotice reportId={report.id} importId={view.id} />
    ) : (
      <Alert
        tone="warning"
        title="Tệp này đọc lâu hơn thường lệ"
        action={<LinkButton href={importPath(report.id)}>Tải lại tệp</LinkButton>}
      >
        Báo cáo không bị ảnh hưởng. Tải lại tệp; nếu vẫn vậy, báo cán bộ quản trị hệ thống.
      </Alert>
    );
  if (view.refusal)
    return (
      <Alert
        tone="error"
        title="Không nhập được tệp này"
        action={<LinkButton href={importPath(report.id)}>Tải tệp khác</LinkButton>}
      >
        {messageOf({ code: view.refusal })}
      </Alert>
    );
  const refusal = refusalToImport(report.state, report.template.definition, actor);
  if (refusal)
    return (
      <Alert tone="warning" title={messageOf(refusal)}>
        Các đoạn chưa xếp vẫn được giữ; xếp tiếp được khi báo cáo mở lại để sửa.
      </Alert>
    );
  return <Workplace view={view} report={report} actor={actor} />;
}

function Workplace({ view, report, actor }: Omit<ImportScreenProps, 'now'>) {
  const arrangement = arrangementOf(view, report, actor);
  const notes = noteLines(view.notes);
  return (
    <>
      <div className="mb-6 flex flex-col gap-3">
        <Alert
          tone={arrangement.unplaced > 0 ? 'warning' : 'info'}
          title={
            arrangement.unplaced > 0
              ? `Còn ${formatCount(arrangement.unplaced)} đoạn chưa xếp được vào mục nào`
              : 'Mọi đoạn đã có mục; xem lại rồi đưa vào báo cáo'
          }
        >
          Báo cáo chỉ thay đổi khi bấm “Đưa các mục đã chọn vào báo cáo”. Đoạn chưa đưa vào vẫn được giữ ở
          đây.
          {arrangement.placed > 0 ? ` Đã đưa vào ${formatCount(arrangement.placed)} đoạn.` : ''}
        </Alert>
        {notes.length > 0 ? (
          <ul className="list-disc pl-5 text-sm text-muted">
            {notes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <SourceColumn importId={view.id} arrangement={arrangement} />
        <TargetColumn
          importId={view.id}
          version={view.version}
          arrangement={{ sections: arrangement.sections, seen: arrangement.seen }}
        />
      </div>
    </>
  );
}
