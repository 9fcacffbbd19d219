import { expect, test } from 'vitest';
import { caretAt, offsetOf, withBlankEnds } from './caret.ts';
import { docOf, plainOf } from './plain.ts';
import { bold, doc, li, ol, p, table, ul } from './samples.ts';

const sample = doc(p('Một ', bold('hai')), ul(li('ba', ol(1, 'bốn'))), table(['năm', 'sáu']), p('bảy'));

test.each([
  ['hai', 0],
  ['ba', 1],
  ['bốn', 2],
  ['năm', 3],
  ['sáu', 4],
  ['bảy', 5],
])('finds the place of "%s" and back', (word, paragraph) => {
  const offset = plainOf(sample).indexOf(word);
  const caret = caretAt(sample, offset);
  expect(caret).toEqual({ paragraph, character: word === 'hai' ? 4 : 0 });
  expect(offsetOf(sample, caret)).toBe(offset);
});

test('a place in a sign is the beginning of its item', () => {
  expect(caretAt(sample, plainOf(sample).indexOf('- ba'))).toEqual({ paragraph: 0, character: 7 });
  expect(caretAt(sample, plainOf(sample).indexOf('- ba') + 1)).toEqual({ paragraph: 0, character: 7 });
});

test('blank lines around a text being typed stay', () => {
  const text = '\n\na\n\nb\n';
  expect(plainOf(withBlankEnds(docOf(text), text))).toBe(text);
  expect(plainOf(withBlankEnds(docOf('\n'), '\n'))).toBe('\n');
});
