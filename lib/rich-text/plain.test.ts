import { describe, expect, test } from 'vitest';
import type { RichDoc } from './nodes.ts';
import { docOf, plainOf, withPlain } from './plain.ts';
import { bold, doc, italic, li, ol, p, table, th, ul } from './samples.ts';

const sample = doc(
  p(bold('I. Kết quả')),
  p('Đón ', italic('20 đoàn'), ' vào tỉnh.'),
  ul(li('Hữu nghị', ol(1, 'Lào', 'Campuchia')), li('Thông tin', p('dòng sau'))),
  ol(3, 'Ba', 'Bốn'),
  table([th('Đoàn'), th('Số')], ['Lào', '4']),
  p('Hết.'),
);

const plain = [
  'I. Kết quả',
  'Đón 20 đoàn vào tỉnh.',
  '- Hữu nghị',
  '  1. Lào',
  '  2. Campuchia',
  '- Thông tin',
  '  dòng sau',
  '3. Ba',
  '4. Bốn',
  'Đoàn | Số',
  'Lào | 4',
  'Hết.',
];

test('a document as plain text', () => {
  expect(plainOf(sample).split('\n')).toEqual(plain);
});

function edited(...changes: [number, number, ...string[]][]): RichDoc {
  const lines = [...plain];
  for (const [at, deleted, ...added] of changes) lines.splice(at, deleted, ...added);
  return withPlain(sample, lines.join('\n'));
}

/** The sample with some blocks replaced. */
function sampleWith(at: number, deleted: number, ...blocks: RichDoc['content']): RichDoc {
  return doc(...sample.content.toSpliced(at, deleted, ...blocks));
}

describe('after an edit in a textarea', () => {
  const cases: [string, RichDoc, RichDoc][] = [
    ['nothing changed', edited(), sample],
    [
      'a word in a line with formatting',
      edited([1, 1, 'Đón 20 đoàn vào thành phố.']),
      sampleWith(1, 1, p('Đón ', italic('20 đoàn'), ' vào thành phố.')),
    ],
    [
      'a letter inside of italic text',
      edited([1, 1, 'Đón 200 đoàn vào tỉnh.']),
      sampleWith(1, 1, p('Đón ', italic('200 đoàn'), ' vào tỉnh.')),
    ],
    ['another line instead', edited([0, 1, 'Phần mở đầu']), sampleWith(0, 1, p('Phần mở đầu'))],
    ['a new line between', edited([1, 0, 'Mới']), sampleWith(1, 0, p('Mới'))],
    [
      'a new item at the end of a list',
      edited([7, 0, '- Tuyên truyền']),
      sampleWith(
        2,
        1,
        ul(li('Hữu nghị', ol(1, 'Lào', 'Campuchia')), li('Thông tin', p('dòng sau')), 'Tuyên truyền'),
      ),
    ],
    [
      'a new item of an inner list, whose numbers follow',
      edited([4, 0, '  2. Thái Lan']),
      sampleWith(
        2,
        1,
        ul(li('Hữu nghị', ol(1, 'Lào', 'Thái Lan', 'Campuchia')), li('Thông tin', p('dòng sau'))),
      ),
    ],
    [
      'a changed item',
      edited([5, 1, '- Thông tin đối ngoại']),
      sampleWith(
        2,
        1,
        ul(li('Hữu nghị', ol(1, 'Lào', 'Campuchia')), li('Thông tin đối ngoại', p('dòng sau'))),
      ),
    ],
    [
      'an item that was deleted gives its place to its inner items',
      edited([2, 1]),
      sampleWith(2, 1, ul('Lào', 'Campuchia', li('Thông tin', p('dòng sau')))),
    ],
    [
      'a line without a sign divides a list, and the numbers go on',
      edited([8, 0, 'Xen giữa']),
      sampleWith(3, 1, ol(3, 'Ba'), p('Xen giữa'), ol(4, 'Bốn')),
    ],
    ['a list that was deleted', edited([7, 2]), sampleWith(3, 1)],
    [
      'a changed row',
      edited([10, 1, 'Lào | 5']),
      sampleWith(4, 1, table([th('Đoàn'), th('Số')], ['Lào', '5'])),
    ],
    [
      'a new row',
      edited([11, 0, 'Nga | 2']),
      sampleWith(4, 1, table([th('Đoàn'), th('Số')], ['Lào', '4'], ['Nga', '2'])),
    ],
    [
      'a row with other parts stands below the table',
      edited([11, 0, 'Lào | 4 | 5', 'Nga | 2'], [10, 1, 'Lào | 4']),
      sampleWith(5, 0, p('Lào | 4 | 5'), p('Nga | 2')),
    ],
    ['a table that was deleted', edited([9, 2]), sampleWith(4, 1)],
    ['everything deleted', withPlain(sample, ''), doc()],
  ];
  test.each(cases)('%s', (_, result, expected) => {
    expect(result).toEqual(expected);
  });
});

test('signs at the beginning of a line make no list where there was none', () => {
  expect(docOf('- a\n1. b')).toEqual(doc(p('- a'), p('1. b')));
  expect(withPlain(doc(p('x')), 'x\n- a')).toEqual(doc(p('x'), p('- a')));
});

test('lines are compared in time even when everything differs', () => {
  const many = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word} ${index}`).join('\n');
  const result = withPlain(doc(p(bold('Đầu')), ...docOf(many('cũ')).content), `Đầu\n${many('mới')}`);
  expect(result.content).toHaveLength(5_001);
  expect(result.content[0]).toEqual(p(bold('Đầu')));
});
