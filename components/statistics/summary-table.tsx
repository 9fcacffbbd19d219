import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import { standOf, yearLabel } from '#lib/statistics/chart.ts';
import type { Statistics } from '#lib/statistics/queries.ts';
import type { Tally } from '#lib/statistics/rules.ts';

const cell = 'border-b border-line px-3 py-2';

/** Each year by kind of organisation and by region. */
export function SummaryTable({ statistics }: { statistics: Statistics }) {
  const { years, byGroup, byRegion } = statistics;
  const open = years.map(({ year }) => year);
  return (
    <section className="min-w-0">
      <h2 id="tong-hop" className="mb-2 font-semibold">
        Theo nhóm và theo vùng
      </h2>
      <ScrollRegion labelledBy="tong-hop">
        <table className="w-full border-separate border-spacing-0 text-left text-sm">
          <thead className="bg-surface">
            <tr>
              <th scope="col" rowSpan={2} className={`${cell} align-bottom font-semibold`}>
                Nhóm, vùng
              </th>
              {years.map((year) => (
                <th key={year.year} scope="colgroup" colSpan={2} className={`${cell} font-semibold`}>
                  {yearLabel(year)}
                </th>
              ))}
            </tr>
            <tr>
              {open.flatMap((year) =>
                ['Đã gửi', 'Đúng hạn'].map((label) => (
                  <th key={`${year} ${label}`} scope="col" className={`${cell} font-medium`}>
                    {label}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            <SumRow label="Tất cả" tallies={years.map(({ tally }) => tally)} years={open} strong />
            {byGroup.length > 1
              ? byGroup.map(({ group, years: tallies }) => (
                  <SumRow key={group} label={organisationGroupLabels[group]} tallies={tallies} years={open} />
                ))
              : null}
            {byRegion.map(({ region, years: tallies }) => (
              <SumRow key={region} label={region} tallies={tallies} years={open} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

type SumProps = { label: string; tallies: Tally[]; years: number[]; strong?: boolean };

function SumRow({ label, tallies, years, strong = false }: SumProps) {
  return (
    <tr className={strong ? 'font-semibold' : undefined}>
      <th scope="row" className={`${cell} ${strong ? 'font-semibold' : 'font-medium'}`}>
        {label}
      </th>
      {tallies.flatMap(({ asked, filed, onTime }, index) =>
        [filed, onTime].map((part, column) => (
          <td
            key={`${years[index]} ${column === 0 ? 'filed' : 'on time'}`}
            className={`${cell} whitespace-nowrap tabular-nums`}
          >
            {standOf(part, asked)}
          </td>
        )),
      )}
    </tr>
  );
}
