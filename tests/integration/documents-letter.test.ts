import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { OfficialDocument } from '#components/documents/official-document.tsx';
import { printDocx } from '#lib/documents/docx.ts';
import { FORMAT } from '#lib/documents/format.ts';
import { printPdf } from '#lib/documents/pdf.ts';
import { paperOf } from '#lib/reminders/document.ts';
import type { LateOrganisation, LetterSnapshot } from '#lib/reminders/schema.ts';
import { lineOf, type PdfPage, readPdf, textOf } from './documents-reading.ts';
import { descendants, millimetres, paragraphOf, readWord, textIn, value, type Word } from './docx-reading.ts';

const organisation = (number: number): LateOrganisation => ({
  title: `Ủy ban nhân dân tỉnh Thử Nghiệm ${number}`,
  name: `Thử Nghiệm ${number}`,
  state: number % 2 === 0 ? 'not_started' : 'draft',
  stateWords: number % 2 === 0 ? 'chưa bắt đầu' : 'đang soạn thảo',
  lastDay: '2026-12-14',
  extended: false,
  daysLate: 3,
  lastReminded: null,
});

function snapshot(count: number): LetterSnapshot {
  return {
    issuer: {
      key: 'BNG',
      code: 'BNG',
      name: 'Bộ Ngoại giao',
      title: 'Bộ Ngoại giao',
      heading: ['BỘ NGOẠI GIAO'],
      place: 'Hà Nội',
      kind: 'ministry',
      symbol: 'BNG',
      signature: { authority: ['KT. BỘ TRƯỞNG'], position: 'THỨ TRƯỞNG' },
      parentTitle: null,
    },
    cycle: {
      name: 'Báo cáo công tác đối ngoại nhân dân năm 2026',
      year: 2026,
      deadlineText: 'trước ngày 15/12/2026',
      lastDay: '2026-12-14',
      legalBasis: 'Quy chế phối hợp, Điều 6.1a',
      originDocument: 'Công văn số 5099/BNG-ĐNND ngày 15/10/2026',
      urgency: 'very_urgent',
    },
    at: '2026-12-17T08:00:00.000Z',
    before: '2026-12-25',
    contact: 'đồng chí Nguyễn Văn Hòa, điện thoại 024.3799.2000',
    organisations: Array.from({ length: count }, (_, index) => organisation(index + 1)),
  };
}

const FEW = paperOf('letter', snapshot(3));
const MANY = paperOf('letter', snapshot(6));
const LIST = paperOf('list', snapshot(40));

describe('LETTER-2 a công văn keeps the form of Nghị định 30/2020/NĐ-CP', () => {
  let pages: PdfPage[];
  let word: Word;

  beforeAll(async () => {
    pages = await readPdf((await printPdf(FEW, () => {})).bytes);
    word = await readWord((await printDocx(FEW, () => {})).bytes);
  });

  test('PDF: no name of type; the subject small under the number, 6 points below it', () => {
    const [first] = pages;
    expect(textOf(first)).not.toContain('CÔNG VĂN');
    const number = lineOf(first, 'Số:');
    const subject = lineOf(first, 'V/v đôn đốc gửi báo cáo');
    expect(number.text).toMatch(/^Số: +\/BNG-……$/);
    expect(subject).toMatchObject({ size: 12, font: 'Tinos-Regular' });
    const gap = subject.baseline - number.baseline - (12 * 1.15) / (72 / 25.4);
    expect(gap).toBeGreaterThanOrEqual(6 / (72 / 25.4) - 0.5);
    expect((subject.left + subject.right) / 2).toBeCloseTo(30 + 65 / 2, 0);
    expect(lineOf(first, 'Hà Nội, ngày').text).toMatch(/năm 2026$/);
  });

  test('PDF: the mark of urgency stands below them in capitals', () => {
    const [first] = pages;
    const mark = lineOf(first, 'THƯỢNG KHẨN');
    expect(mark).toMatchObject({ size: 13, font: 'Tinos-Bold' });
    expect(mark.baseline).toBeGreaterThan(lineOf(first, 'tác đối ngoại nhân dân năm 2026').baseline);
    expect((mark.left + mark.right) / 2).toBeCloseTo(30 + 65 / 2, 0);
  });

  test('PDF: addressees a line each, the end mark, the signature of the leader, recipients', () => {
    const text = pages.map(textOf).join('\n');
    expect(text).toContain('- Ủy ban nhân dân tỉnh Thử Nghiệm 1;');
    expect(text).toContain('- Ủy ban nhân dân tỉnh Thử Nghiệm 3.');
    expect(text.match(/\.\/\./g)).toHaveLength(1);
    expect(text).toContain('trân trọng cảm ơn sự phối hợp của Quý cơ quan./.');
    expect(lineOf(pages.at(-1), 'KT. BỘ TRƯỞNG')).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    expect(lineOf(pages.at(-1), '- Như trên;')).toMatchObject({ size: 11 });
  });

  test('Word: the same, and the mark in a red box of its prescribed size', () => {
    expect(paragraphOf(word, 'V/v đôn đốc')).toMatchObject({ size: 12, bold: false, align: 'center' });
    expect(paragraphOf(word, 'THƯỢNG KHẨN')).toMatchObject({ size: 13, bold: true, align: 'center' });
    const box = descendants(word.document, 'w:tbl').find((table) => textIn(table) === 'THƯỢNG KHẨN');
    if (box === undefined) throw new Error('No box');
    expect(millimetres(value(descendants(box, 'w:tcW')[0], 'w:w'))).toBeCloseTo(40, 0);
    expect(millimetres(value(descendants(box, 'w:trHeight')[0]))).toBeCloseTo(8, 0);
    const colours = descendants(box, 'w:color').map((each) => value(each));
    expect(new Set(colours)).toEqual(new Set([FORMAT.urgency.colour.slice(1)]));
  });

  test('screen: the same words', () => {
    const html = renderToStaticMarkup(createElement(OfficialDocument, { document: FEW }));
    for (const text of ['V/v đôn đốc gửi báo cáo', 'THƯỢNG KHẨN', 'KT. BỘ TRƯỞNG', 'trước ngày 25/12/2026'])
      expect(html).toContain(text);
    expect(html).toContain('official-urgency-very_urgent');
    expect(html).not.toMatch(/ style=/);
  });

  test('more than five addressees stand in an annex', () => {
    expect(FEW.annexes).toEqual([]);
    expect(MANY.addressees).toEqual(['Các cơ quan theo danh sách tại Phụ lục kèm theo']);
    expect(MANY.annexes.map(({ label, reference }) => [label, reference])).toEqual([
      [
        'Phụ lục',
        expect.stringMatching(/^\(Kèm theo Công văn số +\/BNG-…… ngày +tháng +năm 2026 của Bộ Ngoại giao\)$/),
      ],
    ]);
  });

  test('without urgency there is no mark', async () => {
    const plain = snapshot(1);
    const { bytes } = await printPdf(
      paperOf('letter', { ...plain, cycle: { ...plain.cycle, urgency: null } }),
      () => {},
    );
    expect((await readPdf(bytes)).map(textOf).join()).not.toContain('KHẨN');
  });

  test('LETTER-3 the list for the leadership: a table that goes on with its head', async () => {
    const printed = await readPdf((await printPdf(LIST, () => {})).bytes);
    expect(printed.length).toBeGreaterThan(1);
    for (const page of printed) expect(textOf(page)).toContain('Tình trạng');
    expect(lineOf(printed[0], 'DANH SÁCH')).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    expect(textOf(printed[0])).not.toContain('Số:');
    expect(lineOf(printed[0], 'Hà Nội, ngày 17 tháng 12 năm 2026')).toBeDefined();
  });
});
