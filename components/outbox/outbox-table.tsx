import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { mailKindLabels, mailWords } from '#lib/outbox/labels.ts';
import type { OutboxRow } from '#lib/outbox/queries.ts';
import { MailTag } from './mail-tag.tsx';
import { RetryMailForm } from './retry-mail-form.tsx';

const cell = 'border-b border-line px-3 py-2 align-top';

type Props = { rows: readonly OutboxRow[]; configured: boolean; withSubject: boolean };

export function OutboxTable({ rows, configured, withSubject }: Props) {
  return (
    <ScrollRegion labelledBy="danh-sach-thu">
      <table className="w-full border-separate border-spacing-0 text-left text-sm [&_tr:last-child>*]:border-b-0">
        <caption id="danh-sach-thu" className="sr-only">
          Thư của hệ thống, mới nhất ở trên
        </caption>
        <thead>
          <tr className="bg-surface [&>th]:border-b [&>th]:border-line-strong [&>th]:px-3 [&>th]:py-2 [&>th]:font-semibold">
            <th scope="col">Người nhận</th>
            <th scope="col">{withSubject ? 'Thư' : 'Loại thư'}</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Lập lúc</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={`${cell} min-w-64 font-normal`}>
                <span className="font-medium break-all">{row.address}</span>
                {row.organisation ? <span className="block text-muted">{row.organisation}</span> : null}
              </th>
              <td className={`${cell} min-w-56`}>
                <Link href={`/outbox/${row.id}`} className="link">
                  {row.subject ?? mailKindLabels[row.kind]}
                </Link>
                {row.subject === null ? null : (
                  <span className="block text-muted">{mailKindLabels[row.kind]}</span>
                )}
              </td>
              <td className={`${cell} min-w-56`}>
                <span className="flex flex-col items-start gap-1">
                  <MailTag status={row.status} />
                  <span className="text-muted">{mailWords(row, configured)}</span>
                  {row.status === 'deferred' && row.error ? (
                    <span className="break-words text-muted">{row.error}</span>
                  ) : null}
                  {row.status === 'bounced' || row.status === 'deferred' ? (
                    <RetryMailForm mailId={row.id} address={row.address} />
                  ) : null}
                </span>
              </td>
              <td className={`${cell} whitespace-nowrap`}>
                <Moment at={row.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
