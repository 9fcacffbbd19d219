import { beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '#lib/documents/docx.ts';
import { FORMAT } from '#lib/documents/format.ts';
import type { OfficialDocument } from '#lib/documents/schema.ts';
import { FORMATTED, SAMPLE } from './documents-sample.ts';
import {
  child,
  descendants,
  levelOf,
  millimetres,
  paragraphOf,
  readWord,
  textIn,
  value,
  type Word,
  type Xml,
} from './docx-reading.ts';

const URL = 'https://nhip-cau.example/verify/9f86d081884c7d65';
const REPORT: OfficialDocument = {
  ...SAMPLE,
  mark: 'DỰ THẢO',
  body: [...SAMPLE.body.slice(0, 5), ...FORMATTED, ...SAMPLE.body.slice(5)],
  trace: { label: 'Mã nội dung', hash: SAMPLE.trace?.hash ?? '', url: URL },
};

/** Header that a section shows on its first page, or on the others. */
function headerOf(word: Word, section: Xml | undefined, type: 'first' | 'default'): Xml | undefined {
  const reference = section?.children.find(
    ({ name, attributes }) => name === 'w:headerReference' && attributes['w:type'] === type,
  );
  const target = word.relations.find(({ attributes }) => attributes.Id === value(reference, 'r:id'));
  return word.headers.get(`word/${target?.attributes.Target}`);
}

describe('PAPER-2 a Word report keeps the form of Nghị định 30/2020/NĐ-CP', () => {
  let word: Word;

  beforeAll(async () => {
    word = await readWord((await printDocx(REPORT, () => {})).bytes);
  });

  test('A4 with the margins of the decree; the landscape annex is turned', () => {
    const sheets = word.sections.map((section) => {
      const size = child(section, 'w:pgSz')?.attributes ?? {};
      const margin = child(section, 'w:pgMar')?.attributes ?? {};
      return [
        ...['w:w', 'w:h'].map((side) => Math.round(millimetres(size[side]))),
        ...['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) => millimetres(margin[side])),
      ];
    });
    expect(sheets).toEqual([
      [210, 297, 20, 15, 20, 30],
      [210, 297, 20, 15, 20, 30],
      [297, 210, 20, 15, 20, 30],
    ]);
  });

  test('every section is numbered from 1 in the top margin, centred, but for its first page', () => {
    for (const [index, section] of word.sections.entries()) {
      expect(value(child(section, 'w:pgNumType'), 'w:start')).toBe('1');
      expect(child(section, 'w:titlePg')).toBeDefined();
      expect(millimetres(value(child(section, 'w:pgMar'), 'w:header'))).toBeLessThan(20);
      const others = headerOf(word, section, 'default');
      const [paragraph] = descendants(others ?? section, 'w:p');
      expect(value(child(paragraph, 'w:pPr', 'w:jc'))).toBe('center');
      expect(descendants(paragraph ?? section, 'w:instrText').map(({ text }) => text)).toEqual(['PAGE']);
      expect(value(descendants(paragraph ?? section, 'w:sz')[0])).toBe('26');
      const first = headerOf(word, section, 'first');
      expect(textIn(first ?? section).trim()).toBe(index === 0 ? 'DỰ THẢO' : '');
    }
  });

  test.each<[string, { size: number; bold?: boolean; italic?: boolean; align?: string }]>([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true, align: 'center' }],
    ['Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true, align: 'center' }],
    ['ỦY BAN NHÂN DÂN', { size: 13, bold: true, align: 'center' }],
    ['TỈNH QUẢNG NGÃI', { size: 13, bold: true, align: 'center' }],
    ['Số: 05/BC-UBND', { size: 13, align: 'center' }],
    ['Quảng Ngãi, ngày 05 tháng 12 năm 2026', { size: 14, italic: true, align: 'center' }],
    ['BÁO CÁO', { size: 14, bold: true, align: 'center' }],
    ['Kết quả công tác đối ngoại', { size: 14, bold: true, align: 'center' }],
    ['Kính gửi: Bộ Ngoại giao', { size: 14, align: 'center' }],
    ['Thực hiện Chỉ thị', { size: 14, align: 'both' }],
    ['I. KẾT QUẢ THỰC HIỆN', { size: 14, bold: true }],
    ['1. Tuyên truyền', { size: 14, bold: true }],
    ['a) Khối sở, ban, ngành', { size: 14, italic: true }],
    ['Nơi nhận:', { size: 12, bold: true, italic: true }],
    ['- Như trên;', { size: 11 }],
    ['TM. ỦY BAN NHÂN DÂN', { size: 14, bold: true, align: 'center' }],
    ['PHÓ CHỦ TỊCH', { size: 14, bold: true, align: 'center' }],
    ['Nguyễn Văn Hòa', { size: 14, bold: true, align: 'center' }],
    ['Phụ lục I', { size: 14, bold: true, align: 'center' }],
    ['KẾT QUẢ THỰC HIỆN CÁC HOẠT ĐỘNG', { size: 14, bold: true, align: 'center' }],
    ['(Kèm theo Báo cáo số 05/BC-UBND', { size: 14, italic: true, align: 'center' }],
  ])('%s', (start, { bold = false, italic = false, ...look }) => {
    expect(paragraphOf(word, start)).toMatchObject({ bold, italic, font: 'Times New Roman', ...look });
  });

  test('the elements stand in their order', () => {
    const order = [
      'TỈNH QUẢNG NGÃI',
      'CỘNG HÒA',
      'Số: 05',
      'Quảng Ngãi, ngày',
      'BÁO CÁO',
      'Kết quả công tác',
      'Kính gửi',
      'Thực hiện',
      'I. KẾT',
      '1. Tuyên',
      'Nơi nhận:',
      'TM. ỦY BAN',
      'Phụ lục I',
      'Phụ lục II',
    ];
    const texts = word.paragraphs.map(({ text }) => text);
    const places = order.map((start) => texts.findIndex((text) => text.startsWith(start)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('body text is justified, set in, spaced', () => {
    for (const start of ['Thực hiện Chỉ thị', 'Ủy ban nhân dân tỉnh đã chỉ đạo'])
      expect(paragraphOf(word, start)).toMatchObject({
        align: 'both',
        firstLineMm: FORMAT.body.firstLineMm,
        leftMm: 0,
        before: 6,
        spacing: 1.15,
        style: 'BodyText',
      });
  });

  test('groups and sections are headings of Word, kept with their text', () => {
    expect(paragraphOf(word, 'I. KẾT QUẢ')).toMatchObject({ style: 'Heading1', keepNext: true });
    expect(paragraphOf(word, '1. Tuyên truyền')).toMatchObject({ style: 'Heading2', keepNext: true });
  });

  test('the rules have the prescribed lengths', () => {
    const rules = word.paragraphs.filter(({ ruleAbove }) => ruleAbove);
    const [agency, motto, subject] = rules.map(({ xml }) => {
      const indent = child(xml, 'w:pPr', 'w:ind')?.attributes ?? {};
      return { left: millimetres(indent['w:left']), right: millimetres(indent['w:right']) };
    });
    // Under "TỈNH QUẢNG NGÃI", 42 mm wide, in a column of 65 mm.
    expect(65 - 2 * (agency?.left ?? 0)).toBeGreaterThanOrEqual(41 / 3);
    expect(65 - 2 * (agency?.left ?? 0)).toBeLessThanOrEqual(42 / 2);
    // As long as the motto, 60.4 mm, in a column of 100 mm.
    expect(100 - 2 * (motto?.left ?? 0)).toBeCloseTo(60.4, 0);
    // Under a subject that fills the line.
    expect(165 - 2 * (subject?.left ?? 0)).toBeGreaterThanOrEqual(165 / 3);
    expect(165 - 2 * (subject?.left ?? 0)).toBeLessThanOrEqual(165 / 2);
    expect(rules).toHaveLength(5);
  });

  test('lists are numbered by Word, with the marks of officials', () => {
    const marks = [
      'Về thông tin',
      'phát 120 tin',
      'Hoạt động theo lĩnh vực',
      'văn hóa;',
      'y tế;',
      'nông nghiệp;',
      'du lịch.',
      'Danh sách đánh số',
    ].map((start) => {
      const { numbering, style } = paragraphOf(word, start);
      expect(style).toBe('ListParagraph');
      if (numbering === null) throw new Error(`${start} is no list item`);
      const { text, format, start: from, firstLineMm } = levelOf(word, numbering);
      expect(firstLineMm).toBe(FORMAT.body.firstLineMm);
      return [numbering.level, format, text, from];
    });
    expect(marks).toEqual([
      [0, 'bullet', '-', '1'],
      [1, 'bullet', '+', '1'],
      [0, 'decimal', '%1.', '1'],
      [1, 'lowerLetter', '%2)', '1'],
      [1, 'lowerLetter', '%2)', '1'],
      [1, 'lowerLetter', 'đ)', '1'],
      [1, 'lowerLetter', 'e)', '1'],
      [0, 'decimal', '%1.', '5'],
    ]);
    expect(paragraphOf(word, 'Đoạn thứ hai')).toMatchObject({ style: 'ListContinue', numbering: null });
  });

  test('links lead where they led', () => {
    const link = descendants(word.document, 'w:hyperlink')[0];
    expect(link && textIn(link)).toBe('cổng thông tin đối ngoại');
    const target = word.relations.find(({ attributes }) => attributes.Id === value(link, 'r:id'));
    expect(target?.attributes.Target).toBe('https://quangngai.gov.vn/doi-ngoai?nam=2026&trang=1');
  });

  test('tables are real, with spans, as wide as the text, their head repeated', () => {
    const table = word.tables.find((each) => textIn(each).startsWith('TTĐối tác'));
    if (table === undefined) throw new Error('No table');
    const rows = table.children.filter(({ name }) => name === 'w:tr');
    expect(rows.map((row) => child(row, 'w:trPr', 'w:tblHeader') !== undefined)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(descendants(table, 'w:gridSpan').map((each) => value(each))).toEqual(['2', '2']);
    expect(descendants(table, 'w:vMerge').map((each) => value(each) ?? 'continue')).toEqual([
      'restart',
      'restart',
      'continue',
      'continue',
      'restart',
      'continue',
    ]);
    expect(millimetres(value(child(table, 'w:tblPr', 'w:tblW'), 'w:w'))).toBeCloseTo(165, 0);
    const annex = word.tables.find((each) => textIn(each).startsWith('TTCác hoạt động'));
    expect(descendants(annex ?? table, 'w:tr')).toHaveLength(11);
    expect(paragraphOf(word, 'Các hoạt động cụ thể')).toMatchObject({
      size: 12,
      bold: true,
      align: 'center',
    });
    expect(paragraphOf(word, 'Ban hành văn bản')).toMatchObject({ size: 12, inTable: true });
  });

  test('ends with "./." and nothing else does', () => {
    const ended = word.paragraphs.filter(({ text }) => text.includes('./.'));
    expect(ended).toHaveLength(1);
    expect(ended[0]?.text.endsWith('báo cáo cấp có thẩm quyền./.')).toBe(true);
  });

  test('the signature stays on one page with the last words', () => {
    const last = word.paragraphs.find(({ text }) => text.endsWith('./.'));
    expect(last?.keepNext).toBe(true);
    const block = word.tables.find((each) => textIn(each).includes('Nơi nhận:'));
    const rows = descendants(block ?? word.document, 'w:tr');
    expect(rows).toHaveLength(1);
    expect(child(rows[0], 'w:trPr', 'w:cantSplit')).toBeDefined();
    const space = descendants(rows[0] ?? word.document, 'w:spacing').map((each) =>
      millimetres(value(each, 'w:line')),
    );
    expect(Math.max(...space)).toBe(FORMAT.signature.spaceMm);
  });

  test('carries the short hash and a QR code', () => {
    const line = paragraphOf(word, 'Mã nội dung 9f86d081884c7d65');
    expect(line.size).toBe(FORMAT.trace.size);
    expect([...word.parts.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(1);
    expect(descendants(word.document, 'wp:docPr').map((each) => value(each, 'descr'))).toEqual([URL]);
  });

  test('says what it is', () => {
    const core = word.parts.get('docProps/core.xml')?.toString('utf8');
    expect(core).toContain('<dc:title>BÁO CÁO Kết quả công tác đối ngoại nhân dân năm 2026');
    expect(core).toContain('<dc:creator>ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI</dc:creator>');
    expect(core).toContain('2026-12-05T00:00:00Z</dcterms:created>');
  });
});
