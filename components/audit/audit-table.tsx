import { ExactInstant } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { auditActionLabels, auditSubjectLabels } from '#lib/audit/labels.ts';
import type { AuditRow } from '#lib/audit/queries.ts';
import { detailName, detailText, shortId } from './audit-details.ts';

const cell = 'border-b border-line px-3 py-2 align-top';
const shortHash = 12;

export function AuditTable({ rows }: { rows: AuditRow[] }) {
  return (
    <ScrollRegion labelledBy="nhat-ky">
      <table className="w-full border-separate border-spacing-0 text-left text-sm [&_tr:last-child>*]:border-b-0">
        <caption id="nhat-ky" className="sr-only">
          Nhật ký, sự việc mới nhất ở trên
        </caption>
        <thead>
          <tr className="bg-surface [&>th]:border-b [&>th]:border-line-strong [&>th]:px-3 [&>th]:py-2 [&>th]:font-semibold">
            <th scope="col">Thời điểm</th>
            <th scope="col">Người thực hiện</th>
            <th scope="col">Sự việc</th>
            <th scope="col">Đối tượng</th>
            <th scope="col">Chi tiết</th>
            <th scope="col">Mã chuỗi</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AuditLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function AuditLine({ row }: { row: AuditRow }) {
  const { at, actorName, action, subjectType, subjectId, details, hash } = row;
  const refused = action === 'access.refused' || action === 'session.refused';
  const label = auditActionLabels[action] ?? action;
  return (
    <tr className="hover:bg-surface">
      <td className={`${cell} whitespace-nowrap`}>
        <ExactInstant at={at} />
      </td>
      <td className={`${cell} min-w-36`}>{actorName}</td>
      <td className={`${cell} min-w-40 font-medium ${refused ? 'text-danger' : ''}`}>{label}</td>
      <td className={`${cell} min-w-36`}>
        {auditSubjectLabels[subjectType] ?? subjectType}
        <Link
          href={`/audit?q=${encodeURIComponent(subjectId)}`}
          title={`Mọi sự việc của ${subjectId}`}
          className="link block w-fit font-mono text-xs leading-6 break-all"
        >
          {shortId(subjectId)}
        </Link>
      </td>
      <td className={`${cell} min-w-56`}>
        <dl className="flex flex-col gap-0.5">
          {Object.entries(details).map(([name, value]) => (
            <div key={name}>
              <dt className="inline text-muted">{detailName(name)}: </dt>
              <dd className="inline break-words whitespace-pre-line">{detailText(value)}</dd>
            </div>
          ))}
        </dl>
      </td>
      <td className={cell}>
        <code className="text-xs" title={hash}>
          {hash.slice(0, shortHash)}
        </code>
      </td>
    </tr>
  );
}
