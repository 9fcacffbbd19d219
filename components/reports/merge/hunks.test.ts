import { describe, expect, it } from 'vitest';
import { docOf, plainOf } from '#lib/rich-text/plain.ts';
import { hunksOf, meant, merged } from './hunks.ts';
import { mergeableProposals, mergeableText } from './pieces.ts';

const text = (plain: string) => ({ doc: docOf(plain), nothing: false });

function hunks(base: string | null, mine: string, theirs: string) {
  const { piecesOf } = mergeableText;
  return hunksOf(base === null ? null : piecesOf(text(base)), piecesOf(text(mine)), piecesOf(text(theirs)));
}

function joined(...[base, mine, theirs]: Parameters<typeof hunks>) {
  const found = hunks(base, mine, theirs);
  const result = merged(found, found.map(meant));
  return result && plainOf(mergeableText.joined(result.values, text(mine), text(theirs)).doc);
}

describe('what is chosen already', () => {
  it('takes from each side what it alone changed', () => {
    expect(joined('a\nb\nc', 'A\nb\nc', 'a\nb\nC')).toBe('A\nb\nC');
  });

  it('leaves a place that both changed open', () => {
    expect(joined('a\nb', 'a\nx', 'a\ny')).toBeNull();
  });

  it('leaves every difference open where nobody knows the beginning', () => {
    expect(joined(null, 'a\nx', 'a')).toBeNull();
  });
});

describe('what a person chooses', () => {
  it.each([
    ['mine', 'a\nx', false],
    ['theirs', 'a\ny', true],
    ['both', 'a\nx\ny', false],
  ] as const)('%s', (choice, expected, dropped) => {
    const found = hunks('a\nb', 'a\nx', 'a\ny');
    const result = merged(
      found,
      found.map((hunk) => meant(hunk) ?? choice),
    );
    const doc = mergeableText.joined(result?.values ?? [], text('a\nx'), text('a\ny')).doc;
    expect([plainOf(doc), result?.dropped]).toEqual([expected, dropped]);
  });
});

it('a proposal chosen from both sides stands there once', () => {
  const item = { id: 'i', text: 'Một', addressee: 'Bộ', field: 'other' as const };
  const empty = { items: [], nothing: false };
  expect(mergeableProposals.joined([item, { ...item }], empty, empty).items).toEqual([item]);
});
