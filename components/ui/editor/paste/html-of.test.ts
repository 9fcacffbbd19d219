import { expect, test } from 'vitest';
import { bold, doc, italic, li, link, ol, p, table, td, th, ul } from '#lib/rich-text/samples.ts';
import { htmlOf } from './html-of.ts';

test('a document as HTML', () => {
  const all = doc(
    p('a < b & ', bold('c'), italic('d'), link('e', 'https://x.vn/?a="1"&b=2')),
    ul(li('f', ol(3, 'g'))),
    table([th('h')], [td({ colspan: 2 }, p('i'), p())]),
  );
  expect(htmlOf(all)).toBe(
    '<p>a &lt; b &amp; <strong>c</strong><em>d</em><a href="https://x.vn/?a=&quot;1&quot;&amp;b=2">e</a></p>' +
      '<ul><li><p>f</p><ol start="3"><li><p>g</p></li></ol></li></ul>' +
      '<table><tbody><tr><th colspan="1" rowspan="1"><p>h</p></th></tr>' +
      '<tr><td colspan="2" rowspan="1"><p>i</p><p></p></td></tr></tbody></table>',
  );
});
