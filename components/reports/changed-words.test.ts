import { expect, it } from 'vitest';
import { changedWords } from './changed-words.ts';

it('marks the words that a conversion changed', () => {
  const words = changedWords('C«ng t¸c  ASEAN n¨m 2026', 'Công tác  ASEAN năm 2026');
  expect(words.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['Công', 'tác', 'năm']);
  expect(words.map(({ text }) => text).join('')).toBe('Công tác  ASEAN năm 2026');
  expect(new Set(words.map(({ key }) => key)).size).toBe(words.length);
});
