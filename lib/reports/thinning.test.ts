import { describe, expect, it } from 'vitest';
import { type KeptState, superfluousVersions } from './thinning.ts';

const now = new Date('2026-12-01T09:00:00+07:00');

/** States from first to last: how many hours ago, and by whom. */
function states(...list: [hoursAgo: number, savedById: string][]): KeptState[] {
  return list.map(([hoursAgo, savedById], index) => ({
    version: index + 1,
    savedAt: new Date(now.getTime() - hoursAgo * 3_600_000),
    savedById,
  }));
}

describe('which states of an answer may go', () => {
  it.each<[string, KeptState[], number, number[]]>([
    ['nothing of one state', states([2000, 'a']), 1, []],
    ['nothing of 48 hours', states([48, 'a'], [47.9, 'a'], [47.8, 'a'], [0, 'a']), 4, []],
    ['all but the last of an hour', states([50.9, 'a'], [50.5, 'a'], [50.1, 'a'], [1, 'a']), 4, [1, 2]],
    ['not the last of another hour', states([51.1, 'a'], [50.9, 'a'], [1, 'a']), 3, []],
    ['not another author of the hour', states([50.9, 'a'], [50.5, 'b'], [50.1, 'a'], [1, 'a']), 4, [1]],
    ['up to 30 days by the hour', states([720, 'a'], [719, 'a'], [1, 'a']), 3, []],
    ['then all but the last of a day', states([728, 'a'], [726, 'b'], [724, 'a'], [1, 'a']), 4, [1, 2]],
    ['by days of Vietnam', states([753.1, 'a'], [752.9, 'a'], [1, 'a']), 3, []],
    ['never what is stored now', states([50.9, 'a'], [50.5, 'a']), 1, []],
  ])('%s', (_name, list, current, expected) => {
    expect(superfluousVersions(list, current, now)).toEqual(expected);
  });

  it('finds nothing more when it was done', () => {
    const all = states(
      ...Array.from({ length: 400 }, (_, index): [number, string] => [
        (400 - index) * 3.7,
        index % 3 ? 'a' : 'b',
      ]),
    );
    const gone = new Set(superfluousVersions(all, 400, now));
    const rest = all.filter(({ version }) => !gone.has(version));
    expect(gone.size).toBeGreaterThan(0);
    expect(superfluousVersions(rest, 400, now)).toEqual([]);
  });
});
