/**
 * What a chart says, independent of where it is drawn. draw.ts turns it into plain shapes, svg.ts writes these for
 * the screen and for paper.
 */

/** The palette of app/globals.css, by name. */
export const inks = {
  ink: '#14213d',
  muted: '#4f5b73',
  line: '#d8dee9',
  lineStrong: '#76839b',
  surface: '#f5f7fb',
  surfaceStrong: '#e9eef6',
  white: '#ffffff',
  primary: '#1f4e8c',
  primarySoft: '#e8f0fa',
  success: '#1a6b3b',
  successSoft: '#e8f5ed',
  warning: '#8a5200',
  warningSoft: '#fef3dd',
  danger: '#b3261e',
  dangerStrong: '#8c1d17',
  dangerSoft: '#fdeeec',
} as const;
export type Ink = keyof typeof inks;

/** The same as the picture in words and numbers: for who does not see it, and for a Word file. */
export type DataTable = { columns: string[]; rows: string[][] };

export type Chart = {
  /** Names its parts on a page. */
  id: string;
  /** Says what is found: "Đã có 25 trên 56 cơ quan gửi". */
  title: string;
  /** Text alternative: what the picture shows, in a sentence or two. */
  description: string;
  plot: Curve | Bars | Tiles;
  table: DataTable;
};

export type Point = { x: number; y: number };

/** A share that grows by steps: each point holds until the next. */
export type Curve = {
  kind: 'curve';
  x: { from: number; to: number; ticks: { at: number; label: string }[]; label: string };
  /** Shares in per cent, 0 to 100. */
  series: { name: string; look: 'main' | 'compared'; points: Point[] }[];
  /** Upright lines. */
  marks: { at: number; label: string; look: 'limit' | 'now' }[];
};

/** Groups of bars side by side, in per cent. */
export type Bars = {
  kind: 'bars';
  series: string[];
  groups: { label: string; values: { share: number; text: string }[] }[];
};

/** How a kind of tile looks; the sign tells it apart without colour. */
export type TileSign = 'check' | 'arrow' | 'back' | 'alert' | 'dots' | 'dash' | 'cross';
export type TileLook = { fill: Ink; ink: Ink; edge: Ink; dashed?: boolean; sign: TileSign };

export type Tile = {
  column: number;
  row: number;
  /** At most two short lines. */
  lines: string[];
  /** One of the kinds. */
  kind: string;
  /** Said in full: "Quảng Ngãi: Đã tiếp nhận". */
  label: string;
  href?: string;
  /** Small words below. */
  caption?: string;
};

/** Places or bodies in a grid of equal tiles, with the kinds and how many there are of each. */
export type Tiles = {
  kind: 'tiles';
  tiles: Tile[];
  kinds: { id: string; label: string; count: number; look: TileLook }[];
  /** Cell of the grid where the legend begins; in two columns below the tiles where there is none. */
  legendAt?: { column: number; row: number };
  tileWidth: number;
  tileHeight: number;
};

export type Look = { fill?: Ink; stroke?: Ink; strokeWidth?: number; dash?: string };

/** What is drawn, in the units of the drawing. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; radius?: number; look: Look }
  | { kind: 'line'; points: Point[]; look: Look }
  /** Strokes from a place on: the path is relative to it. */
  | { kind: 'sign'; x: number; y: number; path: string; ink: Ink }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      anchor?: 'start' | 'middle' | 'end';
      bold?: boolean;
      ink: Ink;
    }
  | { kind: 'link'; href: string; label: string; shapes: Shape[] }
  | { kind: 'named'; label: string; shapes: Shape[] };

export type Drawing = { width: number; height: number; shapes: Shape[] };
