import { Link } from '#components/ui/link.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { PartTally } from '#lib/obligations/tally.ts';

type Props = {
  id: string;
  title: string;
  /** What a part is: "Nhóm", "Vùng". */
  heading: string;
  parts: readonly (PartTally & { label: string; href: string })[];
};

/** How far each part of the filers is; its name leads to its rows. */
export function PartTable({ id, title, heading, parts }: Props) {
  return (
    <section className="min-w-0">
      <h2 id={id} className="mb-2 font-semibold">
        {title}
      </h2>
      <ScrollRegion labelledBy={id}>
        <table className="w-full border-separate border-spacing-0 text-left text-sm [&_tbody>tr>*]:border-b [&_tbody>tr>*]:border-line [&_td:not(:has(progress))]:text-right [&_td]:tabular-nums [&_tr:last-child>*]:border-b-0 [&_tr>*]:px-3 [&_tr>*]:py-2">
          <thead>
            <tr className="bg-surface [&>th]:border-b [&>th]:border-line-strong [&>th]:align-bottom [&>th]:font-semibold [&>th:nth-child(n+3)]:text-right">
              <th scope="col">{heading}</th>
              <th scope="col" className="min-w-40">
                Đã gửi
              </th>
              <th scope="col">Đã tiếp nhận</th>
              <th scope="col">Có nguy cơ chậm</th>
              <th scope="col">Gửi quá hạn</th>
              <th scope="col">Quá hạn chưa gửi</th>
              <th scope="col">Tổng số</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ label, href, total, filed, accepted, atRisk, late, missing }) => (
              <tr key={label}>
                <th scope="row" className="font-medium">
                  <Link href={href} className="link">
                    {label}
                  </Link>
                </th>
                <td>
                  {formatCount(filed)}/{formatCount(total)}
                  <progress
                    aria-label={`${label} đã gửi`}
                    value={filed}
                    max={Math.max(total, 1)}
                    className="bar mt-1 text-primary"
                  />
                </td>
                <td>{formatCount(accepted)}</td>
                <td>{formatCount(atRisk)}</td>
                <td>{formatCount(late)}</td>
                <td>{formatCount(missing)}</td>
                <td>{formatCount(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
