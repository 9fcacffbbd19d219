/** Definition → shapes. Pure: the same chart gives the same numbers wherever it is drawn. */

import { drawBars } from './draw-bars.ts';
import { drawCurve } from './draw-curve.ts';
import { drawTiles } from './draw-tiles.ts';
import type { Chart, Drawing } from './schema.ts';

export function drawChart({ plot }: Chart): Drawing {
  switch (plot.kind) {
    case 'curve':
      return drawCurve(plot);
    case 'bars':
      return drawBars(plot);
    case 'tiles':
      return drawTiles(plot);
  }
}
