import { expect, test } from 'vitest';
import { docOf } from '../rich-text/plain.ts';
import { answerText } from './answer-text.ts';
import type { AnswerContent, Proposal } from './schema.ts';

function proposal(text: string): Proposal {
  return { id: crypto.randomUUID(), text, addressee: 'Bộ Ngoại giao', field: 'funding' };
}

test.each<[string, AnswerContent | undefined, string]>([
  [
    'a text',
    { kind: 'text', doc: docOf('Đón 12 đoàn.\nKý 3 thỏa thuận.'), nothing: false },
    'Đón 12 đoàn.\nKý 3 thỏa thuận.',
  ],
  ['a text beside "nothing"', { kind: 'text', doc: docOf('Bỏ'), nothing: true }, ''],
  [
    'proposals',
    { kind: 'proposals', items: [proposal('Ban hành\nnghị định'), proposal('Tập huấn')], nothing: false },
    'Ban hành nghị định\nTập huấn',
  ],
  ['a row of the annex', { kind: 'checklist', answer: 'no', note: 'Chưa có kinh phí' }, 'Chưa có kinh phí'],
  ['a figure', { kind: 'figure', value: '12', nothing: false, note: 'Ước cả năm' }, 'Ước cả năm'],
  ['no answer', undefined, ''],
])('%s', (_name, content, text) => {
  expect(answerText(content)).toBe(text);
});
