import { EmptyState } from '#components/ui/empty-state.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { FilterLinks } from '#components/ui/toolbar.tsx';
import type { Notices, NoticeView } from '#lib/notifications/queries.ts';
import { type NoticeParams, noticePageSize } from '#lib/notifications/schema.ts';
import { formatCount } from '#lib/numbers.ts';
import { mailKindLabels } from '#lib/outbox/labels.ts';
import { MarkAllForm } from './mark-all-form.tsx';
import { MarkReadForm } from './mark-read-form.tsx';
import { OpenNotice } from './open-notice.tsx';

type Props = { notices: Notices; params: NoticeParams };

export function NoticesView({ notices: { rows, total, unread, kinds }, params }: Props) {
  return (
    <>
      <PageHeader
        title="Thông báo"
        lead={unread === 0 ? 'Không có thông báo chưa đọc.' : `${formatCount(unread)} thông báo chưa đọc.`}
        action={unread === 0 ? undefined : <MarkAllForm />}
      />
      {kinds.length > 1 ? (
        <FilterLinks
          label="Loại thông báo"
          items={[
            { href: '/notices', label: 'Tất cả', current: params.kind === undefined },
            ...kinds.map((kind) => ({
              href: `/notices?kind=${kind}`,
              label: mailKindLabels[kind],
              current: params.kind === kind,
            })),
          ]}
        />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title="Chưa có thông báo nào">
          Nhắc hạn, báo cáo trả lại, tiếp nhận và các việc khác của đồng chí sẽ hiện ở đây.
        </EmptyState>
      ) : (
        <ul className="mb-4 divide-y divide-line border-y border-line">
          {rows.map((notice) => (
            <Notice key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      <Pagination page={params.page} pageSize={noticePageSize} total={total} unit="thông báo" />
      <p className="mt-6 text-sm text-muted">
        Chọn loại thông báo nhận thêm qua thư điện tử ở trang{' '}
        <Link href="/account#thong-bao-qua-thu" className="link">
          Tài khoản
        </Link>
        .
      </p>
    </>
  );
}

function Notice({ notice: { id, kind, title, text, href, createdAt, readAt } }: { notice: NoticeView }) {
  return (
    <li
      className={`flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-3 py-3 ${readAt ? '' : 'border-l-4 border-l-primary bg-primary-soft'}`}
    >
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <OpenNotice id={id} href={href} title={title} />
          {readAt ? null : <StatusTag tone="info">Chưa đọc</StatusTag>}
        </p>
        <p className="prose-width text-sm whitespace-pre-line">{text}</p>
        <p className="mt-1 text-sm text-muted">
          {mailKindLabels[kind]} · <Moment at={createdAt} />
        </p>
      </div>
      {readAt ? null : <MarkReadForm id={id} title={title} />}
    </li>
  );
}
