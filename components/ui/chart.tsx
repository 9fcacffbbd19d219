import { descriptionIdOf, type Picture, titleIdOf } from '#lib/charts/svg.ts';
import { ChartTable } from './chart-table.tsx';
import { classNames } from './class-names.ts';
import { ScrollRegion } from './scroll-region.tsx';

export interface ChartProps {
  picture: Picture;
  titleLevel?: 2 | 3;
  /** How wide it may become. */
  className?: string;
  /** The table of numbers is made when somebody unfolds it. */
  numbersOnDemand?: boolean;
}

/** A chart as a picture made on the server, with its text alternative and its numbers folded below. */
export function Chart({ picture, titleLevel = 3, className, numbersOnDemand = false }: ChartProps) {
  const { chart, width, height, content } = picture;
  const { id, title, plot } = chart;
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
      <Frame id={id} scrolls={!tiles}>
        <svg
          // Links stay links only in a group; without them the whole is one image.
          role={tiles ? 'group' : 'img'}
          aria-labelledby={titleIdOf(chart)}
          aria-describedby={descriptionIdOf(chart)}
          viewBox={`0 0 ${width} ${height}`}
          fontFamily="inherit"
          fontWeight={500}
          className={classNames(
            'h-auto w-full [&_.chart-tile:hover>rect]:[stroke-width:2.5]',
            !tiles && 'min-w-[26rem]',
          )}
          // As text: an element for each of 400 shapes made a look at the dashboard cost 42 ms of processor instead of 33.
          // biome-ignore lint/security/noDangerouslySetInnerHtml: pictureOf escapes every word and address in it
          dangerouslySetInnerHTML={{ __html: content }}
        />
      </Frame>
      <ChartTable id={id} title={title} table={chart.table} onDemand={numbersOnDemand} />
    </figure>
  );
}

/** A picture that would become too small to read scrolls instead. */
function Frame({ id, scrolls, children }: { id: string; scrolls: boolean; children: React.ReactNode }) {
  if (!scrolls) return children;
  return <ScrollRegion labelledBy={`${id}-ten`}>{children}</ScrollRegion>;
}
