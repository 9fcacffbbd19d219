import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centresOf } from './centres.ts';
import { groupSentences } from './groups.ts';
import { alike, jaccard, likenessOf, shapeOf, shinglesOf } from './likeness.ts';
import { closestPassage } from './passage.ts';
import { foldedWords, searchQuery, wordsOf } from './words.ts';

function shape(text: string): string {
  return shapeOf(wordsOf(text));
}

describe('words', () => {
  it.each([
    ['Nghị định số 30/2020/NĐ-CP', 'nghi dinh so 30 2020 nd cp'],
    ['Hòa, Hoà', 'hoa hoa'],
    ['1.234.567,89 USD', '1 234 567 89 usd'],
    ['—', ''],
    ['a'.repeat(70), 'a'.repeat(60)],
  ])('%s', (text, folded) => {
    expect(foldedWords(text)).toBe(folded);
  });

  it.each([
    ['kinh phí đối', "'kinh' & 'phi' & 'doi':*"],
    ["' | ! ( \\", null],
    ['', null],
    ['12', "'12':*"],
  ])('"%s" is looked for as %s', (typed, query) => {
    expect(searchQuery(typed)).toBe(query);
  });
});

/** Wording of the reports of the demonstration. */
const together: [string, string][] = [
  [
    'Cùng với việc tự kiểm tra của 9 đơn vị, có 2 cuộc kiểm tra trực tiếp, hoàn thành trong tháng 9/2026.',
    'Cùng với việc tự kiểm tra của 29 đơn vị, có 2 cuộc kiểm tra trực tiếp, kết thúc trong tháng 8/2026.',
  ],
  [
    'Phân công một Thứ trưởng tại Quyết định số 503/QĐ-BYT ngày 21/4/2026.',
    'Phân công một Thứ trưởng tại Quyết định số 1154/QĐ-BCA ngày 15/7/2026.',
  ],
  [
    'Trong kỳ, Sở Ngoại vụ trả lời 20 đề nghị cung cấp thông tin của các bộ, ngành và cơ quan đại diện Việt Nam ở nước ngoài.',
    'Trong kỳ, Cục Quản lý nợ và Kinh tế đối ngoại trả lời 27 đề nghị cung cấp thông tin của các bộ, ngành và cơ quan đại diện Việt Nam ở nước ngoài.',
  ],
  [
    'Trong năm Văn phòng Chính phủ chưa ban hành quy chế riêng; Vụ Quan hệ quốc tế đã hoàn thành dự thảo lần 2 và dự kiến trình vào quý I/2027.',
    'Trong năm Ngân hàng Nhà nước chưa ban hành quy chế riêng; Vụ Hợp tác quốc tế đã hoàn thành dự thảo lần 2 và dự kiến trình vào quý I/2027.',
  ],
  [
    '398 lượt cán bộ tại 4 lớp, do Văn phòng Ủy ban nhân dân tỉnh và Sở Tư pháp tổ chức.',
    '272 lượt cán bộ tại 4 lớp, do Sở Ngoại vụ và Sở Tư pháp tổ chức.',
  ],
  [
    'Giao Sở Tài chính theo dõi nhóm đối tác láng giềng, Sở Tư pháp theo dõi các đối tác còn lại; mỗi quý trao đổi một lần để thống nhất thông tin.',
    'Giao Văn phòng Đài theo dõi nhóm đối tác láng giềng, Ban Truyền hình Đối ngoại (VTV4) theo dõi các đối tác còn lại; mỗi quý trao đổi một lần để thống nhất thông tin.',
  ],
  ['Đón 12 đoàn', 'Đón 1.234 đoàn'],
];
const apart: [string, string][] = [
  [
    'Cục Hợp tác quốc tế tiếp nhận hồ sơ; Vụ Kế hoạch - Tài chính thẩm định tài chính.',
    'Vụ Kế hoạch, Tài chính thẩm định, theo dõi giải ngân; Cục Hợp tác quốc tế phối hợp về đối tác.',
  ],
  [
    'Ngoài phần pháp luật chung, 2 chuyên đề đi sâu vào hỗ trợ cộng đồng và cách đánh giá hiệu quả của một chương trình hợp tác.',
    'Ngoài phần pháp luật chung, 2 chuyên đề đi sâu vào chia sẻ tư liệu và cách đánh giá hiệu quả của hoạt động với đối tác nước ngoài.',
  ],
  [
    'Quyết định số 1473/QĐ-UBND ngày 10/9/2026 ban hành Quy chế phối hợp quản lý hoạt động đối ngoại nhân dân và công tác phi chính phủ nước ngoài trên địa bàn tỉnh.',
    'Quyết định số 742/QĐ-BNV ngày 22/6/2026 ban hành Quy chế quản lý hoạt động đối ngoại của Bộ Nội vụ.',
  ],
  [
    'Thành phố có 47 đoàn ra với 318 lượt người, đón 132 đoàn vào với 1.194 lượt khách; ký 5 thỏa thuận quốc tế; tổ chức hoặc đăng cai 14 hội nghị, hội thảo quốc tế.',
    'Bộ tổ chức 31 đoàn ra, đón 44 đoàn vào; ký 4 thỏa thuận quốc tế với cơ quan đối tác của Lào, Hàn Quốc, Nhật Bản và Hung-ga-ri; đăng cai 6 hội nghị, hội thảo quốc tế với 870 đại biểu.',
  ],
  [
    'Tại Khu di tích Côn Sơn - Kiếp Bạc, đoàn của thành phố Incheon (Hàn Quốc) cùng thanh niên thành phố Hải Phòng tham gia 2 buổi lao động tình nguyện và giao lưu, mỗi buổi khoảng 50 người.',
    'Tại khu vực cửa khẩu quốc tế Tà Lùng, đoàn của thành phố Sùng Tả (Quảng Tây, Trung Quốc) cùng thanh niên tỉnh Cao Bằng tham gia 2 buổi lao động tình nguyện và giao lưu, mỗi buổi khoảng 40 người.',
  ],
  ['Đã ban hành.', 'Chưa ban hành.'],
];

/** Whether two sentences come into one group. */
function grouped(a: string, b: string): boolean {
  const groups = groupSentences(
    [a, b].map((text, index) => ({ id: String(index), folded: foldedWords(text) })),
  );
  return groups.get('0') === groups.get('1');
}

describe('groupSentences', () => {
  it.each(together)('together: %s / %s', (a, b) => {
    expect(likenessOf(a, b)).toBeGreaterThanOrEqual(alike);
    expect(grouped(a, b)).toBe(true);
  });

  it.each(apart)('apart: %s / %s', (a, b) => {
    expect(likenessOf(a, b)).toBeLessThan(alike);
    expect(grouped(a, b)).toBe(false);
  });

  const word = fc.constantFrom(
    'hop',
    'tac',
    'quoc',
    'te',
    '12',
    '2026',
    'tinh',
    'da',
    'ban',
    'hanh',
    'ke',
    'hoach',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const sentences = fc.array(sentence, { minLength: 1, maxLength: 30 });
  const numbered = (texts: readonly string[]) => texts.map((folded, index) => ({ id: `s${index}`, folded }));

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(sentences, fc.infiniteStream(fc.nat()), (texts, dice) => {
        const given = numbered(texts);
        const shuffled = given
          .map((one) => ({ one, place: dice.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect([...groupSentences(shuffled)].sort()).toEqual([...groupSentences(given)].sort());
      }),
    );
  });

  it('same words are together, also with other numbers; nothing in common is apart; all are like their centre', () => {
    fc.assert(
      fc.property(sentences, (texts) => {
        const given = numbered(texts);
        const groups = groupSentences(given);
        const counts = new Map(given.map(({ folded }) => [shapeOf(folded.split(' ')), 1]));
        const centres = centresOf(counts);
        for (const a of given)
          for (const b of given) {
            const [one, two] = [shapeOf(a.folded.split(' ')), shapeOf(b.folded.split(' '))];
            const same = groups.get(a.id) === groups.get(b.id);
            if (one === two) expect(same).toBe(true);
            const others = new Set(two.split(' '));
            if (!one.split(' ').some((said) => others.has(said))) expect(same).toBe(false);
          }
        for (const [said, centre] of centres)
          if (said !== centre)
            expect(jaccard(new Set(shinglesOf(said)), new Set(shinglesOf(centre)))).toBeGreaterThanOrEqual(
              alike,
            );
      }),
    );
  });

  it('a chain of small steps does not join its ends', () => {
    const words = Array.from(
      { length: 40 },
      (_, index) => `w${String.fromCharCode(97 + (index % 26))}${'x'.repeat(index / 26)}`,
    );
    const chain = Array.from({ length: 31 }, (_, index) => words.slice(index, index + 10).join(' '));
    const groups = groupSentences(numbered(chain));
    expect(groups.get('s0')).not.toBe(groups.get('s30'));
    expect(new Set(groups.values()).size).toBeGreaterThan(3);
  });

  it('one sentence of 50,000 characters among others', () => {
    const long = 'Đón đoàn và ký thỏa thuận hợp tác, '.repeat(1_400);
    expect(grouped(long, long)).toBe(true);
    expect(grouped(long, 'Đã ban hành quy chế.')).toBe(false);
  });

  it('numbers in a row are one sign', () => {
    expect(shape('Ngày 12/5/2026 giải ngân 1.234,5 USD')).toBe('ngay # giai ngan # usd');
  });
});

describe('closestPassage', () => {
  const text =
    'Tỉnh đã ban hành kế hoạch. Đã đón 14 đoàn khách quốc tế đến thăm và làm việc. Ký 3 thỏa thuận.\nKinh phí 2 tỷ đồng.';
  const at = (words: string) => {
    const found = closestPassage(words, text);
    return found && { words: text.slice(found.from, found.to), exact: found.likeness === 1 };
  };
  it.each<[string, string, ReturnType<typeof at>]>([
    ['the same words', 'Ký 3 thỏa thuận.', { words: 'Ký 3 thỏa thuận.', exact: true }],
    ['a part of a sentence', '14 đoàn khách', { words: '14 đoàn khách', exact: true }],
    [
      'another number',
      'Đã đón 12 đoàn khách quốc tế đến thăm và làm việc.',
      { words: 'Đã đón 14 đoàn khách quốc tế đến thăm và làm việc.', exact: false },
    ],
    [
      'two sentences, one changed',
      'Đã đón 12 đoàn khách quốc tế đến thăm, làm việc. Ký 3 thỏa thuận hợp tác.',
      { words: 'Đã đón 14 đoàn khách quốc tế đến thăm và làm việc. Ký 3 thỏa thuận.', exact: false },
    ],
    ['what is gone', 'Mở lớp tiếng Lào cho cán bộ biên phòng.', null],
    ['no words', ' ', null],
  ])('%s', (_name, words, expected) => {
    expect(at(words)).toEqual(expected);
  });

  it('50,000 characters in 50,000 others', () => {
    const many = Array.from(
      { length: 1_500 },
      (_, index) => `Đã đón ${index} đoàn đến tỉnh số ${index}.`,
    ).join(' ');
    const found = closestPassage(many.replaceAll('đoàn', 'nhóm'), many);
    expect(found?.from).toBe(0);
    expect(found?.likeness).toBeGreaterThan(0.3);
  });
});
