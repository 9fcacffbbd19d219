import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences.ts';

const cut = (text: string) => sentencesIn(text).map(({ from, to }) => text.slice(from, to));

describe('sentencesIn', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['blanks', ' \n \n', []],
    ['one', 'Đón 12 đoàn.', ['Đón 12 đoàn.']],
    ['two', 'Đón 12 đoàn. Ký 3 thỏa thuận.', ['Đón 12 đoàn.', 'Ký 3 thỏa thuận.']],
    ['one without its full stop', 'Đón 12 đoàn. Ký 3 thỏa thuận', ['Đón 12 đoàn.', 'Ký 3 thỏa thuận']],
    ['a city', 'Đoàn của TP. Hồ Chí Minh đến thăm.', ['Đoàn của TP. Hồ Chí Minh đến thăm.']],
    ['titles', 'GS. TS. Nguyễn Văn A. Phương dự.', ['GS. TS. Nguyễn Văn A. Phương dự.']],
    ['and so on', 'Tặng sách, vở, v.v. cho học sinh.', ['Tặng sách, vở, v.v. cho học sinh.']],
    [
      'and so on at the end',
      'Tặng sách, vở, v.v. Ngoài ra có quà.',
      ['Tặng sách, vở, v.v.', 'Ngoài ra có quà.'],
    ],
    [
      'a number of a decree',
      'Thực hiện Nghị định số 30/2020/NĐ-CP. Tỉnh đã ban hành quy chế.',
      ['Thực hiện Nghị định số 30/2020/NĐ-CP.', 'Tỉnh đã ban hành quy chế.'],
    ],
    ['numbers', 'Giải ngân 1.234.567,89 USD. Đạt 72,7%.', ['Giải ngân 1.234.567,89 USD.', 'Đạt 72,7%.']],
    [
      'a year at the end',
      'Ban hành năm 2025. Năm 2026 tiếp tục.',
      ['Ban hành năm 2025.', 'Năm 2026 tiếp tục.'],
    ],
    ['a sentence that begins with a number', 'Đã mở lớp. 12 cán bộ dự.', ['Đã mở lớp.', '12 cán bộ dự.']],
    ['a full stop before a small letter', 'Kế hoạch số 5. năm nay', ['Kế hoạch số 5. năm nay']],
    [
      'lines of a list',
      '- Quý I: ban hành chương trình;\n- Quý II: tổ chức giao lưu.',
      ['Quý I: ban hành chương trình;', 'Quý II: tổ chức giao lưu.'],
    ],
    ['letters', 'a) Đón đoàn;\nb) Ký thỏa thuận.', ['Đón đoàn;', 'Ký thỏa thuận.']],
    ['numbered lines', '1. Đón đoàn.\n2.1. Ký thỏa thuận.', ['Đón đoàn.', 'Ký thỏa thuận.']],
    ['a Roman number', 'IV. Kiến nghị', ['Kiến nghị']],
    ['a marker alone', '1.\n-', ['1.']],
    ['a line without a full stop', 'Kết quả\nĐón 12 đoàn.', ['Kết quả', 'Đón 12 đoàn.']],
    ['a quotation', 'Ông nói: “Rất vui.” Đoàn về nước.', ['Ông nói: “Rất vui.”', 'Đoàn về nước.']],
    ['a question', 'Vì sao chậm? Do bão!', ['Vì sao chậm?', 'Do bão!']],
    ['dots', 'Sách, vở… Quà tặng... Đồ chơi', ['Sách, vở…', 'Quà tặng...', 'Đồ chơi']],
    ['a row of a table', 'Lào | 12 | 3\nCampuchia | 4 | 1', ['Lào | 12 | 3', 'Campuchia | 4 | 1']],
    ['an address', 'Xem tại www.mofa.gov.vn và a.b@c.vn.', ['Xem tại www.mofa.gov.vn và a.b@c.vn.']],
    ['signs beyond the basic plane', '😀 Vui. 𠀀 là chữ Nôm.', ['😀 Vui.', '𠀀 là chữ Nôm.']],
  ])('%s', (_name, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  const piece = fc.constantFrom(
    'Đón',
    'đoàn',
    'TP.',
    '12',
    '.',
    ';',
    '\n',
    ' ',
    'v.v.',
    '…',
    '"',
    'a)',
    '- ',
    '😀',
    'A',
  );

  it('loses no word, whatever the text: between the sentences stand blanks and markers only', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const spans = sentencesIn(text);
        let end = 0;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(end, from)).toMatch(/^(?:[^\p{L}\p{N}]|a\))*$/u);
          expect(text.slice(from, to)).not.toMatch(/\n|^\s|\s$/);
          end = to;
        }
        expect(text.slice(end)).toMatch(/^(?:[^\p{L}\p{N}]|a\))*$/u);
      }),
    );
  });

  it.each([
    ['full stops', '.'],
    ['quotation marks', '."'],
    ['one word', 'a'],
    ['sentences', 'Đón 12 đoàn. '],
    ['abbreviations', 'TP. '],
    ['blanks', ' '],
  ])('50,000 signs of %s are read as quickly as fifty', (_name, sign) => {
    const text = sign.repeat(50_000 / sign.length);
    expect(sentencesIn(text).length).toBeLessThan(50_000);
  });
});
