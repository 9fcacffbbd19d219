import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Difference, mergeHunks, paragraphDifferences, wordDifferences } from './differences.ts';

function side(differences: readonly Difference[], without: 'added' | 'removed'): string {
  return differences
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
}

describe('differences by word', () => {
  it.each([
    ['', '', []],
    ['như nhau', 'như nhau', [{ kind: 'same', text: 'như nhau' }]],
    [
      'đã tổ chức 9 lớp',
      'đã tổ chức 12 lớp',
      [
        { kind: 'same', text: 'đã tổ chức ' },
        { kind: 'removed', text: '9' },
        { kind: 'added', text: '12' },
        { kind: 'same', text: ' lớp' },
      ],
    ],
    ['', 'mới', [{ kind: 'added', text: 'mới' }]],
  ])('%j, %j', (before, after, expected) => {
    expect(wordDifferences(before, after)).toEqual(expected);
  });

  it('give back both texts', () => {
    const text = fc
      .array(fc.constantFrom('hội', 'nghị', ' ', 'hữu nghị', ',', '1.234', '\n'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const differences = wordDifferences(before, after);
        expect(side(differences, 'added')).toBe(before);
        expect(side(differences, 'removed')).toBe(after);
      }),
    );
  });

  it('keep a changed paragraph in its place', () => {
    expect(paragraphDifferences(['một', 'hai cũ', 'ba'], ['một', 'hai mới', 'ba'])).toEqual([
      [{ kind: 'same', text: 'một' }],
      [
        { kind: 'same', text: 'hai ' },
        { kind: 'removed', text: 'cũ' },
        { kind: 'added', text: 'mới' },
      ],
      [{ kind: 'same', text: 'ba' }],
    ]);
  });

  it('of texts that have nothing in common are the texts', () => {
    const [before, after] = ['a', 'b'].map((letter) =>
      Array.from({ length: 6_000 }, (_, index) => `${letter}${index}`).join(' '),
    );
    expect(side(wordDifferences(before ?? '', after ?? ''), 'added')).toBe(before);
  });
});

const kinds = (base: string[] | null, mine: string[], theirs: string[]) =>
  mergeHunks(base, mine, theirs).map(({ kind }) => kind);

describe('a merge of two texts', () => {
  it.each([
    ['nothing changed', ['a', 'b'], ['a', 'b'], ['a', 'b'], ['same']],
    ['one side each', ['a', 'b', 'c'], ['A', 'b', 'c'], ['a', 'b', 'C'], ['mine', 'same', 'theirs']],
    ['both the same place', ['a', 'b'], ['a', 'x'], ['a', 'y'], ['same', 'conflict']],
    ['both the same change', ['a', 'b'], ['a', 'x'], ['a', 'x'], ['same', 'alike']],
    [
      'mine took away, theirs changed',
      ['a', 'b', 'c'],
      ['a', 'c'],
      ['a', 'B', 'c'],
      ['same', 'conflict', 'same'],
    ],
    ['theirs added', ['a'], ['a'], ['a', 'b'], ['same', 'theirs']],
    ['nothing known of the beginning', null, ['a', 'b'], ['a'], ['same', 'conflict']],
    ['from nothing', [], ['a'], ['b'], ['conflict']],
  ])('%s', (_, base, mine, theirs, expected) => {
    expect(kinds(base, mine, theirs)).toEqual(expected);
  });

  it('leaves out nothing of either side', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(fc.option(items), items, items, (base, mine, theirs) => {
        const hunks = mergeHunks(base, mine, theirs);
        expect(hunks.flatMap((hunk) => mine.slice(hunk.mine.from, hunk.mine.to))).toEqual(mine);
        expect(hunks.flatMap((hunk) => theirs.slice(hunk.theirs.from, hunk.theirs.to))).toEqual(theirs);
      }),
    );
  });

  it('says theirs or mine only where the other side left the beginning as it was', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(items, items, (base, mine) => {
        const other = mergeHunks(base, mine, base).map(({ kind }) => kind);
        expect(other.filter((kind) => kind === 'theirs' || kind === 'conflict')).toEqual([]);
      }),
    );
  });
});
