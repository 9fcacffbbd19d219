import { expect, test } from 'vitest';
import { annual } from '#tests/support/word/reports.ts';
import { checklistAnnex, figuresAnnex } from '../templates/rules.ts';
import { checklistRows, figureRows, readNumber } from './annex-tables.ts';
import type { WordCell, WordTable } from './word-blocks.ts';

function cell(text: string, colspan = 1): WordCell {
  const look = { bold: false, italic: false, href: null };
  const facts = { level: null, number: null, centred: false, bold: false, caps: false };
  return { paragraphs: [{ kind: 'paragraph', spans: [{ text, ...look }], ...facts }], colspan, rowspan: 1 };
}

function tableOf(rows: string[][]): WordTable {
  return { kind: 'table', rows: rows.map((row) => row.map((text) => cell(text))) };
}

test.each<[string, string, number, string | null, string]>([
  ['1.234', 'dự án', 0, '1234', 'Vietnamese form'],
  ['3.450.000,5', 'USD', 2, '3450000.5', 'Vietnamese form with decimals'],
  ['12 đoàn', 'đoàn', 0, '12', 'with its unit'],
  ['1,234,567.89', 'USD', 2, '1234567.89', 'foreign form that can mean one thing only'],
  ['1,234,567', 'USD', 0, '1234567', 'foreign form with two groups'],
  ['1,234', 'USD', 2, null, 'a thousand, or a little over one: nobody guesses'],
  ['1,2 triệu', 'USD', 2, null, 'words'],
  ['khoảng 40', 'đoàn', 0, null, 'about'],
  ['-5', 'đoàn', 0, null, 'negative'],
])('the number %j in %s is %j: %s', (raw, unit, decimals, value, _) => {
  expect(readNumber(raw, unit, decimals)).toEqual({ value, nothing: false });
});

test('"không phát sinh" is an answer of its own', () => {
  expect(readNumber('Không phát sinh', 'đoàn', 0)).toEqual({ value: null, nothing: true });
});

function checklistOf(rows: string[][]) {
  const annex = checklistAnnex(annual);
  return annex ? checklistRows(tableOf(rows), annex) : null;
}

const header = ['TT', 'Nội dung', 'Có', 'Không', 'Ghi chú'];
const leader = 'Phân công lãnh đạo chịu trách nhiệm chỉ đạo công tác đối ngoại nhân dân';

test.each([
  ['a mark', ['4', leader, 'x', '', 'Đồng chí Phó Chủ tịch'], 'yes', 'Đồng chí Phó Chủ tịch'],
  ['another mark', ['4', leader, '', '✓', 'Chưa phân công'], 'no', 'Chưa phân công'],
  ['words in place of a mark', ['4', leader, 'Quyết định số 8', '', ''], 'yes', 'Quyết định số 8'],
  ['both marked', ['4', leader, 'x', 'x', 'Không rõ'], null, 'Không rõ'],
  ['a number in another order', ['9', leader, 'x', '', 'Có'], 'yes', 'Có'],
])('a row of the checklist: %s', (_, row, answer, note) => {
  expect(checklistOf([header, row])).toMatchObject([
    { target: 'checklist.leader', content: { kind: 'checklist', answer, note } },
  ]);
});

test('a row that the annex does not have is kept without a place; another table is none of it', () => {
  const foreign = ['11', 'Xây dựng trụ sở hữu nghị', 'x', '', 'Đã xong'];
  expect(checklistOf([header, ['4', leader, 'x', '', ''], foreign])).toMatchObject([
    { target: 'checklist.leader' },
    { target: null },
  ]);
  expect(checklistOf([header, foreign])).toBeNull();
  expect(
    checklistOf([
      ['Nước', 'Số đoàn'],
      ['Lào', '7'],
    ]),
  ).toBeNull();
});

test('figures are known by their labels, the column by the year', () => {
  const annex = figuresAnnex(annual);
  const rows = [
    ['STT', 'Chỉ tiêu', 'Năm 2025', 'Năm 2026'],
    ['1', 'Số đoàn ra', '9', '12'],
    ['2', 'Số đoàn vào', '30', ''],
    ['3', 'Hội nghị, hội thảo quốc tế', '2', '1,234'],
    ['4', 'Tổng số khách du lịch', '5', '6'],
  ];
  expect(annex && figureRows(tableOf(rows), annex, 2026)).toMatchObject([
    { target: 'figures.delegations-out', content: { value: '12' } },
    { target: 'figures.conferences', content: { value: null, raw: '1,234' } },
    { target: null, content: { raw: '6' } },
  ]);
});
