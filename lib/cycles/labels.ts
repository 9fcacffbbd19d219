import { formatDate } from '../dates.ts';
import { type Deadline, daysLeft, effectiveDeadline } from './rules.ts';
import type { CycleKind, Timeliness } from './schema.ts';

export const cycleKindLabels: Record<CycleKind, string> = {
  annual: 'Định kỳ',
  ad_hoc: 'Đột xuất',
  thematic: 'Chuyên đề',
};

export const timelinessLabels: Record<Timeliness, string> = {
  pending: 'Chưa gửi',
  on_time: 'Đúng hạn',
  late: 'Quá hạn',
  missing: 'Chưa gửi, quá hạn',
};

/** "trước ngày 15/12/2026, tức hết ngày 14/12/2026" */
export function deadlineLabel(deadline: Deadline & { deadlineText: string }): string {
  const limit = effectiveDeadline(deadline);
  const lastDay = formatDate(new Date(limit.getTime() - 1));
  const wording = deadline.extendedDeadline
    ? `trước ngày ${formatDate(limit)} (đã gia hạn)`
    : deadline.deadlineText;
  return `${wording}, tức hết ngày ${lastDay}`;
}

/** "Còn 22 ngày", "Hôm nay là ngày cuối", "Quá hạn 3 ngày" */
export function countdownLabel(deadline: Deadline, now: Date): string {
  const days = daysLeft(deadline, now);
  if (days > 0) return `Còn ${days} ngày`;
  return days === 0 ? 'Hôm nay là ngày cuối' : `Quá hạn ${-days} ngày`;
}
