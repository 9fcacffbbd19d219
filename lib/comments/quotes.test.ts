import { describe, expect, it } from 'vitest';
import type { Block } from '../documents/schema.ts';
import { hasQuote, withHighlights } from './quotes.ts';

const blocks: Block[] = [
  { kind: 'heading', number: '1', title: 'Tiêu đề' },
  {
    kind: 'paragraph',
    content: [{ text: 'Đã tổ chức ' }, { text: '9 lớp', bold: true }, { text: ' tập huấn.' }],
  },
  {
    kind: 'list',
    ordered: false,
    start: 1,
    items: [[{ kind: 'paragraph', content: [{ text: 'Quý IV:  3 lớp' }] }]],
  },
  {
    kind: 'table',
    table: {
      columns: [{ width: 1 }, { width: 1 }],
      rows: [
        ['Đoàn ra', '12'],
        ['Đoàn vào', '7'],
      ],
    },
  },
];

describe('REVIEW-5 quoted words are found again', () => {
  it.each([
    ['9 lớp tập huấn', true],
    ['9  lớp\n tập huấn', true],
    ['tập huấn. Quý IV: 3', true],
    ['Đoàn ra\t12', true],
    ['tập huấn./.', true],
    ['Tiêu đề', false],
    ['10 lớp', false],
    ['  ', false],
  ])('%j: %s', (quote, found) => {
    expect(hasQuote(blocks, quote)).toBe(found);
  });

  it('and marked, across looks; what is not there changes nothing', () => {
    const [, paragraph] = withHighlights(blocks, [
      { id: 'a', quote: 'chức 9 lớp' },
      { id: 'b', quote: 'gone' },
    ]);
    expect(paragraph).toEqual({
      kind: 'paragraph',
      content: [
        { text: 'Đã tổ ' },
        { text: 'chức ', highlight: 'a' },
        { text: '9 lớp', bold: true, highlight: 'a' },
        { text: ' tập huấn.' },
      ],
    });
    expect(withHighlights(blocks, [{ id: 'a', quote: '' }])).toEqual(blocks);
  });

  it('where two overlap the earlier one is shown', () => {
    const [, paragraph] = withHighlights(blocks, [
      { id: 'a', quote: 'Đã tổ' },
      { id: 'b', quote: 'tổ chức' },
    ]);
    expect(paragraph).toMatchObject({
      content: [
        { text: 'Đã tổ', highlight: 'a' },
        { text: ' chức', highlight: 'b' },
        { text: ' ' },
        { text: '9 lớp' },
        { text: ' tập huấn.' },
      ],
    });
  });

  it('in a cell', () => {
    const table = withHighlights(blocks, [{ id: 'a', quote: 'Đoàn vào 7' }])[3];
    expect(JSON.stringify(table)).toContain('{"text":"Đoàn vào","highlight":"a"}');
  });
});
