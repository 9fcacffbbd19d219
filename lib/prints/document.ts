import { businessDate, businessYear, formatDateTime } from '../dates.ts';
import type { Block, OfficialDocument, Table } from '../documents/schema.ts';
import { formatCount } from '../numbers.ts';
import { annexOf, annexReference } from '../reports/document.ts';
import type { SentFile, SubmissionSnapshot } from '../reports/schema.ts';
import type { TemplateDefinition } from '../templates/schema.ts';

export type ReceiptFacts = {
  snapshot: SubmissionSnapshot;
  number: number;
  receiptNumber: string;
  submittedAt: Date;
  submittedBy: string;
  position: string;
  /** "Đúng hạn" */
  timeliness: string;
  contentHash: string;
};

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] };
}

function factsTable(facts: [string, string][]): Table {
  return {
    columns: [{ width: 30 }, { width: 70 }],
    rows: facts.map(([term, value]) => [{ paragraphs: [[{ text: term, bold: true }]] }, value]),
  };
}

function filesTable(files: SentFile[]): Table {
  return {
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Tên tệp', width: 46 },
      { title: 'Dung lượng', width: 18, align: 'right' },
      { title: 'Mã SHA-256 (16 ký tự đầu)', width: 28, align: 'center' },
    ],
    rows: files.map(({ name, bytes, sha256 }, index) => [
      String(index + 1),
      name,
      `${formatCount(Math.max(1, Math.round(bytes / 1024)))} KB`,
      sha256.slice(0, 16),
    ]),
  };
}

/** Proof that a content was received, by whom sent and when. The system makes it out, so nobody signs it. */
export function receiptDocument(facts: ReceiptFacts): OfficialDocument {
  const { snapshot, number, submittedAt, submittedBy, position, contentHash } = facts;
  const { organisation, receiver, cycle, files } = snapshot;
  return {
    issuer: { superior: null, name: [receiver.title] },
    symbol: null,
    number: null,
    place: '',
    date: businessDate(submittedAt),
    year: businessYear(submittedAt),
    name: 'BIÊN NHẬN',
    subject: cycle.name,
    addressees: [organisation.title],
    body: [
      paragraph('Hệ thống Nhịp Cầu xác nhận đã nhận báo cáo sau đây:'),
      {
        kind: 'table',
        table: factsTable([
          ['Số biên nhận', facts.receiptNumber],
          ['Cơ quan gửi', organisation.title],
          ['Cơ quan nhận', receiver.title],
          ['Kỳ báo cáo', cycle.name],
          ['Lần gửi', String(number)],
          ['Thời điểm gửi', formatDateTime(submittedAt)],
          ['Người gửi', position === '' ? submittedBy : `${submittedBy}, ${position}`],
          ['Thời hạn', `${cycle.deadlineText}: ${facts.timeliness.toLowerCase()}`],
          ['Mã nội dung (SHA-256)', contentHash],
        ]),
      },
      ...(files.length === 0
        ? [paragraph('Không có tệp gửi kèm.')]
        : [
            paragraph(`Tệp gửi kèm: ${formatCount(files.length)}.`),
            { kind: 'table' as const, table: filesTable(files) },
          ]),
      paragraph('Biên nhận do hệ thống lập tự động khi nhận báo cáo; tra cứu bằng mã nội dung hoặc mã QR.'),
    ],
    signature: null,
    recipients: [],
    annexes: [],
    trace: { label: 'Mã nội dung', hash: contentHash },
  };
}

const blank = '……………………';
const shortBlank = '………';
const linesForText = 6;

/** The template as a form to be filled in by hand or in Word. */
export function blankDocument(definition: TemplateDefinition): OfficialDocument {
  const reference = annexReference({ symbol: shortBlank, title: blank }, null);
  return {
    issuer: { superior: null, name: ['Tên cơ quan báo cáo'] },
    symbol: `BC-${shortBlank}`,
    number: null,
    place: shortBlank,
    date: null,
    year: null,
    name: 'BÁO CÁO',
    subject: definition.subject.replaceAll('{year}', shortBlank),
    addressees: [blank],
    body: definition.groups.flatMap(({ numeral, title, sections }): Block[] => [
      { kind: 'group', numeral, title },
      ...sections.flatMap(({ number, title: heading, guidance }): Block[] => [
        { kind: 'heading', number, title: heading },
        ...guidanceBlocks(guidance),
        { kind: 'dots', lines: linesForText },
      ]),
    ]),
    signature: { authority: [], position: 'Quyền hạn, chức vụ của người ký', name: 'Họ và tên' },
    recipients: ['Như trên', 'Lưu: VT'],
    annexes: definition.annexes.map((annex) => annexOf(annex, {}, reference)),
    trace: null,
  };
}

function guidanceBlocks(guidance: string): Block[] {
  return guidance === '' ? [] : [{ kind: 'paragraph', content: [{ text: `(${guidance})`, italic: true }] }];
}

export const fullTextsTitle = 'Toàn văn báo cáo của các cơ quan';

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The label of the annex that comes after so many. */
export function nextAnnexLabel(count: number): string {
  return `Phụ lục ${numerals[count] ?? count + 1}`;
}
