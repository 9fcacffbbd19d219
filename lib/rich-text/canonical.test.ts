import { describe, expect, test } from 'vitest';
import { canonicalDoc } from './canonical.ts';
import type { RichDoc } from './nodes.ts';
import { bold, doc, li, ol, p, table, td, ul } from './samples.ts';

describe('the canonical form', () => {
  const cases: [string, RichDoc, RichDoc][] = [
    ['joins equal neighbours', doc(p('a', 'b', bold('c'), bold('d'))), doc(p('ab', bold('cd')))],
    [
      'drops blank ends and keeps blanks between',
      doc(p(), p(' '), p('a'), p(), p('b'), p()),
      doc(p('a'), p(), p('b')),
    ],
    ['breaks lines into paragraphs', doc(p('a\nb'), p('c\u2028d')), doc(p('a'), p('b'), p('c'), p('d'))],
    ['cleans text', doc(p('a\u00A0b\u0000\uD83D', 'e\u0323', '\u0302')), doc(p('a b\u1EC7'))],
    ['begins an item with a paragraph', doc(ul(li(ul('a')))), doc(ul(li(p(), ul('a'))))],
    [
      'starts at 1 without saying so',
      doc({ type: 'orderedList', attrs: { start: 1 }, content: [li('a')] }),
      doc(ol(1, 'a')),
    ],
    ['fills rows', doc(table(['a', 'b'], ['c'])), doc(table(['a', 'b'], ['c', '']))],
    [
      'ends spans at the edge',
      doc(table([td({ rowspan: 9 }, p('a')), 'b'], ['c'])),
      doc(table([td({ rowspan: 2 }, p('a')), 'b'], ['c'])),
    ],
    [
      'ends spans at other cells',
      doc(table(['a', td({ rowspan: 2 }, p('b'))], [td({ colspan: 2 }, p('c'))])),
      doc(table(['a', td({ rowspan: 2 }, p('b'))], ['c'])),
    ],
    ['drops a table without cells', doc(table([], []), p('a')), doc(p('a'))],
  ];
  test.each(cases)('%s', (_, given, expected) => {
    expect(canonicalDoc(given)).toEqual(expected);
  });
});

test('a few hostile spans do not become a million cells', () => {
  const wide = Array.from({ length: 5_000 }, () => [td({ colspan: 300 }, p('a'))]);
  const [result] = canonicalDoc(doc(table(['b'], ...wide))).content;
  expect(result?.type === 'table' && result.content[0]?.content).toHaveLength(1);
});
