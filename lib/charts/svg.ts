/** A drawing as one SVG text, for paper: what is a link on the screen is only its picture here. */

import { type Drawing, inks, type Look, type Shape } from './schema.ts';

export const signWidth = 1.7;

/** The strokes of a sign at its place. */
export function signPath({ x, y, path }: { x: number; y: number; path: string }): string {
  return `M${x} ${y}${path}`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function paint({ fill, stroke, strokeWidth = 1, dash }: Look): string {
  const filled = `fill="${fill ? inks[fill] : 'none'}"`;
  if (!stroke) return filled;
  const dashed = dash ? ` stroke-dasharray="${dash}"` : '';
  return `${filled} stroke="${inks[stroke]}" stroke-width="${strokeWidth}"${dashed}`;
}

type Clean = (text: string) => string;

function written(shape: Shape, clean: Clean): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0, look } = shape;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${paint(look)}/>`;
    }
    case 'line': {
      const points = shape.points.map(({ x, y }) => `${x},${y}`).join(' ');
      return `<polyline points="${points}" ${paint(shape.look)}/>`;
    }
    case 'sign':
      return `<path d="${signPath(shape)}" fill="none" stroke="${inks[shape.ink]}" stroke-width="${signWidth}" stroke-linecap="round"/>`;
    case 'text': {
      const { x, y, text, size, anchor = 'start', bold, ink } = shape;
      const weight = bold ? ' font-weight="bold"' : '';
      return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}"${weight} fill="${inks[ink]}">${escaped(clean(text))}</text>`;
    }
    case 'link':
    case 'named':
      return shape.shapes.map((part) => written(part, clean)).join('');
  }
}

/** `clean` makes of a text what the font can print. */
export function svgOf(
  { width, height, shapes }: Drawing,
  fontFamily: string,
  clean: Clean = (text) => text,
): string {
  const body = shapes.map((shape) => written(shape, clean)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escaped(fontFamily)}">${body}</svg>`;
}
