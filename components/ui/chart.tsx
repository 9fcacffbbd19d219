import { drawChart } from '#lib/charts/draw.ts';
import type { Chart as ChartDefinition } from '#lib/charts/schema.ts';
import { svgContent } from '#lib/charts/svg.ts';
import { ChartTable } from './chart-table.tsx';
import { classNames } from './class-names.ts';
import { ScrollRegion } from './scroll-region.tsx';

export interface ChartProps {
  chart: ChartDefinition;
  titleLevel?: 2 | 3;
  /** How wide it may become. */
  className?: string;
  /** The table of numbers is made when somebody unfolds it. */
  numbersOnDemand?: boolean;
}

/** A chart as a picture made on the server, with its text alternative and its numbers folded below. */
export function Chart({ chart, titleLevel = 3, className, numbersOnDemand = false }: ChartProps) {
  const { id, title, description, plot } = chart;
  const drawing = drawChart(chart);
  const { width, height } = drawing;
  const Title = titleLevel === 2 ? 'h2' : 'h3';
  const tiles = plot.kind === 'tiles';
  return (
    <figure
      aria-labelledby={`${id}-ten`}
      className={classNames('flex min-w-0 flex-col gap-2 break-inside-avoid', className)}
    >
      <figcaption>
        <Title id={`${id}-ten`} className="font-semibold">
          {title}
        </Title>
      </figcaption>
      <Picture id={id} scrolls={!tiles}>
        <svg
          // Links stay links only in a group; without them the whole is one image.
          role={tiles ? 'group' : 'img'}
          aria-labelledby={`${id}-tua`}
          aria-describedby={`${id}-mo-ta`}
          viewBox={`0 0 ${width} ${height}`}
          fontFamily="inherit"
          fontWeight={500}
          className={classNames(
            'h-auto w-full [&_.chart-tile:hover>rect]:[stroke-width:2.5]',
            !tiles && 'min-w-[26rem]',
          )}
          // As text: an element for each of 400 shapes made a look at the dashboard cost 42 ms of processor instead of 33.
          // biome-ignore lint/security/noDangerouslySetInnerHtml: every word and address in it is escaped there
          dangerouslySetInnerHTML={{
            __html: svgContent(drawing, {
              title: { id: `${id}-tua`, text: title },
              description: { id: `${id}-mo-ta`, text: description },
            }),
          }}
        />
      </Picture>
      <ChartTable id={id} title={title} table={chart.table} onDemand={numbersOnDemand} />
    </figure>
  );
}

/** A picture that would become too small to read scrolls instead. */
function Picture({ id, scrolls, children }: { id: string; scrolls: boolean; children: React.ReactNode }) {
  if (!scrolls) return children;
  return <ScrollRegion labelledBy={`${id}-ten`}>{children}</ScrollRegion>;
}
