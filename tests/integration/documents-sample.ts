/** A province's report as the tests print it. */

import type { Block, Inline, ListItem, OfficialDocument } from '#lib/documents/schema.ts';

const SENTENCES = [
  'Ủy ban nhân dân tỉnh đã chỉ đạo các sở, ban, ngành, địa phương quán triệt đầy đủ các chủ trương, chính sách của Đảng và Nhà nước về công tác đối ngoại nhân dân, gắn với nhiệm vụ phát triển kinh tế - xã hội của địa phương.',
  'Trong năm 2026, tỉnh đã tiếp và làm việc với 34 đoàn khách quốc tế, gồm 412 lượt người từ 16 quốc gia và vùng lãnh thổ; cử 12 đoàn đi công tác nước ngoài.',
  'Tổng giá trị viện trợ phi chính phủ nước ngoài được tiếp nhận là 1.234.567,89 USD, tăng 12,5% so với cùng kỳ năm 2025.',
  'Công tác thông tin đối ngoại được triển khai đồng bộ trên các nền tảng số, góp phần quảng bá hình ảnh quê hương, con người Quảng Ngãi tới bạn bè quốc tế.',
];

export function paragraph(length: number): Block {
  const text = Array.from({ length }, (_, index) => SENTENCES[index % SENTENCES.length]).join(' ');
  return { kind: 'paragraph', content: [{ text }] };
}

const BODY: Block[] = [
  {
    kind: 'paragraph',
    content: [
      {
        text: 'Thực hiện Chỉ thị số 04-CT/TW của Ban Bí thư và Công văn số 295-CV/BĐNTW, Ủy ban nhân dân tỉnh Quảng Ngãi báo cáo kết quả công tác đối ngoại nhân dân năm 2026 và phương hướng năm 2027 như sau:',
      },
    ],
  },
  { kind: 'group', numeral: 'I', title: 'Kết quả thực hiện công tác đối ngoại nhân dân', anchor: 'group-1' },
  {
    kind: 'heading',
    number: '1',
    title: 'Tuyên truyền, phổ biến chủ trương, chính sách',
    anchor: 'section-1',
  },
  paragraph(4),
  {
    kind: 'paragraph',
    content: [
      { text: 'Một số kết quả nổi bật: ' },
      { text: 'ký kết thỏa thuận hợp tác', bold: true },
      { text: ', tổ chức ' },
      { text: 'Tuần lễ Văn hóa', italic: true },
      { text: ' và hội nghị gặp gỡ các tổ chức phi chính phủ nước ngoài.', sourceMark: '[12]' },
      { text: ' Việc phối hợp giữa các cơ quan được tăng cường.', sourceMark: '[13]' },
    ],
  },
  {
    kind: 'paragraph',
    content: [
      {
        text: 'https://quangngai.gov.vn/cong-thong-tin/doi-ngoai-nhan-dan/bao-cao-ket-qua-nam-2026-va-phuong-huong-nam-2027?trang=1&sapxep=moinhat&loai=baocao là địa chỉ đăng tải báo cáo.',
      },
    ],
  },
  { kind: 'heading', number: '2', title: 'Công tác phi chính phủ nước ngoài', anchor: 'section-2' },
  { kind: 'subheading', title: 'a) Khối sở, ban, ngành' },
  paragraph(3),
  {
    kind: 'paragraph',
    content: [
      { text: 'Các đoàn vào:\n- Đoàn Hội hữu nghị Lào - Việt Nam;\n- Đoàn tổ chức Đông Tây hội ngộ.' },
    ],
  },
  {
    kind: 'table',
    table: {
      columns: [
        { title: 'TT', width: 1, align: 'center' },
        { title: 'Tên tổ chức', width: 5 },
        { title: 'Giá trị (USD)', width: 3, align: 'right' },
      ],
      rows: [
        ['1', 'Tổ chức Đông Tây hội ngộ', '512.000,00'],
        ['2', 'Tổ chức Tầm nhìn thế giới', '722.567,89'],
      ],
    },
  },
  { kind: 'group', numeral: 'II', title: 'Phương hướng, nhiệm vụ năm 2027', anchor: 'group-2' },
  paragraph(5),
  { kind: 'group', numeral: 'III', title: 'Kiến nghị, đề xuất' },
  paragraph(2),
  {
    kind: 'paragraph',
    content: [
      {
        text: 'Trên đây là báo cáo kết quả công tác đối ngoại nhân dân năm 2026 và phương hướng, nhiệm vụ năm 2027 của tỉnh Quảng Ngãi, kính gửi Bộ Ngoại giao tổng hợp, báo cáo cấp có thẩm quyền.',
      },
    ],
  },
];

const ACTIVITIES = [
  'Ban hành văn bản chỉ đạo, hướng dẫn triển khai công tác đối ngoại nhân dân trên địa bàn tỉnh',
  'Tổ chức hội nghị quán triệt Chỉ thị, Nghị quyết của Đảng',
  'Xây dựng kế hoạch hoạt động đối ngoại nhân dân hằng năm',
  'Bồi dưỡng kiến thức, kỹ năng đối ngoại cho cán bộ',
  'Ký kết thỏa thuận hợp tác với đối tác nước ngoài',
  'Tiếp nhận viện trợ phi chính phủ nước ngoài',
  'Tổ chức hoạt động giao lưu văn hóa, thể thao quốc tế',
  'Thông tin, tuyên truyền đối ngoại bằng tiếng nước ngoài',
  'Vận động người Việt Nam ở nước ngoài hướng về quê hương',
  'Kiểm tra, giám sát, sơ kết, tổng kết công tác đối ngoại nhân dân',
];

const FIGURES = [
  'Số đoàn ra',
  'Số lượt người đi nước ngoài',
  'Số đoàn vào',
  'Số lượt khách quốc tế',
  'Hội nghị, hội thảo quốc tế',
  'Thỏa thuận quốc tế đã ký',
  'Dự án phi chính phủ nước ngoài',
  'Giá trị cam kết (USD)',
  'Giá trị giải ngân (USD)',
  'Tin, bài đối ngoại',
  'Lớp bồi dưỡng',
  'Lượt cán bộ được bồi dưỡng',
  'Hoạt động giao lưu nhân dân',
  'Tổ chức hữu nghị thành viên',
];

export const SAMPLE: OfficialDocument = {
  issuer: { superior: null, name: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NGÃI'] },
  symbol: 'BC-UBND',
  number: '5',
  place: 'Quảng Ngãi',
  date: '2026-12-05',
  year: 2026,
  name: 'BÁO CÁO',
  subject:
    'Kết quả công tác đối ngoại nhân dân năm 2026 và phương hướng, nhiệm vụ năm 2027 của tỉnh Quảng Ngãi',
  addressees: ['Bộ Ngoại giao'],
  body: BODY,
  signature: {
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
    position: 'PHÓ CHỦ TỊCH',
    name: 'Nguyễn Văn Hòa',
  },
  recipients: ['Như trên', 'Lưu: VT, SNgV'],
  annexes: [
    {
      label: 'Phụ lục I',
      title: 'Kết quả thực hiện các hoạt động cụ thể',
      reference:
        '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 12 năm 2026 của Ủy ban nhân dân tỉnh Quảng Ngãi)',
      blocks: [
        {
          kind: 'table',
          table: {
            columns: [
              { title: 'TT', width: 7, align: 'center' },
              { title: 'Các hoạt động cụ thể', width: 48 },
              { title: 'Có¹', width: 9, align: 'center' },
              { title: 'Không', width: 11, align: 'center' },
              { title: 'Ghi chú', width: 25 },
            ],
            rows: ACTIVITIES.map((text, index) => [
              `${index + 1}`,
              text,
              index % 3 === 2 ? '' : 'x',
              index % 3 === 2 ? 'x' : '',
              index === 0 ? 'Kế hoạch số 12/KH-UBND ngày 15/01/2026' : '',
            ]),
            footnote: '¹ Nếu "Có", nêu số, ngày của văn bản hoặc tên hoạt động tại cột Ghi chú.',
          },
        },
      ],
    },
    {
      label: 'Phụ lục II',
      title: 'Số liệu công tác đối ngoại nhân dân',
      reference:
        '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 12 năm 2026 của Ủy ban nhân dân tỉnh Quảng Ngãi)',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          table: {
            columns: [
              { title: 'TT', width: 5, align: 'center' },
              { title: 'Chỉ tiêu', width: 40 },
              { title: 'Năm 2025', width: 15, align: 'right' },
              { title: 'Năm 2026', width: 15, align: 'right' },
              { title: 'Ghi chú', width: 25 },
            ],
            rows: FIGURES.map((text, index) => [
              `${index + 1}`,
              text,
              `${index * 3 + 1}`,
              `${index * 4 + 2}`,
              '',
            ]),
          },
        },
      ],
    },
  ],
  trace: {
    label: 'Mã tra cứu:',
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
};

function item(text: string, ...more: ListItem): ListItem {
  return [{ kind: 'paragraph', content: [{ text }] }, ...more];
}

function cell(text: string, look: Omit<Inline, 'text'> = {}): { paragraphs: Inline[][] } {
  return { paragraphs: [[{ text, ...look }]] };
}

/** What the editor lets people write: lists in lists, a table with spans, a link. */
export const FORMATTED: Block[] = [
  {
    kind: 'list',
    ordered: false,
    start: 1,
    items: [
      item('Về thông tin, tuyên truyền:', {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [item('phát 120 tin, bài bằng tiếng Anh;'), item('in 2.000 tờ gấp giới thiệu tỉnh.')],
      }),
      [
        {
          kind: 'paragraph',
          content: [
            { text: 'Về hợp tác: xem ' },
            { text: 'cổng thông tin đối ngoại', href: 'https://quangngai.gov.vn/doi-ngoai?nam=2026&trang=1' },
            { text: ' và ' },
            { text: 'thỏa thuận đã ký', bold: true, italic: true },
            { text: '.' },
          ],
        },
        { kind: 'paragraph', content: [{ text: 'Đoạn thứ hai của cùng một ý.' }] },
      ],
    ],
  },
  {
    kind: 'list',
    ordered: true,
    start: 1,
    items: [
      item('Hoạt động theo lĩnh vực:', {
        kind: 'list',
        ordered: true,
        start: 1,
        items: ['văn hóa;', 'thể thao;', 'giáo dục;', 'y tế;', 'nông nghiệp;', 'du lịch.'].map((text) =>
          item(text),
        ),
      }),
      item('Hoạt động theo địa bàn.'),
    ],
  },
  {
    kind: 'list',
    ordered: true,
    start: 5,
    items: [item('Danh sách đánh số từ năm.')],
  },
  {
    kind: 'table',
    table: {
      columns: [{ width: 4 }, { width: 20 }, { width: 10, align: 'right' }, { width: 10, align: 'right' }],
      headRows: 2,
      rows: [
        [
          { ...cell('TT'), header: true, rowspan: 2 },
          { ...cell('Đối tác'), header: true, rowspan: 2 },
          { ...cell('Số đoàn'), header: true, colspan: 2 },
        ],
        [
          { ...cell('Đoàn ra'), header: true },
          { ...cell('Đoàn vào'), header: true },
        ],
        [
          cell('1'),
          { ...cell('Lào, gồm các tỉnh có chung đường biên giới và các tỉnh kết nghĩa'), rowspan: 2 },
          cell('12'),
          cell('7'),
        ],
        [cell('2'), cell('3', { bold: true }), cell('4', { italic: true })],
        [{ ...cell('Cộng'), colspan: 2 }, cell('15'), cell('11')],
      ],
    },
  },
];
