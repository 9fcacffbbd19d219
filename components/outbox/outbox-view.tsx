import { Alert } from '#components/ui/alert.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Select, TextInput } from '#components/ui/field.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { FilterLinks, Toolbar } from '#components/ui/toolbar.tsx';
import { formatCount } from '#lib/numbers.ts';
import { mailKindLabels, mailStatusLabels } from '#lib/outbox/labels.ts';
import type { Outbox } from '#lib/outbox/queries.ts';
import { mailStatuses, type OutboxParams, outboxPageSize } from '#lib/outbox/schema.ts';
import { outboxHref } from './outbox-href.ts';
import { OutboxTable } from './outbox-table.tsx';

type Props = {
  outbox: Outbox;
  params: OutboxParams;
  /** Whether this installation has a mail server. */
  configured: boolean;
  /** Administrators see that a mail went, never what it says. */
  withSubject: boolean;
};

export function OutboxView({
  outbox: { rows, total, byStatus, kinds },
  params,
  configured,
  withSubject,
}: Props) {
  const { q, status, kind, page } = params;
  return (
    <>
      <PageHeader
        title="Thư đã gửi"
        lead={
          withSubject
            ? 'Thư hệ thống gửi về các báo cáo mà cơ quan nhận: thư nào đã gửi, đang chờ hoặc bị trả về.'
            : 'Tình trạng thư của hệ thống. Trang này không hiện nội dung thư.'
        }
      />
      {configured ? null : (
        <Alert tone="warning" title="Chưa cấu hình máy chủ thư" className="mb-4">
          Chưa đặt SMTP_URL nên chưa thư nào được gửi đi. Các thư dưới đây đang chờ và sẽ được gửi khi có máy
          chủ thư; thông báo trên hệ thống không bị ảnh hưởng.
        </Alert>
      )}
      <FilterLinks
        label="Tình trạng thư"
        items={[
          {
            href: outboxHref({ q, kind }),
            label: 'Tất cả',
            count: formatCount(mailStatuses.reduce((sum, one) => sum + byStatus[one], 0)),
            current: status === undefined,
          },
          ...mailStatuses.map((one) => ({
            href: outboxHref({ q, kind, status: one }),
            label: mailStatusLabels[one],
            count: formatCount(byStatus[one]),
            current: status === one,
          })),
        ]}
      />
      <Toolbar
        action="/outbox"
        label="Tìm và lọc thư"
        keep={{ status }}
        resetHref={q || kind ? outboxHref({ status }) : undefined}
      >
        <TextInput
          key={`q ${q}`}
          name="q"
          type="search"
          label="Địa chỉ hoặc cơ quan"
          placeholder="Có thể gõ không dấu"
          defaultValue={q}
          maxLength={200}
          fieldClassName="sm:w-72"
        />
        <Select
          key={`kind ${kind}`}
          name="kind"
          label="Loại thư"
          defaultValue={kind ?? ''}
          options={[
            { value: '', label: 'Mọi loại' },
            ...kinds.map((one) => ({ value: one, label: mailKindLabels[one] })),
          ]}
        />
      </Toolbar>
      {rows.length === 0 ? (
        <EmptyState title="Không có thư nào khớp">Bỏ bớt điều kiện lọc để xem các thư khác.</EmptyState>
      ) : (
        <OutboxTable rows={rows} configured={configured} withSubject={withSubject} />
      )}
      <div className="mt-4">
        <Pagination page={page} pageSize={outboxPageSize} total={total} unit="thư" />
      </div>
    </>
  );
}
