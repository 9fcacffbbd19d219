import { expect, test } from 'vitest';
import { annual, templateOf } from '#tests/support/word/reports.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { matchPieces } from './matching.ts';
import { wordsOf } from './placing.ts';
import type { WordBlock } from './word-blocks.ts';

/** "*" before a line makes it bold, "#" centred and bold. */
function blockOf(line: string): WordBlock {
  const [, sign = '', text = ''] = /^([*#]?)(.*)$/s.exec(line) ?? [];
  const bold = sign !== '';
  return {
    kind: 'paragraph',
    spans: [{ text, bold, italic: false, href: null }],
    level: null,
    number: null,
    centred: sign === '#',
    bold,
    caps: text === text.toUpperCase() && /\p{L}/u.test(text),
  };
}

/** Where each line of text went; "-": nowhere yet. */
function placesOf(lines: string[], template: TemplateDefinition = annual): [string, string][] {
  return matchPieces(lines.map(blockOf), template, 2026)
    .filter(({ content }) => content.kind !== 'frame')
    .map(({ target, content }) => [target ?? '-', wordsOf(content)]);
}

const chapter = '*I. KẾT QUẢ THỰC HIỆN CÔNG TÁC ĐỐI NGOẠI NHÂN DÂN';

test('a sub-heading that sounds like another section stays in its own', () => {
  expect(
    placesOf([
      chapter,
      '*1. Việc thực hiện văn bản của Đảng và Nhà nước',
      '*a) Công tác phối hợp ban hành văn bản',
      'Chữ.',
      '*2. Theo dõi, tổng hợp, phối hợp',
      'Khác.',
    ]),
  ).toEqual([
    ['achievements.implementation', 'a) Công tác phối hợp ban hành văn bản\nChữ.'],
    ['achievements.coordination', 'Khác.'],
  ]);
});

test('a matter that the template does not ask for waits, with its heading', () => {
  expect(placesOf([chapter, '*5. Khen thưởng', 'Bảy tập thể.', '*9. Chuyển đổi số', 'Ba phần mềm.'])).toEqual(
    [
      ['achievements.commendation', 'Bảy tập thể.'],
      ['-', '9. Chuyển đổi số\nBa phần mềm.'],
    ],
  );
});

test('a heading in quite other words is placed by its number where its neighbours agree', () => {
  const [, , doubtful] = matchPieces(
    [
      chapter,
      '*1. Việc thực hiện văn bản của Đảng và Nhà nước',
      'a',
      '*2. Theo dõi, tổng hợp, phối hợp',
      'b',
      '*3. Báo đài và mạng xã hội',
      'c',
    ].map(blockOf),
    annual,
    2026,
  );
  expect(doubtful).toMatchObject({ target: 'achievements.communication', confidence: 'doubtful' });
});

test.each([
  ['a colon', '8. Ưu điểm: Mạng lưới mở rộng.', 'Mạng lưới mở rộng.'],
  ['a line of its own without bold', '8. Ưu điểm', null],
])('a heading with %s', (_, heading, rest) => {
  expect(placesOf([chapter, heading, 'Chữ.'])).toEqual([
    ['achievements.strengths', [rest, 'Chữ.'].filter((line) => line !== null).join('\n')],
  ]);
});

test('text below a chapter that speaks of one section goes there, other text waits', () => {
  expect(placesOf(['*II. Phương hướng, nhiệm vụ trọng tâm năm 2027', 'Sáu đoàn ra.'])).toEqual([
    ['direction.plan', 'Sáu đoàn ra.'],
  ]);
  expect(placesOf([chapter, 'Năm 2026 có nhiều sự kiện.', '*8. Ưu điểm', 'Chữ.'])).toEqual([
    ['-', 'Năm 2026 có nhiều sự kiện.'],
    ['achievements.strengths', 'Chữ.'],
  ]);
});

test('head, closing formula, end mark and signature are no text of a section', () => {
  const pieces = matchPieces(
    [
      'ỦY BAN NHÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '#BÁO CÁO',
      '#Kết quả công tác đối ngoại nhân dân năm 2026',
      'Kính gửi:',
      '- Bộ Ngoại giao;',
      chapter,
      '*8. Ưu điểm',
      'Câu cuối./.',
      'Nơi nhận:',
      '- Như trên.',
      'TM. ỦY BAN NHÂN DÂN',
    ].map(blockOf),
    annual,
    2026,
  );
  expect(
    pieces.map(({ content }) => [
      content.kind === 'frame' ? content.part : content.kind,
      wordsOf(content).split('\n').at(-1),
    ]),
  ).toEqual([
    ['opening', '- Bộ Ngoại giao;'],
    ['text', 'Câu cuối.'],
    ['signature', 'TM. ỦY BAN NHÂN DÂN'],
  ]);
});

test('chapters may be "1." and sections "1.1."', () => {
  expect(
    placesOf(
      [
        '*1. Kết quả triển khai, tổ chức thực hiện Chỉ thị 04',
        '*1.4. Tình hình, kết quả phát triển quan hệ',
        'a',
        '*2. Những khó khăn, hạn chế và bài học kinh nghiệm',
        '*2.3. Bài học kinh nghiệm',
        'b',
      ],
      templateOf('directive-04-review'),
    ),
  ).toEqual([
    ['results.relations', 'a'],
    ['limitations.lessons', 'b'],
  ]);
});

test('nothing but plain text: all of it waits, none is dropped', () => {
  const lines = Array.from(
    { length: 40 },
    (_, index) => `Đoạn thứ ${index + 1} không có đề mục nào, chỉ có chữ.`,
  );
  const places = placesOf(lines);
  expect(places.map(([target]) => target)).toEqual(places.map(() => '-'));
  expect(places.map(([, words]) => words).join('\n')).toBe(lines.join('\n'));
});

test('the reference below the name of an annex is no text, however many lines it has; what follows is', () => {
  const annex = (lines: string[]) =>
    placesOf([chapter, '*1. Khen thưởng', 'Bảy tập thể.', '#PHỤ LỤC I', ...lines]);
  const last = (lines: string[]) => annex(lines).slice(1);
  expect(
    last(['(Kèm theo Báo cáo số 1/BC-UBND ngày 02/12/2026', 'của Ủy ban nhân dân tỉnh)', 'Chữ thừa.']),
  ).toEqual([['-', 'Chữ thừa.']]);
  expect(last(['(Kèm theo Báo cáo số 1/BC-UBND)', 'Chữ thừa (có ngoặc)'])).toEqual([
    ['-', 'Chữ thừa (có ngoặc)'],
  ]);
  expect(last(['(Kèm theo Báo cáo số 1/BC-UBND', 'Chữ thừa.', 'Nữa.'])).toEqual([['-', 'Chữ thừa.\nNữa.']]);
});
