import { formatBusinessDate, formatDate, formatDateTime } from '../dates.ts';
import type { AddresseeNote } from './addressees.ts';
import { type Deadline, daysLeft, effectiveDeadline } from './rules.ts';
import type { CycleKind, CyclePhase, LadderRole, LadderStep, Timeliness, Urgency } from './schema.ts';

export const cycleKindLabels: Record<CycleKind, string> = {
  annual: 'Định kỳ',
  ad_hoc: 'Đột xuất',
  thematic: 'Chuyên đề',
};

export const cyclePhaseLabels: Record<CyclePhase, string> = {
  open: 'Đang mở',
  planned: 'Chưa mở',
  closed: 'Đã đóng',
};

/** As the mark stands on papers (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.8b). */
export const urgencyLabels: Record<Urgency, string> = {
  urgent: 'KHẨN',
  very_urgent: 'THƯỢNG KHẨN',
  express: 'HỎA TỐC',
};

export const ladderRoleLabels: Record<LadderRole, string> = {
  drafter: 'Soạn thảo',
  focal_point: 'Đầu mối',
  leader: 'Lãnh đạo',
};

export const timelinessLabels: Record<Timeliness, string> = {
  pending: 'Chưa gửi',
  on_time: 'Đúng hạn',
  late: 'Quá hạn',
  missing: 'Chưa gửi, quá hạn',
};

function ownDeadlineWord({ deadline, extendedDeadline }: Deadline): string {
  return extendedDeadline && extendedDeadline < deadline ? 'hạn của cơ quan chủ quản' : 'đã gia hạn';
}

/** "trước ngày 15/12/2026, tức hết ngày 14/12/2026" */
export function deadlineLabel(deadline: Deadline & { deadlineText: string }): string {
  const limit = effectiveDeadline(deadline);
  const lastDay = formatDate(new Date(limit.getTime() - 1));
  const wording = deadline.extendedDeadline
    ? `trước ngày ${formatDate(limit)} (${ownDeadlineWord(deadline)})`
    : deadline.deadlineText;
  return `${wording}, tức hết ngày ${lastDay}`;
}

/** "Còn 22 ngày", "Hôm nay là ngày cuối", "Quá hạn 3 ngày" */
export function countdownLabel(deadline: Deadline, now: Date): string {
  const days = daysLeft(deadline, now);
  if (days > 0) return `Còn ${days} ngày`;
  return days === 0 ? 'Hôm nay là ngày cuối' : `Quá hạn ${-days} ngày`;
}

/** "3 ngày trước hạn: Soạn thảo, Đầu mối" */
export function ladderStepLabel({ days, to }: LadderStep): string {
  const when =
    days === 0 ? 'Ngày cuối' : days < 0 ? `${-days} ngày trước ngày cuối` : `${days} ngày sau ngày cuối`;
  return `${when}: ${to.map((role) => ladderRoleLabels[role].toLowerCase()).join(', ')}`;
}

export function addresseeNoteLabel(note: AddresseeNote): string {
  switch (note.kind) {
    case 'succeeded':
      return `${note.name} nay là ${note.successors.join(', ')} (từ ${formatBusinessDate(note.effective)}, ${note.legalBasis}).`;
    case 'ended':
      return `${note.name} đã kết thúc hoạt động ngày ${formatBusinessDate(note.on)} và không có cơ quan kế thừa.`;
    case 'new':
      return `${note.name} không có trong kỳ trước, nay được đưa vào.`;
  }
}

/** What of a cycle may be changed, in the words in which a change is told. */
export type CycleFacts = {
  deadlineText: string;
  deadline: Date;
  legalBasis: string;
  originDocument: string;
  urgency: Urgency | null;
  periodFrom: string;
  periodTo: string;
  openedAt: Date;
  lateDataUntil: Date | null;
  ladder: readonly LadderStep[];
};

type Told = { term: string; said: (facts: CycleFacts) => string };

const told: readonly Told[] = [
  { term: 'Thời hạn', said: deadlineText },
  { term: 'Căn cứ', said: ({ legalBasis }) => legalBasis },
  { term: 'Văn bản yêu cầu', said: ({ originDocument }) => originDocument || 'không có' },
  { term: 'Độ khẩn', said: ({ urgency }) => (urgency ? urgencyLabels[urgency] : 'không') },
  {
    term: 'Kỳ số liệu',
    said: ({ periodFrom, periodTo }) =>
      `từ ${formatBusinessDate(periodFrom)} đến ${formatBusinessDate(periodTo)}`,
  },
  { term: 'Ngày mở', said: ({ openedAt }) => formatDateTime(openedAt) },
  {
    term: 'Bổ sung số liệu',
    said: ({ lateDataUntil }) => (lateDataUntil ? `trước ngày ${formatDate(lateDataUntil)}` : 'không nhận'),
  },
  {
    term: 'Lịch nhắc',
    said: ({ ladder }) => (ladder.length > 0 ? ladder.map(ladderStepLabel).join('; ') : 'không nhắc'),
  },
];

function deadlineText({ deadlineText: wording, deadline }: CycleFacts): string {
  return deadlineLabel({ deadlineText: wording, deadline, extendedDeadline: null });
}

/** A line for each thing that is said differently: "Thời hạn: trước ngày … → trước ngày …". */
export function changeLines(before: CycleFacts, after: CycleFacts): string[] {
  return told.flatMap(({ term, said }) =>
    said(before) === said(after) ? [] : [`${term}: ${said(before)} → ${said(after)}`],
  );
}
