import { checklistAnnex } from '#lib/templates/rules.ts';
import { paragraph, rawWord, run, table } from './raw.ts';
import { annual, opening, signature, templateOf, type WordReport } from './reports.ts';

/** A letter of a provincial party committee on Directive 04: "1.", "1.1.", party heading and signature. */
function partyLetter(): WordReport {
  const template = templateOf('directive-04-review');
  const expected: Record<string, string[]> = {};
  const asked = [
    { text: 'Đề nghị Ban Bí thư ban hành chỉ thị mới thay thế Chỉ thị 04.', addressee: 'Ban Bí thư' },
    { text: 'Đề nghị Bộ Ngoại giao hướng dẫn thống nhất cơ chế phối hợp.', addressee: 'Bộ Ngoại giao' },
  ];
  const body = template.groups.map((group, groupIndex) => [
    paragraph(`${groupIndex + 1}. ${group.title}`, { bold: true }),
    ...group.sections.map((section, index) => {
      const heading = paragraph(`${groupIndex + 1}.${index + 1}. ${section.title}`, {
        italic: true,
        bold: true,
      });
      if (section.kind === 'proposals')
        return heading + asked.map(({ text }) => paragraph(`- ${text}`)).join('');
      const words = [
        `Trong mười năm, Tỉnh ủy đã lãnh đạo thực hiện nội dung thứ ${groupIndex + 1}.${index + 1} với nhiều kết quả rõ nét, được ghi nhận qua các kỳ sơ kết.`,
        `Việc này được kiểm điểm hằng năm tại hội nghị tổng kết của Ban Chấp hành, số liệu kèm theo mục ${groupIndex + 1}.${index + 1}.`,
      ];
      expected[section.key] = words;
      return heading + words.map((text) => paragraph(text)).join('');
    }),
  ]);
  const rows = checklistAnnex(template)?.rows ?? [];
  const annex = table([
    ['TT', 'Các hoạt động cụ thể', 'Có', 'Không', 'Ghi chú'],
    ...rows.map(({ number, text }, index) => [
      number,
      text,
      index < 8 ? 'X' : '',
      index < 8 ? '' : 'X',
      `Ghi chú dòng ${number}`,
    ]),
  ]);
  return {
    name: 'Báo cáo của Tỉnh ủy theo Công văn 295-CV/BĐNTW, đánh số 1, 1.1',
    bytes: rawWord({
      body: [
        table([
          [
            'TỈNH ỦY QUẢNG NGÃI\n*\nSố: 77-BC/TU',
            'ĐẢNG CỘNG SẢN VIỆT NAM\nQuảng Ngãi, ngày 10 tháng 4 năm 2021',
          ],
        ]),
        paragraph('BÁO CÁO', { bold: true, centred: true }),
        paragraph('tổng kết 10 năm thực hiện Chỉ thị 04-CT/TW của Ban Bí thư', { bold: true, centred: true }),
        ...body.flat(),
        table([
          [
            'Nơi nhận:\n- Ban Đối ngoại Trung ương,\n- Lưu Văn phòng Tỉnh ủy.',
            'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTrần Thị Bình',
          ],
        ]),
        paragraph('Phụ lục', { bold: true, centred: true }),
        paragraph('Các hoạt động của cấp ủy địa phương trong công tác đối ngoại nhân dân', { centred: true }),
        annex,
      ].join(''),
    }),
    template,
    expected,
    proposals: asked,
    checklist: Object.fromEntries(
      rows.map(({ key, number }, index) => [
        key,
        { answer: index < 8 ? ('yes' as const) : ('no' as const), note: `Ghi chú dòng ${number}` },
      ]),
    ),
    figures: {},
  };
}

/**
 * As it really comes: chapters of its own, headings that share a line with their text, sub-headings that sound like
 * sections, a chapter of wishes by addressee, matters that the template does not ask for.
 */
function ownWay(): WordReport {
  const expected: Record<string, string[]> = {};
  const into = (key: string, ...words: string[]) => {
    expected[key] = [...(expected[key] ?? []), ...words];
    return words.map((text) => paragraph(text)).join('');
  };
  const bold = (text: string) => paragraph(text, { bold: true });
  const body = [
    bold('PHẦN THỨ NHẤT'),
    bold('A. KẾT QUẢ CÔNG TÁC ĐỐI NGOẠI NHÂN DÂN'),
    bold('1. Công tác chỉ đạo, xây dựng và ban hành văn bản'),
    into(
      'achievements.implementation',
      'a) Về tuyên truyền chủ trương: đã quán triệt Chỉ thị 12 đến 100% chi bộ.',
      'b) Về xây dựng quy chế: Quy chế phối hợp gồm 5 chương, 22 điều đã ban hành.',
    ),
    bold('2. Công tác phối hợp và chia sẻ thông tin giữa các cơ quan'),
    into('achievements.coordination', 'Tổ giúp việc liên ngành họp 4 lần, trao đổi 61 lượt văn bản.'),
    bold('3. Thông tin tuyên truyền'),
    into(
      'achievements.communication',
      'Phát sóng 24 phóng sự; đăng 310 tin, bài trên Cổng thông tin điện tử.',
    ),
    bold('4. Về thi đua - khen thưởng'),
    into('achievements.commendation', 'Đề nghị tặng 9 bằng khen cho tập thể.'),
    bold('5. Bảo vệ an ninh chính trị nội bộ'),
    paragraph('Nội dung ngoài mẫu: phối hợp nắm tình hình an ninh tại các địa bàn có dự án.'),
    paragraph(`${run('6. Đào tạo, bồi dưỡng: ', { bold: true })}${run('Mở 3 lớp cho 150 lượt cán bộ.')}`),
    bold('B. ĐÁNH GIÁ CHUNG'),
    paragraph('1. Ưu điểm'),
    into('achievements.strengths', 'Mạng lưới đối tác mở rộng sang 12 nước.'),
    paragraph('2. Hạn chế'),
    into('limitations.shortcomings', 'Một số hội hoạt động còn hình thức.'),
    paragraph(`${run('3. Nguyên nhân: ', { italic: true })}${run('Thiếu cán bộ chuyên trách ở cấp xã.')}`),
    bold('C. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2027'),
    into('direction.plan', 'Tổ chức Năm giao lưu hữu nghị; vận động 4 triệu USD viện trợ.'),
    bold('D. ĐỀ XUẤT, KIẾN NGHỊ'),
    bold('1. Đối với Bộ Ngoại giao:'),
    paragraph('- Sớm ban hành khung chương trình tập huấn.'),
    paragraph('- Chia sẻ thông tin đối tác nước ngoài.'),
    bold('2. Đối với Bộ Tài chính:'),
    paragraph('- Hướng dẫn định mức chi đón đoàn.'),
    paragraph('Trên đây là báo cáo kết quả năm 2026, kính báo cáo./.'),
  ].join('');
  expected['achievements.training'] = ['Mở 3 lớp cho 150 lượt cán bộ.'];
  expected['limitations.causes'] = ['Thiếu cán bộ chuyên trách ở cấp xã.'];
  return {
    name: 'Bố cục riêng: phần A-D, đề mục liền dòng, mục ngoài mẫu',
    bytes: rawWord({ body: opening + body + signature }),
    template: annual,
    expected,
    proposals: [
      { text: 'Sớm ban hành khung chương trình tập huấn.', addressee: 'Bộ Ngoại giao' },
      { text: 'Chia sẻ thông tin đối tác nước ngoài.', addressee: 'Bộ Ngoại giao' },
      { text: 'Hướng dẫn định mức chi đón đoàn.', addressee: 'Bộ Tài chính' },
    ],
    checklist: {},
    figures: {},
  };
}

/** A report of a friendship union: chapters and headings in its own words, sub-sections in italics, a list inside. */
function friendshipUnion(): WordReport {
  const expected: Record<string, string[]> = {};
  const bold = (text: string) => paragraph(text, { bold: true });
  const into = (key: string, ...words: string[]) => {
    expected[key] = [...(expected[key] ?? []), ...words];
    return words.map((text) => paragraph(text)).join('');
  };
  const body = [
    bold('I. TÌNH HÌNH, KẾT QUẢ THỰC HIỆN'),
    paragraph('Năm 2026 diễn ra trong bối cảnh thế giới nhiều biến động.'),
    bold('1. Công tác lãnh đạo, chỉ đạo'),
    into(
      'achievements.implementation',
      'Đã ban hành 03 kế hoạch:',
      '- Kế hoạch giao lưu nhân dân.',
      '- Kế hoạch tập huấn.',
    ),
    bold('2. Công tác tuyên truyền và phổ biến pháp luật về đối ngoại'),
    into('achievements.communication', 'Tổ chức 6 lớp phổ biến cho 300 hội viên.'),
    bold('3. Hoạt động hợp tác, giao lưu nhân dân'),
    into('achievements.activities', 'Đón 12 đoàn khách quốc tế.'),
    paragraph('3.1. Với Lào', { italic: true }),
    into('achievements.activities', 'Thăm hai tỉnh Nam Lào.'),
    bold('4. Công tác vận động viện trợ phi chính phủ nước ngoài'),
    paragraph('Ngoài mẫu: tiếp nhận 14 dự án.'),
    bold('5. Công tác đào tạo, nâng cao năng lực cán bộ'),
    into('achievements.training', 'Mở 2 lớp cho cán bộ chi hội.'),
    bold('6. Công tác thi đua khen thưởng'),
    into('achievements.commendation', 'Khen 5 tập thể.'),
    bold('II. ĐÁNH GIÁ CHUNG'),
    bold('1. Kết quả nổi bật'),
    into('achievements.strengths', 'Hoàn thành 100% kế hoạch năm.'),
    bold('2. Tồn tại, khó khăn'),
    into('limitations.difficulties', 'Kinh phí ít, trụ sở chật.'),
    bold('3. Nguyên nhân'),
    into('limitations.causes', 'Biên chế thiếu.'),
    bold('III. NHIỆM VỤ NĂM 2027'),
    bold('1. Bối cảnh'),
    into('direction.forecast', 'Tình hình khó lường.'),
    bold('2. Nhiệm vụ trọng tâm'),
    into('direction.plan', 'Tổ chức 5 sự kiện lớn.'),
    bold('3. Giải pháp'),
    into('direction.measures', 'Tăng cường phối hợp với các sở.'),
    bold('IV. KIẾN NGHỊ'),
    paragraph('1. Kiến nghị Bộ Ngoại giao hỗ trợ kết nối đối tác.'),
    paragraph('2. Kiến nghị UBND tỉnh bố trí kinh phí.'),
    paragraph('Trên đây là báo cáo của Liên hiệp tỉnh./.'),
  ].join('');
  return {
    name: 'Báo cáo của một Liên hiệp, đề mục theo lời riêng',
    bytes: rawWord({ body: opening + body + signature }),
    template: annual,
    expected,
    proposals: [
      { text: 'Kiến nghị Bộ Ngoại giao hỗ trợ kết nối đối tác.', addressee: 'Bộ Ngoại giao' },
      { text: 'Kiến nghị UBND tỉnh bố trí kinh phí.', addressee: 'UBND tỉnh' },
    ],
    checklist: {},
    figures: {},
  };
}

/** Reports that do not follow the outline of the annual template. */
export const freeReports = [partyLetter, ownWay, friendshipUnion];
