import { expect, test } from 'vitest';
import { inertHtml } from './inert-html.ts';

test.each([
  [`<p style='a:b "c"'>x</p>`, `<p data-style='a:b "c"'>x</p>`],
  ['<img src=x onerror="f()" ONLOAD = g>', '<img src=x data-onerror="f()" data-ONLOAD = g>'],
  ['<b title="a > b" style=x>style=1 a</b>', '<b title="a > b" data-style=x>style=1 a</b>'],
  ['<img src="x"onerror=f><svg/onload=f>', '<img src="x"data-onerror=f><svg/data-onload=f>'],
  ["<!-- don't --><p style=x>it's</p>", "<!-- don't --><p data-style=x>it's</p>"],
  ['1 < 2 style=3 onclick=4', '1 < 2 style=3 onclick=4'],
])('%s', (given, html) => {
  expect(inertHtml(given)).toEqual({ html, sheets: [] });
});

test('style sheets are taken out', () => {
  expect(inertHtml('a<style type="x">.b{}</style>c<STYLE>.d{}</STYLE>')).toEqual({
    html: 'ac',
    sheets: ['.b{}', '.d{}'],
  });
});
