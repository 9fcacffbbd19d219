import { expect, test } from 'vitest';
import { linesOfList, numberAt, vietnameseLetter } from './lists.ts';
import type { List } from './schema.ts';

test('the Vietnamese alphabet has đ, and no f, j, w, z', () => {
  const letters = Array.from({ length: 25 }, (_, index) => vietnameseLetter(index + 1));
  expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa ab');
});

test.each([
  [0, 3, '3.'],
  [1, 5, 'đ)'],
  [2, 2, '(2)'],
  [3, 6, '(e)'],
  [4, 1, '(1)'],
  [5, 1, '(a)'],
])('level %i, number %i: %s', (level, number, form) => {
  expect(numberAt(level, number)).toBe(form);
});

function paragraph(text: string) {
  return { kind: 'paragraph' as const, content: [{ text }] };
}

test('an item marks its first paragraph; its lists stand one level down', () => {
  const inner: List = { kind: 'list', ordered: false, start: 1, items: [[paragraph('trong')]] };
  const list: List = {
    kind: 'list',
    ordered: true,
    start: 4,
    items: [[paragraph('một'), paragraph('thêm'), inner], [paragraph('hai')]],
  };
  const lines = linesOfList(list).map(({ level, marker, content }) => [level, marker, content[0]?.text]);
  expect(lines).toEqual([
    [0, '4.', 'một'],
    [0, '', 'thêm'],
    [1, '+', 'trong'],
    [0, '5.', 'hai'],
  ]);
});
