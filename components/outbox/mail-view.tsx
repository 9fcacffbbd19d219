import { Card } from '#components/ui/card.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { ExactInstant } from '#components/ui/instant.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatCount } from '#lib/numbers.ts';
import { mailKindLabels, mailWords } from '#lib/outbox/labels.ts';
import type { MailDetails } from '#lib/outbox/queries.ts';
import { MailTag } from './mail-tag.tsx';
import { RetryMailForm } from './retry-mail-form.tsx';

/** One mail: to whom, how far it has come, and what it says. */
export function MailView({ mail, configured }: { mail: MailDetails; configured: boolean }) {
  const { id, kind, address, organisation, subject, text, status, attempts, createdAt, error, withFile } =
    mail;
  return (
    <>
      <PageHeader
        title={subject ?? mailKindLabels[kind]}
        breadcrumbs={[{ label: 'Thư đã gửi', href: '/outbox' }, { label: mailKindLabels[kind] }]}
        meta={
          <>
            <MailTag status={status} />
            <span className="text-muted">{mailWords(mail, configured)}</span>
          </>
        }
        action={
          status === 'bounced' || status === 'deferred' ? (
            <RetryMailForm mailId={id} address={address} />
          ) : undefined
        }
      />
      <div className="flex flex-col gap-6">
        <DescriptionList
          items={[
            { term: 'Người nhận', value: <span className="break-all">{address}</span> },
            ...(organisation ? [{ term: 'Về báo cáo của', value: organisation }] : []),
            { term: 'Lập lúc', value: <ExactInstant at={createdAt} /> },
            { term: 'Số lần gửi', value: formatCount(attempts) },
            ...(error === '' ? [] : [{ term: 'Trả lời của máy chủ thư', value: error }]),
          ]}
        />
        {text === null ? (
          <p className="text-muted">Nội dung thư không hiện với quản trị hệ thống.</p>
        ) : (
          <Card title="Nội dung thư" lead={withFile ? 'Kèm biên nhận (tệp PDF).' : undefined}>
            <p className="prose-width whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
          </Card>
        )}
      </div>
    </>
  );
}
