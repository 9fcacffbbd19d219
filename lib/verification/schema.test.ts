import { expect, test } from 'vitest';
import { typedHash } from './schema.ts';

const short = '9f86d081884c7d65';

test.each([
  [short, short],
  ['9F86 D081 884C 7D65', short],
  [' 9f86-d081-884c-7d65\n', short],
  [short.repeat(4), short.repeat(4)],
  ['9f86d081884c7d6', null],
  ['9f86d081884c7d655', null],
  ['9f86d081884c7d6g', null],
  ['', null],
  ["9f86d081884c7d65' OR 1", null],
])('%j', (typed, hash) => {
  expect(typedHash(typed)).toBe(hash);
});
