import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { formatDateTime } from '#lib/dates.ts';
import { formatCount } from '#lib/numbers.ts';
import type { RemindPreview } from '#lib/reminders/preview.ts';
import { RemindForm } from './remind-form.tsx';
import { selectionHref } from './selection-href.ts';

/** To whom what will be sent, before anything is. */
export function RemindView({ rows }: { rows: readonly RemindPreview[] }) {
  const ready = rows.filter(({ refusal }) => refusal === null);
  const people = ready.reduce((sum, { recipients }) => sum + recipients.length, 0);
  const breadcrumbs = [{ label: 'Theo dõi thời hạn', href: '/dashboard' }, { label: 'Nhắc báo cáo' }];
  if (rows.length === 0)
    return (
      <>
        <PageHeader title="Nhắc báo cáo" breadcrumbs={breadcrumbs} />
        <EmptyState
          title="Chưa chọn cơ quan nào"
          action={<LinkButton href="/dashboard">Chọn cơ quan trong bảng theo dõi</LinkButton>}
        />
      </>
    );
  return (
    <>
      <PageHeader
        title="Nhắc báo cáo"
        breadcrumbs={breadcrumbs}
        lead={`Sẽ nhắc ${formatCount(ready.length)} trong ${formatCount(rows.length)} cơ quan đã chọn, gửi đến ${formatCount(people)} người. Mỗi cơ quan chỉ nhắc một lần trong ngày.`}
        action={
          <LinkButton
            variant="secondary"
            href={selectionHref(
              '/letters/new',
              rows.map(({ obligationId }) => obligationId),
            )}
          >
            Lập công văn, danh sách
          </LinkButton>
        }
      />
      <div className="flex flex-col gap-6">
        <Card title="Gửi nhắc">
          <RemindForm
            chosen={rows.map(({ obligationId, organisation }) => ({ obligationId, organisation }))}
            count={ready.length}
          />
          {ready.length === 0 ? (
            <p className="mt-3 text-muted">
              Không có cơ quan nào nhắc được lúc này; lý do ghi ở từng cơ quan.
            </p>
          ) : null}
        </Card>
        <section aria-labelledby="nguoi-nhan">
          <h2 id="nguoi-nhan" className="mb-3 text-xl font-semibold">
            Gửi cho ai, nội dung gì
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {rows.map((row) => (
              <Organisation key={row.obligationId} row={row} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Organisation({ row }: { row: RemindPreview }) {
  const { organisation, state, deadline, remindedAt, refusal, recipients, messages } = row;
  return (
    <li className="flex flex-col gap-2 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{organisation}</span>
        <StatusTag tone={refusal === null ? 'info' : 'neutral'}>
          {refusal === null ? 'Sẽ nhắc' : 'Không nhắc'}
        </StatusTag>
      </p>
      <p className="text-sm text-muted">
        {row.cycle}: {state}. Thời hạn {deadline}.
        {remindedAt ? ` Nhắc gần nhất lúc ${formatDateTime(remindedAt)}.` : ' Chưa nhắc lần nào.'}
      </p>
      {refusal === null ? null : <p className="text-sm font-medium text-warning">{refusal}</p>}
      {recipients.length > 0 ? (
        <ul className="flex flex-col gap-1 text-sm">
          {recipients.map(({ id, name, email, roles, mailed }) => (
            <li key={id} className="flex flex-wrap gap-x-2">
              <span className="font-medium">{name}</span>
              <span className="text-muted">
                {roles} · <span className="break-all">{email}</span> ·{' '}
                {mailed ? 'thông báo và thư' : 'chỉ thông báo trên hệ thống (đã chọn không nhận thư)'}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {messages.length > 0 ? (
        <Disclosure summary={`Xem nội dung gửi ${organisation}`}>
          <div className="flex flex-col gap-3">
            {messages.map(({ title, text }) => (
              <div key={title}>
                <p className="font-medium">{title}</p>
                <p className="text-sm whitespace-pre-line">{text}</p>
              </div>
            ))}
          </div>
        </Disclosure>
      ) : null}
    </li>
  );
}
