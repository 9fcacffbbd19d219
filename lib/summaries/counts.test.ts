import { expect, it } from 'vitest';
import type { AnswerContent } from '../reports/schema.ts';
import { docOf } from '../rich-text/plain.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { type Source, sumFigures, tallyChecklist } from './counts.ts';

const definition: TemplateDefinition = {
  subject: 'Năm {year}',
  groups: [
    {
      key: 'a',
      numeral: 'I',
      title: 'Kết quả',
      sections: [{ key: 'a.text', number: '1', title: 'Ưu điểm', guidance: '', kind: 'text' }],
    },
  ],
  annexes: [
    {
      kind: 'checklist',
      key: 'c',
      label: 'Phụ lục I',
      title: 'Hoạt động',
      footnote: '',
      rows: [{ key: 'c.one', number: '1', text: 'Quán triệt', open: false }],
    },
    {
      kind: 'figures',
      key: 'f',
      label: 'Phụ lục II',
      title: 'Số liệu',
      rows: [{ key: 'f.aid', number: '1', label: 'Viện trợ', unit: 'USD', decimals: 2 }],
    },
  ],
};

function source(
  mark: number,
  kind: Source['kind'],
  title: string,
  answers: Record<string, AnswerContent>,
): Source {
  return {
    mark,
    submissionId: `s${mark}`,
    name: title,
    title,
    kind,
    number: 1,
    receiptNumber: `TN-${mark}`,
    submittedAt: '2026-12-01T00:00:00.000Z',
    contentHash: '',
    snapshot: {
      schema: 2,
      files: [],
      organisation: {
        key: title,
        code: title,
        name: title,
        title,
        heading: [title],
        place: 'Hà Nội',
        kind,
        symbol: 'X',
        signature: { authority: [], position: '' },
        parentTitle: null,
      },
      receiver: { title: 'Bộ Ngoại giao' },
      cycle: { name: '', year: 2026, periodFrom: '', periodTo: '', deadlineText: '' },
      template: { key: 't', version: 1 },
      answers,
    },
  };
}

const text = (value: string, nothing = false): AnswerContent => ({
  kind: 'text',
  doc: docOf(value),
  nothing,
});
const figure = (value: string | null, nothing = false): AnswerContent => ({
  kind: 'figure',
  value,
  nothing,
  note: '',
});
const sources = [
  source(1, 'ministry', 'Bộ Y tế', {
    'a.text': text('Kết quả tốt.'),
    'c.one': { kind: 'checklist', answer: 'yes', note: 'x' },
    'f.aid': figure('1000.5'),
  }),
  source(2, 'province', 'Ủy ban nhân dân tỉnh Lào Cai', {
    'a.text': text('', true),
    'c.one': { kind: 'checklist', answer: 'no', note: 'x' },
    'f.aid': figure(null, true),
  }),
  source(3, 'province', 'Ủy ban nhân dân tỉnh Sơn La', { 'a.text': text('Đã hoàn thành.') }),
];

it('counts Có and Không by source', () => {
  expect(tallyChecklist(definition, sources)).toEqual([{ key: 'c.one', yes: [1], no: [2] }]);
});

it('sums what was given: nothing to report and missing are not zero', () => {
  expect(sumFigures(definition, sources)).toEqual([
    { key: 'f.aid', total: '1000.5', values: [{ mark: 1, value: '1000.5' }], nothing: [2] },
  ]);
});
