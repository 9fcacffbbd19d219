import { expect, test } from 'vitest';
import { extentOf, paragraphTexts } from '#lib/rich-text/measure.ts';
import type { RichList } from '#lib/rich-text/nodes.ts';
import { doc, li, ol, p, table, ul } from '#lib/rich-text/samples.ts';
import { asParagraphs, withinDepth } from './limits.ts';

test('500 levels become the deepest that there is, and no word is lost', () => {
  let list: RichList = ul('500');
  for (let level = 499; level > 0; level -= 1) list = ul(li(String(level), list));
  const result = doc(withinDepth(list));
  expect(extentOf(result).listDepth).toBe(6);
  expect(paragraphTexts(result)).toEqual(Array.from({ length: 500 }, (_, index) => String(index + 1)));
});

test('lists and tables where only paragraphs may be', () => {
  expect(asParagraphs([p('a'), ul(li('b', ol(2, 'c'), p('d'))), table(['e', 'f'])])).toEqual([
    p('a'),
    p('- ', 'b'),
    p('2. ', 'c'),
    p('d'),
    p('e | f'),
  ]);
});
