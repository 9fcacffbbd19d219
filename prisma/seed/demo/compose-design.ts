import { hash, randomFrom } from './compose-random.ts';
import type { Organisation } from './compose-types.ts';
import { type Move, sectionMoves } from './fragments.ts';

type Family = 'province' | 'central' | 'union';

const members: Readonly<Record<Family, readonly string[]>> = {
  province:
    '01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96'.split(
      ' ',
    ),
  central:
    'BQP BCA BNG BNV BTP BTC BCT BNNMT BXD BVHTTDL BKHCN BGDĐT BYT BDTTG NHNN TTCP VPCP TTXVN TNVN THVN VHLKHCNVN VHLKHXHVN'.split(
      ' ',
    ),
  union: ['LHHN'],
};

export function familyOf(kind: Organisation['kind']): Family {
  if (kind === 'province') return 'province';
  return kind === 'friendship_union' ? 'union' : 'central';
}

export function alternativesOf(move: Move, family: Family): readonly string[] {
  if (family === 'union' && move.union) return move.union;
  const own = family === 'province' ? move.province : move.central;
  return [...(move.both ?? []), ...(own ?? [])];
}

const moves: readonly Move[] = Object.values(sectionMoves).flat();
const families = Object.entries(members) as [Family, readonly string[]][];
const everyone = families.flatMap(([family, keys]) => keys.map((key) => ({ key, family })));

/** How many sentences two organisations are likely to share when both get this alternative. */
function weigh(move: Move, text: string): number {
  return ((move.chance ?? 100) / 100) * text.split('. ').length;
}

/** Move name → organisation key → alternative. */
type Table = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Deals the alternatives of every move to the known organisations: each alternative about equally often, none twice in
 * a row to the same organisation, and two organisations meet in as few moves as possible. Chance alone would leave some
 * pairs alike in a third of their text.
 */
function deal(year: number, before: Table): Table {
  const table = new Map(moves.map((move) => [move.name, new Map<string, string>()]));
  const met = new Map<string, number>();
  const pair = (left: string, right: string): string =>
    left < right ? `${left}|${right}` : `${right}|${left}`;
  const record = (row: ReadonlyMap<string, string>, key: string, text: string, weight: number): void => {
    for (const [other, theirs] of row) {
      if (other === key || theirs !== text) continue;
      met.set(pair(key, other), (met.get(pair(key, other)) ?? 0) + weight);
    }
  };
  for (let pass = 0; pass < 5; pass += 1) {
    for (const { key, family } of randomFrom(`deal|${year}|${pass}`).shuffle(everyone)) {
      for (const move of randomFrom(`deal|${year}|${key}|${pass}`).shuffle(moves)) {
        const row = table.get(move.name) ?? new Map<string, string>();
        const old = row.get(key);
        if (old !== undefined) record(row, key, old, -weigh(move, old));
        row.delete(key);
        let best: string | undefined;
        let bestCost = Number.POSITIVE_INFINITY;
        for (const text of alternativesOf(move, family)) {
          let cost = before.get(move.name)?.get(key) === text ? 100_000 : 0;
          let used = 0;
          for (const [other, theirs] of row) {
            if (theirs !== text) continue;
            used += 1;
            cost += weigh(move, text) * (1 + (met.get(pair(key, other)) ?? 0)) ** 3;
          }
          if (used >= 8) cost += 1000 * used;
          if (cost < bestCost) [best, bestCost] = [text, cost];
        }
        if (best === undefined) continue;
        record(row, key, best, weigh(move, best));
        row.set(key, best);
      }
    }
  }
  return table;
}

const first = deal(2025, new Map());
const second = deal(2026, first);

/** The alternative of a move for an organisation and year; neighbouring years always differ. */
export function choose(move: Move, organisation: Organisation, year: number): string | undefined {
  const list = alternativesOf(move, familyOf(organisation.kind));
  const { key } = organisation;
  if (list.length === 0) return undefined;
  const known = year === 2025 ? first.get(move.name)?.get(key) : second.get(move.name)?.get(key);
  if (known !== undefined && year <= 2026) return known;
  const start = known === undefined ? hash(`${key}|${move.name}`) : list.indexOf(known) - 1;
  return list[(start + year - 2025 + list.length * 2025) % list.length];
}
