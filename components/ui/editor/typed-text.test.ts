import { expect, test } from 'vitest';
import { bold, doc, ol, p, ul } from '#lib/rich-text/samples.ts';
import { offsetsIn, retyped, startFromText, typedFrom } from './typed-text.ts';

const value = doc(p(bold('Kết quả')), ol(1, 'Một', 'Hai'), ul('Gạch'));

test('what is typed letter by letter ends as if it had been typed at once', () => {
  let typed = typedFrom(value);
  const line = '2. Xen giữa';
  for (let length = 0; length <= line.length; length += 1)
    typed = retyped(typed, `Kết quả\n1. Một\n${line.slice(0, length)}\n2. Hai\n- Gạch`);
  expect(typed.doc).toEqual(doc(p(bold('Kết quả')), ol(1, 'Một', 'Xen giữa', 'Hai'), ul('Gạch')));
});

test('a line that is deleted and comes back is the one it was', () => {
  const without = retyped(typedFrom(value), '1. Một\n2. Hai\n- Gạch');
  expect(without.doc).toEqual(doc(ol(1, 'Một', 'Hai'), ul('Gạch')));
  expect(retyped(without, 'Kết quả\n1. Một\n2. Hai\n- Gạch').doc).toEqual(value);
});

test('the editor begins with the blank lines that were typed, and the cursor on them', () => {
  const typed = retyped(typedFrom(doc(p('a'))), 'a\n\n');
  expect(typed.doc).toEqual(doc(p('a')));
  const start = startFromText(typed, 3, 3);
  expect(start.content).toEqual(doc(p('a'), p(), p()));
  expect(start.selection.from).toEqual({ paragraph: 2, character: 0 });
  expect(offsetsIn(start.content, start.selection)).toEqual([3, 3]);
});
