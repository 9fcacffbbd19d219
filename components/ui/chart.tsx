import { drawChart } from '#lib/charts/draw.ts';
import { type Chart as ChartDefinition, inks, type Look, type Shape } from '#lib/charts/schema.ts';
import { signPath, signWidth } from '#lib/charts/svg.ts';
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
  const { width, height, shapes } = drawChart(chart);
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
          className={classNames(
            'h-auto w-full [&_.chart-tile:hover>rect]:[stroke-width:2.5]',
            !tiles && 'min-w-[26rem]',
          )}
        >
          <title id={`${id}-tua`}>{title}</title>
          <desc id={`${id}-mo-ta`}>{description}</desc>
          <Shapes shapes={shapes} />
        </svg>
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

function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  // A picture is drawn once and never rearranged: the place in it is the identity.
  return shapes.map((shape, index) => <ShapeView key={keyOf(shape, index)} shape={shape} />);
}

function keyOf(shape: Shape, index: number): string {
  return `${shape.kind} ${index}`;
}

function paint({ fill, stroke, strokeWidth, dash }: Look) {
  return {
    fill: fill ? inks[fill] : 'none',
    ...(stroke ? { stroke: inks[stroke], strokeWidth, strokeDasharray: dash } : {}),
  };
}

function ShapeView({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius, look } = shape;
      return <rect {...{ x, y, width, height }} rx={radius} {...paint(look)} />;
    }
    case 'line':
      return (
        <polyline points={shape.points.map(({ x, y }) => `${x},${y}`).join(' ')} {...paint(shape.look)} />
      );
    case 'sign':
      return (
        <path
          d={signPath(shape)}
          fill="none"
          stroke={inks[shape.ink]}
          strokeWidth={signWidth}
          strokeLinecap="round"
        />
      );
    case 'text': {
      const { x, y, text, size, anchor, bold, ink } = shape;
      return (
        <text
          {...{ x, y }}
          fontSize={size}
          textAnchor={anchor}
          fontWeight={bold ? 600 : 500}
          fill={inks[ink]}
        >
          {text}
        </text>
      );
    }
    case 'link':
      return (
        <a href={shape.href} className="chart-tile">
          <title>{shape.label}</title>
          <Shapes shapes={shape.shapes} />
        </a>
      );
    case 'named':
      return (
        <g>
          <title>{shape.label}</title>
          <Shapes shapes={shape.shapes} />
        </g>
      );
  }
}
