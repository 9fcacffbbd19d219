import { businessYear, formatBusinessDate } from '../dates.ts';
import type { Annex, Block, Inline, OfficialDocument } from '../documents/schema.ts';
import { annexReference, type Printed } from '../reports/document.ts';
import { blocksOf } from '../rich-text/blocks.ts';
import { insertedAt } from '../rich-text/offsets.ts';
import { subjectOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import {
  checklistTables,
  figuresTables,
  filingChart,
  filingsTable,
  proposalsTable,
  sourceMap,
  sourcesTable,
} from './annexes.ts';
import { openingKey } from './outline.ts';
import type { EditionParagraph, EditionSnapshot } from './schema.ts';

/** "[1, 3–5]": the marks of a place in the text, runs of three and more in short. */
function marksText(marks: readonly number[]): string {
  const sorted = [...new Set(marks)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const mark of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1) === mark - 1) run.push(mark);
    else runs.push([mark]);
  }
  const words = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
  return `[${words.join(', ')}]`;
}

function paragraphBlocks({ doc, citations }: EditionParagraph): Block[] {
  const places = [...new Set(citations.map(({ at }) => at))];
  const marks = places.map((at): { at: number; inline: Inline } => ({
    at,
    inline: {
      text: '',
      sourceMark: marksText(citations.filter((citation) => citation.at === at).map(({ mark }) => mark)),
    },
  }));
  return blocksOf(doc, insertedAt(doc, marks));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function plain(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] };
}

function introduction({ cycle, replaces, issuer }: EditionSnapshot): Block[] {
  const { periodFrom, periodTo } = cycle;
  const basis = `Thực hiện nhiệm vụ đầu mối giúp Chính phủ theo dõi, tổng hợp, phối hợp, trao đổi thông tin về công tác đối ngoại nhân dân theo Quyết định số 1109/QĐ-TTg ngày 28/8/2019 của Thủ tướng Chính phủ, trên cơ sở báo cáo của các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương và Liên hiệp các tổ chức hữu nghị Việt Nam (kỳ từ ${formatBusinessDate(periodFrom)} đến ${formatBusinessDate(periodTo)}), Bộ Ngoại giao tổng hợp, báo cáo Thủ tướng Chính phủ như sau:`;
  if (!replaces) return [plain(basis)];
  const act = replaces.kind === 'correction' ? 'đính chính' : 'thay thế';
  return [
    plain(basis),
    plain(`Báo cáo này ${act} Báo cáo ${replaces.paper} của ${issuer.title} (${replaces.reason}).`),
  ];
}

function body(snapshot: EditionSnapshot): Block[] {
  const paragraphs = new Map(snapshot.sections.map((section) => [section.key, section.paragraphs]));
  const blocksIn = (key: string) => (paragraphs.get(key) ?? []).flatMap(paragraphBlocks);
  const groups = snapshot.outline.groups.flatMap(({ key, numeral, title, sections }): Block[] => [
    { kind: 'group', numeral, title, anchor: key },
    ...sections.flatMap((section): Block[] => {
      const blocks = blocksIn(section.key);
      return [
        { kind: 'heading', number: section.number, title: section.title, anchor: section.key },
        ...(blocks.length === 0 ? [plain('Không có nội dung.')] : blocks),
      ];
    }),
  ]);
  return [...introduction(snapshot), ...blocksIn(openingKey), ...groups];
}

/** The national report as the paper that goes to the Government: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function summaryDocument(
  snapshot: EditionSnapshot,
  definition: TemplateDefinition,
  { contentHash, signer, at, issued }: Printed,
): OfficialDocument {
  const { issuer, cycle } = snapshot;
  const year = businessYear(at);
  const reference = annexReference(issuer, year, issued);
  const annex = (label: string, title: string, blocks: Block[], landscape = false): Annex => ({
    label,
    title,
    reference,
    landscape,
    blocks,
  });
  return {
    issuer: { superior: null, name: issuer.heading },
    symbol: issued?.symbol ?? `BC-${issuer.symbol}`,
    number: issued?.number ?? null,
    place: issuer.place,
    date: issued?.date ?? null,
    year,
    name: 'BÁO CÁO',
    subject: `Tổng hợp ${lowerFirst(subjectOf(definition, cycle.year))}`,
    addressees: ['Thủ tướng Chính phủ'],
    body: body(snapshot),
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
        { kind: 'chart', chart: filingChart(snapshot) },
        { kind: 'table', table: filingsTable(snapshot) },
      ]),
      annex('Phụ lục II', 'Tổng hợp các hoạt động chỉ đạo, điều hành', checklistTables(snapshot, definition)),
      annex('Phụ lục III', 'Tổng hợp số liệu', figuresTables(snapshot, definition), true),
      annex('Phụ lục IV', 'Đề xuất, kiến nghị của các cơ quan', [
        snapshot.proposals.length === 0
          ? plain('Không có đề xuất, kiến nghị.')
          : { kind: 'table', table: proposalsTable(snapshot) },
      ]),
      annex('Phụ lục V', 'Dẫn nguồn của báo cáo', [
        { kind: 'subheading', title: 'Danh mục nguồn' },
        { kind: 'table', table: sourcesTable(snapshot) },
        { kind: 'subheading', title: 'Nguồn của từng đoạn' },
        { kind: 'table', table: sourceMap(snapshot, definition) },
      ]),
    ],
    trace: contentHash === null ? null : { label: 'Mã nội dung', hash: contentHash },
  };
}
