import { expect, it } from 'vitest';
import type { RichDoc } from '../rich-text/nodes.ts';
import { docOf, plainOf } from '../rich-text/plain.ts';
import { applyFindings, certainOf, convertLegacy, findingsOf } from './findings.ts';

const formatted: RichDoc = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Viện trợ 1,234' },
        { type: 'text', text: ',567 USD', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' ngày 2026-12-05, tăng 12.5%.' },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'lúc 3pm', marks: [{ type: 'italic' }] }] },
          ],
        },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableCell',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: '2026-01-02' }] }],
            },
          ],
        },
      ],
    },
  ],
};

it('finds and applies one, keeping marks', () => {
  const { forms, legacy } = findingsOf(formatted);
  expect(legacy).toBeNull();
  expect(forms.map(({ found, paragraph }) => [paragraph, found])).toEqual([
    [0, '1,234,567'],
    [0, '2026-12-05'],
    [0, '12.5'],
    [1, '3pm'],
    [2, '2026-01-02'],
  ]);
  const [first] = forms;
  const changed = applyFindings(formatted, first ? [first] : []);
  expect(changed.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Viện trợ 1.234.567' },
      { type: 'text', text: ' USD', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' ngày 2026-12-05, tăng 12.5%.' },
    ],
  });
});

it('applies all of a kind', () => {
  const { forms } = findingsOf(formatted);
  const changed = applyFindings(formatted, certainOf(forms, 'date'));
  expect(plainOf(changed)).toBe('Viện trợ 1,234,567 USD ngày 05/12/2026, tăng 12.5%.\n- lúc 3pm\n02/01/2026');
  expect(plainOf(applyFindings(formatted, forms))).toBe(
    'Viện trợ 1.234.567 USD ngày 05/12/2026, tăng 12,5%.\n- lúc 15 giờ\n02/01/2026',
  );
});

it('leaves a text alone that has changed since', () => {
  const { forms } = findingsOf(docOf('lúc 3pm'));
  expect(plainOf(applyFindings(docOf('vào lúc 3pm'), forms))).toBe('vào lúc 3pm');
});

it('offers to convert what is in a legacy font, and that alone', () => {
  const doc = docOf('Đoạn Unicode ngày 2026-12-05.\nC«ng t¸c ®èi ngo¹i\nTæng\nASEAN\n1,234,567 ®ång');
  const { legacy, forms } = findingsOf(doc);
  expect(legacy?.font).toBe('tcvn3');
  expect(legacy?.paragraphs.map(({ after }) => after)).toEqual([
    'Công tác đối ngoại',
    'Tổng',
    '1,234,567 đồng',
  ]);
  expect(forms.map(({ found }) => found)).toEqual(['2026-12-05']);
  expect(plainOf(convertLegacy(doc, 'tcvn3'))).toBe(
    'Đoạn Unicode ngày 2026-12-05.\nCông tác đối ngoại\nTổng\nASEAN\n1,234,567 đồng',
  );
});

it('keeps formatting and capitals over the bounds of nodes', () => {
  const doc: RichDoc = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'X·', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' HéI CHñ NGHÜA VIÖT NAM' },
        ],
      },
    ],
  };
  expect(convertLegacy(doc, 'tcvn3').content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'XÃ', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' HỘI CHỦ NGHĨA VIỆT NAM' },
      ],
    },
  ]);
  const vni = docOf('Coäng hoøa\nxaõ hoäi chuû nghóa Vieät Nam');
  expect(plainOf(convertLegacy(vni, 'vni'))).toBe('Cộng hòa\nxã hội chủ nghĩa Việt Nam');
});
