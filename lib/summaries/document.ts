import { timelinessLabels } from '../cycles/labels.ts';
import { businessYear, formatBusinessDate, formatDateTime } from '../dates.ts';
import type { Annex, Block, Inline, OfficialDocument, Table } from '../documents/schema.ts';
import { formatCount, formatDecimal } from '../numbers.ts';
import { annexReference, type Printed } from '../reports/document.ts';
import { checklistAnnex, figuresAnnex, subjectOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { paragraphsOf } from '../text.ts';
import type { EditionSnapshot } from './schema.ts';

const matrixColumns = 7;

function marked(text: string, sources: number[]): Block[] {
  const lines = paragraphsOf(text);
  return lines.map((line, index): Block => {
    const mark = sources.length > 0 && index === lines.length - 1 ? `[${sources.join(', ')}]` : null;
    const content: Inline[] = mark ? [{ text: line }, { text: '', sourceMark: mark }] : [{ text: line }];
    return { kind: 'paragraph', content };
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function plain(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] };
}

function introduction({ cycle, filings, sources }: EditionSnapshot): Block[] {
  const late = filings.filter(({ timeliness }) => timeliness === 'late').length;
  const filed = filings.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null).length;
  return [
    plain(
      `Thực hiện nhiệm vụ đầu mối giúp Chính phủ theo dõi, tổng hợp, phối hợp, trao đổi thông tin về công tác đối ngoại nhân dân theo Quyết định số 1109/QĐ-TTg ngày 28/8/2019 của Thủ tướng Chính phủ, trên cơ sở báo cáo của các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương và Liên hiệp các tổ chức hữu nghị Việt Nam (kỳ từ ${formatBusinessDate(cycle.periodFrom)} đến ${formatBusinessDate(cycle.periodTo)}), Bộ Ngoại giao tổng hợp, báo cáo Thủ tướng Chính phủ như sau:`,
    ),
    plain(
      `Đến thời điểm tổng hợp, có ${formatCount(filed)}/${formatCount(filings.length)} cơ quan gửi báo cáo, trong đó ${formatCount(filed - late)} cơ quan gửi đúng hạn, ${formatCount(late)} cơ quan gửi quá hạn; ${formatCount(sources.length)} báo cáo đã được tiếp nhận và sử dụng trong báo cáo này.`,
    ),
  ];
}

function body(snapshot: EditionSnapshot, definition: TemplateDefinition): Block[] {
  const paragraphs = new Map(snapshot.sections.map((section) => [section.key, section.paragraphs]));
  const groups = definition.groups.flatMap(({ key, numeral, title, sections }): Block[] => [
    { kind: 'group', numeral, title, anchor: key },
    ...sections.flatMap((section): Block[] => {
      const texts = paragraphs.get(section.key) ?? [];
      return [
        { kind: 'heading', number: section.number, title: section.title, anchor: section.key },
        ...(texts.length === 0
          ? [plain('Không có nội dung.')]
          : texts.flatMap(({ text, sources }) => marked(text, sources))),
      ];
    }),
  ]);
  return [...introduction(snapshot), ...groups];
}

function filingsTable({ filings }: EditionSnapshot): Table {
  return {
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Cơ quan', width: 44 },
      { title: 'Gửi lần đầu', width: 24, align: 'center' },
      { title: 'Thời hạn', width: 14, align: 'center' },
      { title: 'Tiếp nhận', width: 10, align: 'center' },
    ],
    rows: filings.map(({ title, firstSubmittedAt, timeliness, accepted }, index) => [
      String(index + 1),
      title,
      firstSubmittedAt === null ? '' : formatDateTime(new Date(firstSubmittedAt)),
      timelinessLabels[timeliness],
      accepted ? 'x' : '',
    ]),
  };
}

function checklistTables(snapshot: EditionSnapshot, definition: TemplateDefinition): Block[] {
  const rows = checklistAnnex(definition)?.rows ?? [];
  const tally = new Map(snapshot.checklist.map((row) => [row.key, row]));
  const counts: Table = {
    columns: [
      { title: 'TT', width: 7, align: 'center' },
      { title: 'Các hoạt động cụ thể', width: 67 },
      { title: 'Có', width: 13, align: 'center' },
      { title: 'Không', width: 13, align: 'center' },
    ],
    rows: rows.map(({ key, number, text }) => [
      number,
      text,
      formatCount(tally.get(key)?.yes.length ?? 0),
      formatCount(tally.get(key)?.no.length ?? 0),
    ]),
  };
  const matrix: Table = {
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      { title: 'Cơ quan', width: 44 },
      ...rows.map(({ number }) => ({
        title: number,
        width: 50 / rows.length,
        align: 'center' as const,
      })),
    ],
    rows: snapshot.sources.map(({ mark, title }) => [
      String(mark),
      title,
      ...rows.map(({ key }) =>
        tally.get(key)?.yes.includes(mark) ? 'C' : tally.get(key)?.no.includes(mark) ? 'K' : '',
      ),
    ]),
    footnote: 'C: Có; K: Không. Số cột ứng với số thứ tự của hoạt động ở bảng trên.',
  };
  return [
    { kind: 'subheading', title: 'Tổng hợp số cơ quan trả lời' },
    { kind: 'table', table: counts },
    { kind: 'subheading', title: 'Trả lời của từng cơ quan' },
    { kind: 'table', table: matrix },
  ];
}

function figuresTables(snapshot: EditionSnapshot, definition: TemplateDefinition): Block[] {
  const rows = figuresAnnex(definition)?.rows ?? [];
  const sums = new Map(snapshot.figures.map((figure) => [figure.key, figure]));
  const totals: Table = {
    columns: [
      { title: 'TT', width: 7, align: 'center' },
      { title: 'Chỉ tiêu', width: 42 },
      { title: 'Đơn vị tính', width: 14, align: 'center' },
      { title: 'Tổng số', width: 19, align: 'right' },
      { title: 'Số cơ quan có số liệu', width: 18, align: 'center' },
    ],
    rows: rows.map(({ key, number, label, unit }) => {
      const sum = sums.get(key);
      return [
        number,
        label,
        unit,
        formatDecimal(sum?.total ?? '0'),
        `${sum?.values.length ?? 0}/${snapshot.sources.length}`,
      ];
    }),
    footnote: 'Tổng số là tổng của các cơ quan có số liệu; số liệu thiếu không tính là 0.',
  };
  const parts = Array.from({ length: Math.ceil(rows.length / matrixColumns) }, (_, part) =>
    rows.slice(part * matrixColumns, (part + 1) * matrixColumns),
  );
  const matrices = parts.map(
    (part): Table => ({
      columns: [
        { title: 'TT', width: 5, align: 'center' },
        { title: 'Cơ quan', width: 32 },
        ...part.map(({ number }) => ({
          title: `(${number})`,
          width: 63 / part.length,
          align: 'right' as const,
        })),
      ],
      rows: snapshot.sources.map(({ mark, title }) => [
        String(mark),
        title,
        ...part.map(({ key }) => {
          const sum = sums.get(key);
          const value = sum?.values.find((entry) => entry.mark === mark)?.value;
          if (value !== undefined) return formatDecimal(value);
          return sum?.nothing.includes(mark) ? '–' : '';
        }),
      ]),
      footnote:
        '–: không phát sinh; ô trống: không có số liệu. Số cột ứng với số thứ tự của chỉ tiêu ở bảng tổng hợp.',
    }),
  );
  return [
    { kind: 'subheading', title: 'Tổng hợp toàn quốc' },
    { kind: 'table', table: totals },
    ...matrices.flatMap((table, index): Block[] => [
      { kind: 'subheading', title: `Số liệu của từng cơ quan (phần ${index + 1})` },
      { kind: 'table', table },
    ]),
  ];
}

/** Where the mark of a source leads on the screen. */
export function sourceAnchor(mark: number | string): string {
  return `nguon-${mark}`;
}

function sourcesTable({ sources, sections }: EditionSnapshot): Table {
  const uses = new Map<number, number>();
  for (const mark of sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.sources),
  ))
    uses.set(mark, (uses.get(mark) ?? 0) + 1);
  return {
    columns: [
      { title: 'Ký hiệu', width: 10, align: 'center' },
      { title: 'Cơ quan báo cáo', width: 38 },
      { title: 'Số biên nhận', width: 22, align: 'center' },
      { title: 'Mã nội dung', width: 20, align: 'center' },
      { title: 'Số đoạn dẫn', width: 10, align: 'center' },
    ],
    rows: sources.map(({ mark, title, receiptNumber, contentHash }) => [
      `[${mark}]`,
      title,
      receiptNumber,
      contentHash.slice(0, 16),
      formatCount(uses.get(mark) ?? 0),
    ]),
    anchors: sources.map(({ mark }) => sourceAnchor(mark)),
  };
}

/** The national report as the paper that goes to the Government: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function summaryDocument(
  snapshot: EditionSnapshot,
  definition: TemplateDefinition,
  { contentHash, signer, at }: Omit<Printed, 'issued'>,
): OfficialDocument {
  const { issuer, cycle } = snapshot;
  const year = businessYear(at);
  const reference = annexReference(issuer, year);
  const annex = (label: string, title: string, blocks: Block[], landscape = false): Annex => ({
    label,
    title,
    reference,
    landscape,
    blocks,
  });
  return {
    issuer: { superior: null, name: issuer.heading },
    symbol: `BC-${issuer.symbol}`,
    number: null,
    place: issuer.place,
    date: null,
    year,
    name: 'BÁO CÁO',
    subject: `Tổng hợp ${lowerFirst(subjectOf(definition, cycle.year))}`,
    addressees: ['Thủ tướng Chính phủ'],
    body: body(snapshot, definition),
    signature: { ...issuer.signature, name: signer },
    recipients: [
      'Như trên',
      'Văn phòng Chính phủ',
      'Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ',
      'Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương',
      'Liên hiệp các tổ chức hữu nghị Việt Nam',
      'Lưu: VT, ĐNND',
    ],
    annexes: [
      annex('Phụ lục I', 'Tình hình gửi báo cáo của các cơ quan', [
        { kind: 'table', table: filingsTable(snapshot) },
      ]),
      annex('Phụ lục II', 'Tổng hợp các hoạt động chỉ đạo, điều hành', checklistTables(snapshot, definition)),
      annex('Phụ lục III', 'Tổng hợp số liệu', figuresTables(snapshot, definition), true),
      annex('Phụ lục IV', 'Danh mục nguồn', [{ kind: 'table', table: sourcesTable(snapshot) }]),
    ],
    trace: contentHash === null ? null : { label: 'Mã nội dung', hash: contentHash },
  };
}
