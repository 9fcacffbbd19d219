import { Instant } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { formatCount } from '#lib/numbers.ts';
import { carriedLabel } from '#lib/proposals/labels.ts';
import type { RegisterEntry } from '#lib/proposals/queries.ts';
import { proposalFieldLabels } from '#lib/reports/labels.ts';
import { ProposalTag } from './proposal-tag.tsx';

const cell = 'border-b border-line px-3 py-2.5 align-top';
const namedAtMost = 3;

/** "Hà Nội, Huế, Lai Châu và 4 cơ quan khác" */
function proposers(names: readonly string[]): string {
  const more = names.length - namedAtMost;
  const named = names.slice(0, more === 1 ? namedAtMost + 1 : namedAtMost).join(', ');
  return more > 1 ? `${named} và ${formatCount(more)} cơ quan khác` : named;
}

export function RegisterTable({ rows }: { rows: readonly RegisterEntry[] }) {
  return (
    <ScrollRegion labelledBy="so-de-xuat">
      <table className="w-full border-separate border-spacing-0 text-left text-sm [&_tr:last-child>*]:border-b-0">
        <caption id="so-de-xuat" className="sr-only">
          Đề xuất, kiến nghị: chưa trả lời ở trên, nhiều cơ quan cùng nêu ở trên
        </caption>
        <thead>
          <tr className="bg-surface [&>th]:border-b [&>th]:border-line-strong [&>th]:px-3 [&>th]:py-2 [&>th]:font-semibold">
            <th scope="col">Đề xuất, kiến nghị</th>
            <th scope="col">Cơ quan đề xuất</th>
            <th scope="col">Cơ quan xử lý</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={`${cell} min-w-80 font-normal`}>
                <Link href={`/proposals/${row.id}`} className="link line-clamp-4">
                  {row.text}
                </Link>
                <span className="mt-1 block text-muted">
                  Kiến nghị: {row.addressee || '(chưa ghi)'} · {proposalFieldLabels[row.field]}
                  {row.carriedFrom === null ? null : (
                    <span className="font-medium text-ink"> · {carriedLabel(row.carriedFrom)}</span>
                  )}
                </span>
              </th>
              <td className={`${cell} min-w-52`}>
                <span className="font-semibold tabular-nums">
                  {formatCount(row.organisations.length)} cơ quan
                </span>
                <span className="block text-muted">{proposers(row.organisations)}</span>
              </td>
              <td className={`${cell} min-w-40`}>
                {row.responsible || <span className="text-muted">(chưa xác định)</span>}
              </td>
              <td className={`${cell} whitespace-nowrap`}>
                <ProposalTag state={row.state} />
                {row.answeredAt ? (
                  <span className="mt-1 block text-muted">
                    ngày <Instant at={row.answeredAt} />
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
