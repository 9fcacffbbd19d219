import { expect, test } from 'vitest';
import { listLevel, markerOf, typedBulletLength } from './word-markers.ts';

test.each([
  ['-\u00A0\u00A0 ', { kind: 'bullet' }],
  ['·', { kind: 'bullet' }],
  ['o ', { kind: 'bullet' }],
  ['\uF0B7', { kind: 'bullet' }],
  ['Ø', { kind: 'bullet' }],
  ['1.', { kind: 'number', number: 1 }],
  ['12) ', { kind: 'number', number: 12 }],
  ['a)', { kind: 'text', text: 'a)' }],
  ['đ)', { kind: 'text', text: 'đ)' }],
  ['II.', { kind: 'text', text: 'II.' }],
  ['1.2.', { kind: 'text', text: '1.2.' }],
  ['1.2', { kind: 'text', text: '1.2' }],
])('the sign "%s"', (sign, expected) => {
  expect(markerOf(sign)).toEqual(expected);
});

test.each([
  ['l0 level1 lfo1', 1],
  ['l12 level3 lfo4', 3],
  ['none', null],
  [undefined, null],
])('the level of "%s"', (declaration, level) => {
  expect(listLevel(declaration)).toBe(level);
});

test.each([
  ['·\u00A0\u00A0 Chữ', 4],
  ['o\u00A0\u00A0 Chữ', 4],
  ['\uF0B7\t\tChữ', 3],
  ['o nhỏ', 0],
  ['ông\u00A0\u00A0 An', 0],
  ['-\u00A0\u00A0 Chữ', 0],
])('a bullet typed as text in "%s"', (text, length) => {
  expect(typedBulletLength(text)).toBe(length);
});
