import { checklistAnnex, figuresAnnex } from '#lib/templates/rules.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';
import { toTcvn3, toVni } from '#lib/text-care/legacy-fonts.ts';
import { templates } from '#prisma/seed/reference/templates.ts';
import { checklist, figures, proposals, texts, variantTitles } from './corpus.ts';
import { paragraph, rawWord, run, table } from './raw.ts';

/** A test report: the file, its template, and where each of its paragraphs belongs. */
export type WordReport = {
  name: string;
  bytes: Buffer;
  template: TemplateDefinition;
  /** Paragraphs by the key of their section. */
  expected: Record<string, string[]>;
  proposals: readonly { text: string; addressee: string }[];
  checklist: Record<string, { answer: 'yes' | 'no'; note: string }>;
  figures: Record<string, string>;
};

export function templateOf(key: string): TemplateDefinition {
  const found = templates.find((template) => template.key === key);
  if (!found) throw new Error(`No template ${key}`);
  return found.definition;
}

export const annual = templateOf('annual-report');

const nothingElse = { proposals, checklist: {}, figures: {} };

export function checklistTable(marks = { yes: 'x', no: 'x' }): string[][] {
  return [
    ['TT', 'Các hoạt động cụ thể', 'Có', 'Không', 'Ghi chú'],
    ...(checklistAnnex(annual)?.rows ?? []).map(({ key, number, text }) => {
      const row = checklist[key];
      return [
        number,
        text,
        row?.answer === 'yes' ? marks.yes : '',
        row?.answer === 'no' ? marks.no : '',
        row?.note ?? '',
      ];
    }),
  ];
}

export function figuresTable(): string[][] {
  return [
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
    ...(figuresAnnex(annual)?.rows ?? []).map(({ key, number, label, unit }) => [
      number,
      label,
      unit,
      figures[key] ?? '',
      '',
    ]),
  ];
}

/** Head of a provincial report. */
export const opening = [
  table([
    [
      'ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\nSố: 215/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nQuảng Ngãi, ngày 05 tháng 12 năm 2026',
    ],
  ]),
  paragraph('BÁO CÁO', { bold: true, centred: true }),
  paragraph('Kết quả công tác đối ngoại nhân dân năm 2026', { bold: true, centred: true }),
  paragraph('Kính gửi: Bộ Ngoại giao'),
  paragraph(
    'Thực hiện Công văn số 1234/BNG-CNV ngày 10/10/2026, Ủy ban nhân dân tỉnh báo cáo kết quả như sau:',
  ),
].join('');

export const signature = table([
  [
    'Nơi nhận:\n- Như trên;\n- Lưu: VT, NV.',
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An',
  ],
]);

type Writing = {
  group: (numeral: string, title: string) => string;
  section: (number: string, title: string) => string;
  text: (words: string, index: number) => string;
  proposal: (words: string, index: number) => string;
};

/** The body of the annual report in some way of writing. */
function annualBody(titleOf: (key: string, own: string) => string, writing: Writing): string {
  return annual.groups
    .flatMap((group) => [
      writing.group(group.numeral, titleOf(group.key, group.title)),
      ...group.sections.flatMap((section) => [
        writing.section(section.number, titleOf(section.key, section.title)),
        ...(section.kind === 'proposals'
          ? proposals.map(({ text }, index) => writing.proposal(text, index))
          : (texts[section.key] ?? []).map(writing.text)),
      ]),
    ])
    .join('');
}

const own = (_key: string, title: string) => title;
const varied = (key: string, title: string) => variantTitles[key] ?? title;

/** Typed by hand: "I." in bold capitals, "1." in bold, dashes, "./." at the end. */
function outline(): WordReport {
  const body = annualBody(varied, {
    group: (numeral, title) => paragraph(`${numeral}. ${title.toUpperCase()}`, { bold: true }),
    section: (number, title) => paragraph(`${number}. ${title}`, { bold: true }),
    text: (words, index) => paragraph(index > 0 ? `- ${words}` : words),
    proposal: (words) => paragraph(`- ${words}`),
  });
  return {
    name: 'Đề cương gõ tay, đề mục in đậm, tên đề mục khác mẫu',
    bytes: rawWord({ body: `${opening}${body}${paragraph('Trên đây là báo cáo của tỉnh./.')}${signature}` }),
    template: annual,
    expected: texts,
    ...nothingElse,
  };
}

const autoNumbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

/** Word counts the headings and draws the bullets; bold comes from a style without a heading level. */
function autoNumbered(): WordReport {
  const body = annualBody(varied, {
    group: (_, title) => paragraph(title, { list: '1', level: 0, style: 'DeMuc' }),
    section: (_, title) => paragraph(title, { list: '1', level: 1, style: 'DeMuc' }),
    text: (words) => paragraph(words, { list: '2' }),
    proposal: (words) => paragraph(words, { list: '2' }),
  });
  return {
    name: 'Đề mục đánh số tự động của Word, gạch đầu dòng tự động',
    bytes: rawWord({
      body: opening + body + signature,
      numbering: autoNumbering,
      styles:
        '<w:style w:type="paragraph" w:styleId="DeMuc"><w:name w:val="De muc"/><w:rPr><w:b/></w:rPr></w:style>',
    }),
    template: annual,
    expected: texts,
    ...nothingElse,
  };
}

/** Headings are bold lines without any number. */
function boldLines(): WordReport {
  const body = annualBody(varied, {
    group: (_, title) => paragraph(title.toUpperCase(), { bold: true, centred: true }),
    section: (_, title) => paragraph(title, { bold: true }),
    text: (words) => paragraph(words),
    proposal: (words) => paragraph(`+ ${words}`),
  });
  return {
    name: 'Đề mục là dòng in đậm, không đánh số',
    bytes: rawWord({ body: opening + body + signature }),
    template: annual,
    expected: texts,
    ...nothingElse,
  };
}

function legacyBody(convert: (text: string) => string, font: string): string {
  const look = { font };
  return annualBody(own, {
    group: (numeral, title) => paragraph(convert(`${numeral}. ${title}`), { ...look, bold: true }),
    section: (number, title) => paragraph(convert(`${number}. ${title}`), { ...look, bold: true }),
    text: (words) => paragraph(convert(words), look),
    proposal: (words, index) => paragraph(convert(`${index + 1}) ${words}`), look),
  });
}

/** The font stands in the style of the whole file, as in files of the nineties. */
function tcvn3(): WordReport {
  return {
    name: 'Phông TCVN3 (.VnTime) đặt ở kiểu Normal',
    bytes: rawWord({
      body: legacyBody(toTcvn3, '').replaceAll('<w:rFonts w:ascii="" w:hAnsi=""/>', ''),
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>',
    }),
    template: annual,
    expected: texts,
    ...nothingElse,
  };
}

function vni(): WordReport {
  return {
    name: 'Phông VNI-Times trên từng đoạn',
    bytes: rawWord({ body: legacyBody(toVni, 'VNI-Times') }),
    template: annual,
    expected: texts,
    ...nothingElse,
  };
}

/** Half of each text is an insertion, beside words that were deleted; a footnote explains the last one. */
function tracked(): WordReport {
  const change = 'w:author="An" w:date="2026-11-01T00:00:00Z"';
  const inserted = (words: string) => `<w:ins w:id="1" ${change}>${run(words)}</w:ins>`;
  const deleted = `<w:del w:id="2" ${change}><w:r><w:delText>chữ đã xóa </w:delText></w:r></w:del>`;
  const body = annualBody(own, {
    group: (numeral, title) => paragraph(`${numeral}. ${title.toUpperCase()}`, { bold: true }),
    section: (number, title) => paragraph(`${number}. ${title}`, { bold: true }),
    text: (words) => {
      const half = words.indexOf(' ', words.length / 2);
      return paragraph(`${run(words.slice(0, half))}${deleted}${inserted(words.slice(half))}`);
    },
    proposal: (words, index) => paragraph(`${run(`${index + 1}) `)}${inserted(words)}`),
  });
  const gone = `<w:p><w:pPr><w:rPr><w:del w:id="9" ${change}/></w:rPr></w:pPr><w:del w:id="10" ${change}><w:r><w:delText>Cả đoạn này đã xóa.</w:delText></w:r></w:del></w:p>`;
  return {
    name: 'Còn vết sửa (thêm, xóa) và chú thích cuối trang',
    bytes: rawWord({
      body: `${opening}${body.replace('<w:t xml:space="preserve">Mở 04 lớp', `<w:footnoteReference w:id="2"/><w:t xml:space="preserve">Mở 04 lớp`)}${gone}${signature}`,
      footnotes: { '2': 'Theo Kế hoạch số 45' },
    }),
    template: annual,
    expected: texts,
    ...nothingElse,
  };
}

export const rawReports = [outline, autoNumbered, boldLines, tcvn3, vni, tracked];
