import { Chart } from '#components/ui/chart.tsx';
import { type Picture, pictureOf } from '#lib/charts/svg.ts';
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

type Pictures = { curve: Picture; strip: Picture | null; map: Picture | null };

function draw(charts: Charts, word: string): Pictures {
  const hrefOf = hrefIn(charts.cycleId);
  const map = provinceMap(charts.provinces, hrefOf);
  const strip = centralStrip(charts.others, hrefOf);
  return {
    curve: pictureOf(filingCurve(charts, word)),
    strip: strip && pictureOf(strip),
    map: map && pictureOf(map),
  };
}

const mostDrawn = 20;
const drawn = new Map<string, Pictures>();

/** Drawn once for all who see the same: drawing took a fourteenth of the work of the whole page. */
function picturesOf(charts: Charts, word: string): Pictures {
  const key = JSON.stringify([charts, word]);
  const pictures = drawn.get(key) ?? draw(charts, word);
  drawn.delete(key);
  drawn.set(key, pictures);
  if (drawn.size > mostDrawn) drawn.delete(drawn.keys().next().value ?? '');
  return pictures;
}

/** How the filings of a cycle grow, and where they come from. */
export function DashboardCharts({ charts, word }: { charts: Charts; word: string }) {
  const { curve, strip, map } = picturesOf(charts, word);
  return (
    <section aria-labelledby="bieu-do" className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
      <h2 id="bieu-do" className="sr-only">
        Biểu đồ
      </h2>
      <div className="flex min-w-0 flex-col gap-6">
        <Chart picture={curve} numbersOnDemand />
        {strip ? <Chart picture={strip} numbersOnDemand className="w-full max-w-[28rem]" /> : null}
      </div>
      {map ? <Chart picture={map} numbersOnDemand className="w-full max-w-[28rem]" /> : null}
    </section>
  );
}
