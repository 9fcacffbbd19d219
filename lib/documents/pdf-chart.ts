/** A chart as a picture of vectors under its title. */

import type { Content } from 'pdfmake/interfaces';
import { drawChart } from '../charts/draw.ts';
import type { Chart } from '../charts/schema.ts';
import { svgOf } from '../charts/svg.ts';
import type { Measure } from './faces.ts';
import { FORMAT } from './format.ts';
import { FAMILY, printable } from './pdf-fonts.ts';
import { breakLines } from './pdf-lines.ts';
import { setLines } from './pdf-paragraph.ts';

const { chart: format } = FORMAT;

export function setChart(chart: Chart, width: number, measure: Measure): Content[] {
  const drawing = drawChart(chart);
  const scale = Math.min(width / drawing.width, format.highest / drawing.height);
  const title = { text: printable(chart.title), face: 'bold', size: format.title } as const;
  return [
    setLines(breakLines([title], width, measure), { alignment: 'center' }, [0, format.gap, 0, 0]),
    {
      svg: svgOf(drawing, FAMILY, printable),
      width: drawing.width * scale,
      alignment: 'center',
      margin: [0, 4, 0, 0],
    },
  ];
}
