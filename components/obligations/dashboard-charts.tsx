import { Chart } from '#components/ui/chart.tsx';
import type { DashboardCharts as Charts } from '#lib/obligations/chart.ts';
import { filingCurve } from '#lib/obligations/chart.ts';
import { centralStrip, type HrefOf, provinceMap } from '#lib/obligations/places-chart.ts';
import { dashboardHref, listAnchor } from './dashboard-href.ts';

/** To the report where there is one to read; else to the rows of the list. */
function hrefIn(cycleId: string): HrefOf {
  return (places) => {
    const [place] = places;
    if (places.length === 1 && place?.submissionId) return `/submissions/${place.submissionId}`;
    const filter = places.length === 1 ? { q: place?.name } : { group: place?.group };
    return `${dashboardHref({ cycle: cycleId, ...filter })}#${listAnchor}`;
  };
}

/** How the filings of a cycle grow, and where they come from. */
export function DashboardCharts({ charts, word }: { charts: Charts; word: string }) {
  const hrefOf = hrefIn(charts.cycleId);
  const map = provinceMap(charts.provinces, hrefOf);
  const strip = centralStrip(charts.others, hrefOf);
  return (
    <section aria-labelledby="bieu-do" className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
      <h2 id="bieu-do" className="sr-only">
        Biểu đồ
      </h2>
      <div className="flex min-w-0 flex-col gap-6">
        <Chart chart={filingCurve(charts, word)} numbersOnDemand />
        {strip ? <Chart chart={strip} numbersOnDemand className="w-full max-w-[28rem]" /> : null}
      </div>
      {map ? <Chart chart={map} numbersOnDemand className="w-full max-w-[28rem]" /> : null}
    </section>
  );
}
