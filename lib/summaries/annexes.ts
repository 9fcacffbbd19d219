import type { Chart } from '../charts/schema.ts';
import { timelinessLabels } from '../cycles/labels.ts';
import { formatDateTime } from '../dates.ts';
import type { Block, Table } from '../documents/schema.ts';
import { formatCount, formatDecimal, formatShare, shareOf } from '../numbers.ts';
import { organisationGroupLabels } from '../organisations/labels.ts';
import { groupOf } from '../organisations/rules.ts';
import { docText } from '../rich-text/offsets.ts';
import { checklistAnnex, figuresAnnex } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { sectionsOf } from './outline.ts';
import { placeNames } from './places.ts';
import type { EditionSnapshot } from './schema.ts';

const matrixColumns = 7;

export function filingsTable({ filings }: EditionSnapshot): Table {
  return {
    columns: [
      { title: 'TT', width: 7, align: 'center' },
      { title: 'Cơ quan', width: 41 },
      { title: 'Gửi lần đầu', width: 28, align: 'center' },
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

export function checklistTables(snapshot: EditionSnapshot, definition: TemplateDefinition): Block[] {
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

export function figuresTables(snapshot: EditionSnapshot, definition: TemplateDefinition): Block[] {
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

export function sourcesTable({ sources, sections }: EditionSnapshot): Table {
  const uses = new Map<number, number>();
  for (const { citations } of sections.flatMap(({ paragraphs }) => paragraphs))
    for (const mark of new Set(citations.map((citation) => citation.mark)))
      uses.set(mark, (uses.get(mark) ?? 0) + 1);
  return {
    columns: [
      { title: 'Ký hiệu', width: 9, align: 'center' },
      { title: 'Cơ quan báo cáo', width: 33 },
      { title: 'Số biên nhận', width: 25, align: 'center' },
      { title: 'Mã nội dung', width: 23, align: 'center' },
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

const quoteLength = 90;

function shortened(words: string): string {
  if (words.length <= quoteLength) return words;
  return `${words.slice(0, words.lastIndexOf(' ', quoteLength))} …`;
}

/** Paragraph by paragraph, what each rests on: the source, its section there and which characters of it. */
export function sourceMap(snapshot: EditionSnapshot, definition: TemplateDefinition): Table {
  const nameOf = placeNames(definition);
  const placeOf = ({
    answerKey,
    range,
  }: EditionSnapshot['sections'][number]['paragraphs'][number]['citations'][number]) => {
    const where = nameOf(answerKey);
    return range ? `${where}, ký tự ${formatCount(range.from + 1)}–${formatCount(range.to)}` : where;
  };
  const paragraphs = new Map(snapshot.sections.map((section) => [section.key, section.paragraphs]));
  return {
    columns: [
      { title: 'Mục', width: 9, align: 'center' },
      { title: 'Đoạn', width: 8, align: 'center' },
      { title: 'Nội dung', width: 43 },
      { title: 'Nguồn', width: 40 },
    ],
    rows: sectionsOf(snapshot.outline).flatMap(({ key, label }) =>
      (paragraphs.get(key) ?? []).map(({ doc, citations, facts }, index) => [
        label === '' ? 'Mở đầu' : label,
        String(index + 1),
        shortened(docText(doc)),
        citations.length > 0
          ? { paragraphs: citations.map((citation) => [{ text: `[${citation.mark}] ${placeOf(citation)}` }]) }
          : facts.length > 0
            ? 'Số liệu của hệ thống'
            : 'Bộ Ngoại giao',
      ]),
    ),
  };
}

export function proposalsTable({ proposals }: EditionSnapshot): Table {
  return {
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      { title: 'Đề xuất, kiến nghị', width: 44 },
      { title: 'Cơ quan đề xuất', width: 22 },
      { title: 'Cơ quan xử lý', width: 13 },
      { title: 'Kết quả', width: 15 },
    ],
    rows: proposals.map(
      ({ text, addressee, field, organisations, responsible, state, answer, since }, index) => [
        String(index + 1),
        `${text.replace(/[.;]+$/, '')} (kiến nghị ${addressee}; ${field.toLowerCase()}${since === null ? '' : `; từ năm ${since}`}).`,
        organisations.length === 0
          ? ''
          : `${organisations.length > 1 ? `${formatCount(organisations.length)} cơ quan: ` : ''}${organisations.join(', ')}`,
        responsible,
        answer === '' ? state : `${state}: ${answer}`,
      ],
    ),
  };
}

/** How each group of bodies kept the deadline. */
export function filingChart({ filings }: EditionSnapshot): Chart {
  const groups = (['central', 'province', 'union'] as const)
    .map((group) => ({ group, all: filings.filter(({ kind }) => groupOf(kind) === group) }))
    .filter(({ all }) => all.length > 0);
  const filed = (all: EditionSnapshot['filings']) =>
    all.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null);
  const onTime = (all: EditionSnapshot['filings']) =>
    filed(all).filter(({ timeliness }) => timeliness !== 'late');
  const bar = (part: number, whole: number) => ({
    share: shareOf(part, whole),
    text: formatShare(part, whole),
  });
  const [all, sent, early] = [filings.length, filed(filings).length, onTime(filings).length];
  return {
    id: 'ty-le-gui',
    title: `${formatCount(sent)}/${formatCount(all)} cơ quan đã gửi báo cáo, ${formatCount(early)} cơ quan đúng hạn`,
    description: `Tỷ lệ cơ quan đã gửi và gửi đúng hạn theo nhóm: ${groups
      .map(
        ({ group, all: whole }) =>
          `${organisationGroupLabels[group]} đã gửi ${formatShare(filed(whole).length, whole.length)}, đúng hạn ${formatShare(onTime(whole).length, whole.length)}`,
      )
      .join('; ')}.`,
    plot: {
      kind: 'bars',
      series: ['Đã gửi', 'Đúng hạn'],
      groups: groups.map(({ group, all: whole }) => ({
        label: organisationGroupLabels[group],
        values: [bar(filed(whole).length, whole.length), bar(onTime(whole).length, whole.length)],
      })),
    },
    table: {
      columns: ['Nhóm', 'Phải gửi', 'Đã gửi', 'Đúng hạn'],
      rows: groups.map(({ group, all: whole }) => [
        organisationGroupLabels[group],
        formatCount(whole.length),
        formatCount(filed(whole).length),
        formatCount(onTime(whole).length),
      ]),
    },
  };
}
