import { expect, it } from 'vitest';
import { contentHash } from './canonical.ts';
import { canonicalJson } from './canonical-json.ts';

it('does not depend on the order of members', () => {
  expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":null,"d":"x"}]}',
  );
  expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
});

it('tells different content apart', () => {
  expect(contentHash(['ab', 'c'])).not.toBe(contentHash(['a', 'bc']));
});

it('leaves out what is undefined', () => {
  expect(canonicalJson({ a: undefined, b: 'Hòa' })).toBe('{"b":"Hòa"}');
});
