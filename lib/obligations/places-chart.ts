import type { Chart, DataTable, Tile, TileLook } from '../charts/schema.ts';
import type { Timeliness } from '../cycles/schema.ts';
import { formatCount } from '../numbers.ts';
import type { OrganisationGroup } from '../organisations/schema.ts';
import type { ObligationState } from '../reports/schema.ts';

/** How far one filer is, and where it lies on the map. */
export type PlaceState = {
  id: string;
  code: string;
  name: string;
  group: OrganisationGroup;
  state: ObligationState;
  timeliness: Timeliness;
  /** The latest submission; null while nothing was sent. */
  submissionId: string | null;
  /** The province of today; several former ones may share it. */
  tile: { name: string; code: string; column: number; row: number } | null;
};

/** What a tile says, the most pressing first: of several filers in one tile that one is shown. */
export const placeKinds = [
  'missing',
  'not_started',
  'drafting',
  'returned',
  'late',
  'sent',
  'accepted',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const placeKindLabels: Record<PlaceKind, string> = {
  missing: 'Quá hạn chưa gửi',
  not_started: 'Chưa bắt đầu',
  drafting: 'Đang soạn thảo',
  returned: 'Bị trả lại',
  late: 'Gửi quá hạn',
  sent: 'Đã gửi',
  accepted: 'Đã tiếp nhận',
};

const looks: Record<PlaceKind, TileLook> = {
  missing: { fill: 'danger', ink: 'white', edge: 'danger', sign: 'cross' },
  not_started: { fill: 'white', ink: 'ink', edge: 'lineStrong', dashed: true, sign: 'dash' },
  drafting: { fill: 'surfaceStrong', ink: 'ink', edge: 'lineStrong', sign: 'dots' },
  returned: { fill: 'warningSoft', ink: 'warning', edge: 'warning', sign: 'back' },
  late: { fill: 'dangerSoft', ink: 'dangerStrong', edge: 'danger', sign: 'alert' },
  sent: { fill: 'primarySoft', ink: 'primary', edge: 'primary', sign: 'arrow' },
  accepted: { fill: 'success', ink: 'white', edge: 'success', sign: 'check' },
};

export function placeKindOf({ state, timeliness }: Pick<PlaceState, 'state' | 'timeliness'>): PlaceKind {
  if (timeliness === 'missing') return 'missing';
  switch (state) {
    case 'not_started':
      return 'not_started';
    case 'draft':
    case 'awaiting_approval':
      // Withdrawn after it was sent: its first sending counts, but it is being written again.
      return 'drafting';
    case 'returned':
      return 'returned';
    case 'submitted':
    case 'confidential':
      return timeliness === 'late' ? 'late' : 'sent';
    case 'accepted':
      return timeliness === 'late' ? 'late' : 'accepted';
  }
}

/** Quần đảo Hoàng Sa belongs to Đà Nẵng, quần đảo Trường Sa to Khánh Hòa: each has a tile with its province's state. */
const archipelagos = [
  { name: 'Hoàng Sa', column: 6, row: 8, of: '48', caption: 'thuộc Đà Nẵng' },
  { name: 'Trường Sa', column: 6, row: 13, of: '56', caption: 'thuộc Khánh Hòa' },
];

function isFiled({ timeliness }: PlaceState): boolean {
  return timeliness === 'on_time' || timeliness === 'late';
}

function countsOf(
  places: readonly PlaceState[],
): { id: PlaceKind; label: string; count: number; look: TileLook }[] {
  return placeKinds.toReversed().map((id) => ({
    id,
    label: placeKindLabels[id],
    count: places.filter((place) => placeKindOf(place) === id).length,
    look: looks[id],
  }));
}

/** "17/34 tỉnh, thành phố đã gửi; 2 quá hạn chưa gửi" */
function findingOf(places: readonly PlaceState[], word: string): string {
  const missing = places.filter((place) => placeKindOf(place) === 'missing').length;
  const filed = `${formatCount(places.filter(isFiled).length)}/${formatCount(places.length)} ${word} đã gửi`;
  return missing > 0 ? `${filed}; ${formatCount(missing)} quá hạn chưa gửi` : filed;
}

function tableOf(places: readonly PlaceState[], word: string): DataTable {
  return {
    columns: ['Tình trạng', 'Số lượng', `Tên ${word}`],
    rows: countsOf(places)
      .filter(({ count }) => count > 0)
      .map(({ id, label, count }) => [
        label,
        formatCount(count),
        places
          .filter((place) => placeKindOf(place) === id)
          .map(({ name }) => name)
          .join(', '),
      ]),
  };
}

/** Where a tile leads: to the report itself where there is one to read, else to the list. */
export type HrefOf = (places: readonly PlaceState[]) => string;

function saying(place: PlaceState): string {
  return `${place.name}: ${placeKindLabels[placeKindOf(place)]}`;
}

function mostPressing(places: readonly PlaceState[]): PlaceKind {
  const kinds = places.map(placeKindOf);
  return placeKinds.find((kind) => kinds.includes(kind)) ?? 'not_started';
}

/** Two words, or the first half of the words above the second: "Hồ Chí", "Minh". */
function linesOf(name: string): string[] {
  const words = name.split(' ');
  const half = Math.ceil(words.length / 2);
  return words.length < 2 ? words : [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}

type Shared = NonNullable<PlaceState['tile']> & { places: PlaceState[] };

function sharedTiles(places: readonly PlaceState[]): Shared[] {
  const tiles = new Map<string, Shared>();
  for (const place of places) {
    if (!place.tile) continue;
    const tile = tiles.get(place.tile.code) ?? { ...place.tile, places: [] };
    tile.places.push(place);
    tiles.set(place.tile.code, tile);
  }
  return [...tiles.values()];
}

function tileOf({ name, column, row, places }: Shared, hrefOf: HrefOf): Tile {
  const own = places.length === 1 && places[0]?.name === name;
  return {
    column,
    row,
    lines: linesOf(name),
    kind: mostPressing(places),
    label: own ? places.map(saying).join('') : `${name} (trước sắp xếp) – ${places.map(saying).join('; ')}`,
    href: hrefOf(places),
  };
}

/** The provinces in a tile map of the country, with Hoàng Sa and Trường Sa. */
export function provinceMap(provinces: readonly PlaceState[], hrefOf: HrefOf): Chart | null {
  if (provinces.length === 0) return null;
  const shared = sharedTiles(provinces);
  const finding = findingOf(provinces, 'tỉnh, thành phố');
  const islands = archipelagos.flatMap(({ name, of, caption, ...place }): Tile[] => {
    const province = shared.find(({ code }) => code === of);
    if (!province) return [];
    const { kind, label, href } = tileOf(province, hrefOf);
    const tile = {
      ...place,
      lines: linesOf(name),
      caption,
      kind,
      label: `Quần đảo ${name}, ${caption} – ${label}`,
    };
    return [{ ...tile, ...(href === undefined ? {} : { href }) }];
  });
  return {
    id: 'ban-do',
    title: finding,
    description: `Bản đồ ô của các tỉnh, thành phố, có quần đảo Hoàng Sa (thành phố Đà Nẵng) và quần đảo Trường Sa (tỉnh Khánh Hòa); mỗi ô ghi tình trạng gửi báo cáo. ${finding}.`,
    plot: {
      kind: 'tiles',
      tileWidth: 58,
      tileHeight: 34,
      tiles: [...shared.map((tile) => tileOf(tile, hrefOf)), ...islands],
      kinds: countsOf(provinces),
      legendAt: { column: 0, row: 7 },
    },
    table: tableOf(provinces, 'tỉnh, thành phố'),
  };
}

const stripColumns = 4;

/** Ministries, agencies and the union as a strip of symbols. */
export function centralStrip(bodies: readonly PlaceState[], hrefOf: HrefOf): Chart | null {
  if (bodies.length === 0) return null;
  const finding = findingOf(bodies, 'bộ, ngành và Liên hiệp');
  return {
    id: 'bo-nganh',
    title: finding,
    description: `Các bộ, ngành và Liên hiệp các tổ chức hữu nghị Việt Nam, mỗi cơ quan một ô có ký hiệu và tình trạng gửi báo cáo. ${finding}.`,
    plot: {
      kind: 'tiles',
      tileWidth: 98,
      tileHeight: 26,
      tiles: bodies.map((body, index) => ({
        column: index % stripColumns,
        row: Math.floor(index / stripColumns),
        lines: [body.code],
        kind: placeKindOf(body),
        label: saying(body),
        href: hrefOf([body]),
      })),
      kinds: countsOf(bodies),
    },
    table: tableOf(bodies, 'cơ quan'),
  };
}
