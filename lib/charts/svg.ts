/** A drawing as SVG text, for the screen and for paper. */

import { drawChart } from './draw.ts';
import { type Chart, type Drawing, inks, type Look, type Shape } from './schema.ts';

const SIGN_WIDTH = 1.7;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

// What SVG takes for granted is not said: a map has some 400 shapes.

function paint({ fill, stroke, strokeWidth = 1, dash }: Look): string {
  const filled = `fill="${fill ? inks[fill] : 'none'}"`;
  if (!stroke) return filled;
  const wide = strokeWidth === 1 ? '' : ` stroke-width="${strokeWidth}"`;
  const dashed = dash ? ` stroke-dasharray="${dash}"` : '';
  return `${filled} stroke="${inks[stroke]}"${wide}${dashed}`;
}

type Medium = {
  /** Makes of a text what the font can show. */
  clean: (text: string) => string;
  /** On paper a link is only its picture. */
  links: boolean;
};

/** A name as SVG gives it to pictures and their parts. */
function titled(label: string): string {
  return `<title>${escaped(label)}</title>`;
}

function written(shape: Shape, medium: Medium): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0, look } = shape;
      const rounded = radius === 0 ? '' : ` rx="${radius}"`;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${rounded} ${paint(look)}/>`;
    }
    case 'line': {
      const points = shape.points.map(({ x, y }) => `${x},${y}`).join(' ');
      return `<polyline points="${points}" ${paint(shape.look)}/>`;
    }
    case 'sign':
      return `<path d="M${shape.x} ${shape.y}${shape.path}" fill="none" stroke="${inks[shape.ink]}" stroke-width="${SIGN_WIDTH}" stroke-linecap="round"/>`;
    case 'text': {
      const { x, y, text, size, anchor = 'start', bold, ink } = shape;
      const weight = bold ? ' font-weight="bold"' : '';
      const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      return `<text x="${x}" y="${y}" font-size="${size}"${anchored}${weight} fill="${inks[ink]}">${escaped(medium.clean(text))}</text>`;
    }
    case 'link': {
      const parts = allWritten(shape.shapes, medium);
      if (!medium.links) return parts;
      return `<a href="${escaped(shape.href)}" class="chart-tile">${titled(shape.label)}${parts}</a>`;
    }
    case 'named': {
      const parts = allWritten(shape.shapes, medium);
      return medium.links ? `<g>${titled(shape.label)}${parts}</g>` : parts;
    }
  }
}

function allWritten(shapes: readonly Shape[], medium: Medium): string {
  return shapes.map((shape) => written(shape, medium)).join('');
}

/** A chart as it is shown on the screen; `content` is what stands in its SVG element. */
export type Picture = { chart: Chart; width: number; height: number; content: string };

/** With its title and description, by which it is named, and the shapes with their links. */
export function pictureOf(chart: Chart): Picture {
  const { width, height, shapes } = drawChart(chart);
  const named = `<title id="${titleIdOf(chart)}">${escaped(chart.title)}</title>`;
  const described = `<desc id="${descriptionIdOf(chart)}">${escaped(chart.description)}</desc>`;
  const content = named + described + allWritten(shapes, { clean: (text) => text, links: true });
  return { chart, width, height, content };
}

export function titleIdOf({ id }: Chart): string {
  return `${escaped(id)}-tua`;
}

export function descriptionIdOf({ id }: Chart): string {
  return `${escaped(id)}-mo-ta`;
}

/** A whole picture for paper. `clean` makes of a text what the font can print. */
export function svgOf(
  { width, height, shapes }: Drawing,
  fontFamily: string,
  clean: Medium['clean'] = (text) => text,
): string {
  const body = allWritten(shapes, { clean, links: false });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escaped(fontFamily)}">${body}</svg>`;
}
