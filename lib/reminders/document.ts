import { businessDate, businessYear, formatBusinessDate, formatDateTime } from '../dates.ts';
import type { Annex, Block, OfficialDocument, Table } from '../documents/schema.ts';
import { longDate } from '../documents/text.ts';
import { formatCount } from '../numbers.ts';
import { obligationStateLabels } from '../reports/labels.ts';
import { obligationStates } from '../reports/schema.ts';
import type { LateOrganisation, LetterKind, LetterSnapshot } from './schema.ts';

/** More addressees than that are named in an annex. */
export const addresseesInHead = 5;

/** The unit that writes the letter stands after the symbol of the agency; văn thư fills it in with the number. */
const unknownUnit = '……';

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] };
}

/** "quá hạn 3 ngày", "đã được gia hạn, còn 2 ngày" */
function lateness({ daysLate, extended }: LateOrganisation): string {
  const days =
    daysLate > 0 ? `quá hạn ${daysLate} ngày` : daysLate === 0 ? 'đến hạn hôm nay' : `còn ${-daysLate} ngày`;
  return extended ? `đã được gia hạn, ${days}` : days;
}

function item(text: string): Block[] {
  return [{ kind: 'list', ordered: false, start: 1, items: [[{ kind: 'paragraph', content: [{ text }] }]] }];
}

/** The late ones by their state: by name while they are few, in numbers when an annex names them. */
function byState(organisations: readonly LateOrganisation[]): Block[] {
  const named = organisations.length <= addresseesInHead;
  const lines = obligationStates.flatMap((state) => {
    const those = organisations.filter((one) => one.state === state);
    if (those.length === 0) return [];
    const who = named
      ? those.map((one) => `${one.title} (${lateness(one)})`).join('; ')
      : `${formatCount(those.length)} cơ quan`;
    return [`${obligationStateLabels[state]}: ${who}`];
  });
  return lines.flatMap((line, index) => item(`${line}${index === lines.length - 1 ? '.' : ';'}`));
}

function annexOf(snapshot: LetterSnapshot, symbol: string, year: number): Annex {
  const { issuer, organisations } = snapshot;
  return {
    label: 'Phụ lục',
    title: 'Danh sách các cơ quan chưa gửi báo cáo',
    reference: `(Kèm theo Công văn số       /${symbol} ${longDate(null, year)} của ${issuer.title})`,
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { title: 'TT', width: 8, align: 'center' },
            { title: 'Cơ quan', width: 46 },
            { title: 'Hạn gửi (hết ngày)', width: 18, align: 'center' },
            { title: 'Tình trạng', width: 28 },
          ],
          rows: organisations.map((one, index) => [
            String(index + 1),
            one.title,
            formatBusinessDate(one.lastDay),
            `${obligationStateLabels[one.state]}, ${lateness(one)}`,
          ]),
        },
      },
    ],
  };
}

/** Công văn đôn đốc, ready for the leader to sign; number and day are văn thư's. */
function letterDocument(snapshot: LetterSnapshot): OfficialDocument {
  const { issuer, cycle, organisations, before, contact } = snapshot;
  const at = new Date(snapshot.at);
  const year = businessYear(at);
  const symbol = `${issuer.symbol}-${unknownUnit}`;
  const named = organisations.length <= addresseesInHead;
  const basis = [cycle.legalBasis, cycle.originDocument].filter((part) => part !== '').join(' và ');
  const until =
    before === null ? 'ngay khi nhận được Công văn này' : `trước ngày ${formatBusinessDate(before)}`;
  return {
    ...(cycle.urgency ? { urgency: cycle.urgency } : {}),
    issuer: { superior: issuer.parentTitle?.toUpperCase() ?? null, name: issuer.heading },
    symbol,
    number: null,
    place: issuer.place,
    date: null,
    year,
    name: '',
    subject: `đôn đốc gửi ${lowerFirst(cycle.name)}`,
    addressees: named
      ? organisations.map(({ title }) => title)
      : ['Các cơ quan theo danh sách tại Phụ lục kèm theo'],
    body: [
      paragraph(
        `Thực hiện ${basis}, các cơ quan gửi ${lowerFirst(cycle.name)} đến ${issuer.title} ${cycle.deadlineText} (đến hết ngày ${formatBusinessDate(cycle.lastDay)}).`,
      ),
      paragraph(
        `Đến ${formatDateTime(at)}, ${issuer.title} chưa nhận được báo cáo của ${formatCount(organisations.length)} cơ quan${named ? '' : ' (danh sách tại Phụ lục)'}, cụ thể:`,
      ),
      ...byState(organisations),
      paragraph(
        `Để kịp tổng hợp, báo cáo cấp có thẩm quyền, ${issuer.title} trân trọng đề nghị Quý cơ quan khẩn trương hoàn thiện và gửi báo cáo trên Hệ thống Nhịp Cầu ${until}. Báo cáo có nội dung thuộc bí mật nhà nước không nhập vào Hệ thống mà gửi bản giấy theo quy định của pháp luật về bảo vệ bí mật nhà nước.`,
      ),
      ...(contact === '' ? [] : [paragraph(`Thông tin cần trao đổi xin liên hệ: ${contact}.`)]),
      paragraph(`${issuer.title} trân trọng cảm ơn sự phối hợp của Quý cơ quan.`),
    ],
    signature: { ...issuer.signature, name: '' },
    recipients: ['Như trên', 'Lãnh đạo cơ quan (để báo cáo)', 'Lưu: VT'],
    annexes: named ? [] : [annexOf(snapshot, symbol, year)],
    trace: null,
  };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}

function lateTable(organisations: readonly LateOrganisation[]): Table {
  return {
    columns: [
      { title: 'TT', width: 7, align: 'center' },
      { title: 'Cơ quan', width: 31 },
      { title: 'Hạn gửi (hết ngày)', width: 15, align: 'center' },
      { title: 'Tình trạng', width: 23 },
      { title: 'Số ngày quá hạn', width: 10, align: 'center' },
      { title: 'Đôn đốc gần nhất', width: 14, align: 'center' },
    ],
    rows: organisations.map((one, index) => [
      String(index + 1),
      one.name,
      `${formatBusinessDate(one.lastDay)}${one.extended ? ' (gia hạn)' : ''}`,
      one.stateWords.slice(0, 1).toLocaleUpperCase('vi') + one.stateWords.slice(1),
      one.daysLate > 0 ? formatCount(one.daysLate) : '–',
      one.lastReminded === null ? 'Chưa' : formatDateTime(new Date(one.lastReminded)),
    ]),
  };
}

/** The list for the leadership: an inner paper without number and signature. */
function listDocument({ issuer, cycle, at, organisations }: LetterSnapshot): OfficialDocument {
  const moment = new Date(at);
  const late = organisations.filter(({ daysLate }) => daysLate > 0).length;
  return {
    issuer: { superior: issuer.parentTitle?.toUpperCase() ?? null, name: issuer.heading },
    symbol: null,
    number: null,
    place: issuer.place,
    date: businessDate(moment),
    year: businessYear(moment),
    name: 'DANH SÁCH',
    subject: `Cơ quan chưa gửi ${lowerFirst(cycle.name)}`,
    addressees: [],
    body: [
      paragraph(
        `Thời hạn gửi: ${cycle.deadlineText} (đến hết ngày ${formatBusinessDate(cycle.lastDay)}). Đến ${formatDateTime(moment)} có ${formatCount(organisations.length)} cơ quan trong danh sách này chưa gửi, trong đó ${formatCount(late)} cơ quan đã quá hạn.`,
      ),
      { kind: 'table', table: lateTable(organisations) },
    ],
    signature: null,
    recipients: [],
    annexes: [],
    trace: null,
  };
}

export function paperOf(kind: LetterKind, snapshot: LetterSnapshot): OfficialDocument {
  switch (kind) {
    case 'letter':
      return letterDocument(snapshot);
    case 'list':
      return listDocument(snapshot);
  }
}
