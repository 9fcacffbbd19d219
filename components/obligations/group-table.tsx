import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { Dashboard } from '#lib/obligations/queries.ts';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';

const cell = 'border-b border-line px-3 py-2 align-middle';
const number = `${cell} text-right tabular-nums`;

/** How far each group of filers is. */
export function GroupTable({ byGroup }: { byGroup: Dashboard['byGroup'] }) {
  return (
    <section>
      <h2 id="theo-nhom" className="mb-2 font-semibold">
        Theo nhóm cơ quan
      </h2>
      <ScrollRegion labelledBy="theo-nhom">
        <table className="w-full border-separate border-spacing-0 text-left text-sm [&_tr:last-child>*]:border-b-0">
          <thead>
            <tr className="bg-surface [&>th]:border-b [&>th]:border-line-strong [&>th]:px-3 [&>th]:py-2 [&>th]:font-semibold">
              <th scope="col">Nhóm</th>
              <th scope="col" className="min-w-48">
                Đã gửi
              </th>
              <th scope="col" className="text-right">
                Đã tiếp nhận
              </th>
              <th scope="col" className="text-right">
                Gửi quá hạn
              </th>
              <th scope="col" className="text-right">
                Quá hạn chưa gửi
              </th>
              <th scope="col" className="text-right">
                Tổng số
              </th>
            </tr>
          </thead>
          <tbody>
            {byGroup.map(({ group, total, filed, accepted, late, missing }) => {
              const label = organisationGroupLabels[group];
              return (
                <tr key={group}>
                  <th scope="row" className={`${cell} font-medium`}>
                    {label}
                  </th>
                  <td className={cell}>
                    <ProgressBar
                      label={`${label} đã gửi`}
                      labelHidden
                      value={filed}
                      max={total}
                      text={`${formatCount(filed)}/${formatCount(total)}`}
                    />
                  </td>
                  <td className={number}>{formatCount(accepted)}</td>
                  <td className={number}>{formatCount(late)}</td>
                  <td className={number}>{formatCount(missing)}</td>
                  <td className={number}>{formatCount(total)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
