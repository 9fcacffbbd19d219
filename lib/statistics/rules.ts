import type { Timeliness } from '../cycles/schema.ts';
import { isValidOn, type Validity } from '../organisations/rules.ts';
import type { OrganisationGroup } from '../organisations/schema.ts';
import type { StatisticsMap } from './schema.ts';

export type Body = Validity & {
  id: string;
  code: string;
  name: string;
  group: OrganisationGroup;
  region: string | null;
  searchKey: string;
};
export type Succession = { predecessorId: string; successorId: string };

/** Duties of a body, or of several, in the annual cycles of one year. */
export type Tally = {
  asked: number;
  filed: number;
  onTime: number /** Not filed, and not due yet. */;
  pending: number;
};
export type YearResult = Tally & { bodyId: string; year: number };

export type Row = {
  body: Body;
  /** Of a body that ended and that nobody took over. */
  ended: boolean;
  region: string | null;
  byYear: ReadonlyMap<number, Tally>;
  total: Tally;
};

/** The last day of the 63 provinces (Nghị quyết 202/2025/QH15). */
const lastFormerDay = '2025-06-30';

export function dayOfMap(map: StatisticsMap, today: string): string {
  switch (map) {
    case 'today':
      return today;
    case 'former':
      return lastFormerDay;
  }
}

export type Lineage = {
  bodies: ReadonlyMap<string, Body>;
  successors: ReadonlyMap<string, string[]>;
  predecessors: ReadonlyMap<string, string[]>;
};

function grouped<Item>(items: readonly Item[], key: (item: Item) => string, value: (item: Item) => string) {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), value(item)]);
  return groups;
}

export function lineageOf(bodies: readonly Body[], successions: readonly Succession[]): Lineage {
  const predecessor = ({ predecessorId }: Succession) => predecessorId;
  const successor = ({ successorId }: Succession) => successorId;
  return {
    bodies: new Map(bodies.map((body) => [body.id, body])),
    successors: grouped(successions, predecessor, successor),
    predecessors: grouped(successions, successor, predecessor),
  };
}

function walked(id: string, lineage: Lineage, day: string, seen: Set<string>): string[] {
  const body = lineage.bodies.get(id);
  if (!body || seen.has(id)) return [];
  seen.add(id);
  if (isValidOn(body, day)) return [id];
  const ended = body.validTo !== null && body.validTo < day;
  const next = (ended ? lineage.successors : lineage.predecessors).get(id) ?? [];
  return next.flatMap((other) => walked(other, lineage, day, seen));
}

/**
 * The bodies of a day that stand for a body: itself, those that took it over, or those that went into it, however many
 * steps away. Itself where nobody does.
 */
export function standingFor(id: string, lineage: Lineage, day: string): string[] {
  const found = walked(id, lineage, day, new Set());
  return found.length > 0 ? found : [id];
}

/** Former provinces lie where their successor lies. */
function regionOf(body: Body, lineage: Lineage, seen: ReadonlySet<string> = new Set()): string | null {
  if (body.region !== null || seen.has(body.id)) return body.region;
  for (const id of lineage.successors.get(body.id) ?? []) {
    const successor = lineage.bodies.get(id);
    const region = successor ? regionOf(successor, lineage, new Set([...seen, body.id])) : null;
    if (region !== null) return region;
  }
  return null;
}

const nothing: Tally = { asked: 0, filed: 0, onTime: 0, pending: 0 };

export function sumOf(tallies: Iterable<Tally>): Tally {
  let sum = nothing;
  for (const { asked, filed, onTime, pending } of tallies)
    sum = {
      asked: sum.asked + asked,
      filed: sum.filed + filed,
      onTime: sum.onTime + onTime,
      pending: sum.pending + pending,
    };
  return sum;
}

/**
 * Every year by the bodies of one day. Of a merged body the earlier years are the sum of its predecessors; on an
 * earlier day a later result is shown with each body that went into it.
 */
export function rowsOn(results: readonly YearResult[], lineage: Lineage, day: string): Row[] {
  const years = new Map<string, Map<number, Tally>>();
  for (const { bodyId, year, ...tally } of results)
    for (const id of standingFor(bodyId, lineage, day)) {
      const byYear = years.get(id) ?? new Map<number, Tally>();
      byYear.set(year, sumOf([byYear.get(year) ?? nothing, tally]));
      years.set(id, byYear);
    }
  return [...years].flatMap(([id, byYear]) => {
    const body = lineage.bodies.get(id);
    if (!body) return [];
    const ended = !isValidOn(body, day);
    return [{ body, ended, region: regionOf(body, lineage), byYear, total: sumOf(byYear.values()) }];
  });
}

/** Of several years: what is not due yet speaks for nobody and against nobody. */
export function dueOf({ asked, pending }: Tally): number {
  return asked - pending;
}

/** Sums of rows by year. */
export function yearsOf(rows: readonly Row[]): ReadonlyMap<number, Tally> {
  const sums = new Map<number, Tally>();
  for (const { byYear } of rows)
    for (const [year, tally] of byYear) sums.set(year, sumOf([sums.get(year) ?? nothing, tally]));
  return sums;
}

/** In words where one body had one duty; null where there were none or several. */
export function timelinessIn({ asked, filed, onTime, pending }: Tally): Timeliness | null {
  if (asked !== 1) return null;
  if (filed === 0) return pending === 0 ? 'missing' : 'pending';
  return onTime === 0 ? 'late' : 'on_time';
}
