import { deadlineLabel } from '../cycles/labels.ts';
import { daysLeft, effectiveDeadline } from '../cycles/rules.ts';
import { formatDate, formatDateTime } from '../dates.ts';
import { obligationStateLabels } from '../reports/labels.ts';
import { obligationStateOf } from '../reports/rules.ts';
import type { ReportStatus } from '../reports/schema.ts';

/** How a duty stands, as far as its state is told in words. */
export type StateFacts = {
  status: ReportStatus | null;
  confidential: boolean;
  statusChangedAt: Date | null;
  /** Finished sections of all, of a report that is being written. */
  progress: { done: number; total: number } | null;
  /** What the receiver returned, and not yet got back. */
  returned: { at: Date; sections: readonly string[] } | null;
};

function list(labels: readonly string[]): string {
  return labels.length === 0 ? '' : `, cần sửa mục ${labels.join(', ')}`;
}

/** "chưa bắt đầu", "đang soạn thảo 12/18 mục", "đã trả lại ngày 05/12/2026, cần sửa mục II.1". */
export function stateWords(facts: StateFacts, reader: 'leader' | 'other' = 'other'): string {
  const { status, confidential, statusChangedAt, progress, returned } = facts;
  const state = obligationStateOf(status, confidential);
  if (state === 'awaiting_approval' && statusChangedAt) {
    const who = reader === 'leader' ? 'đồng chí' : 'lãnh đạo';
    return `chờ ${who} duyệt từ ${formatDateTime(statusChangedAt)}`;
  }
  if (returned && (state === 'returned' || state === 'draft'))
    return `đã trả lại ngày ${formatDate(returned.at)}${list(returned.sections)}`;
  if (state === 'draft' && progress) return `đang soạn thảo ${progress.done}/${progress.total} mục`;
  return obligationStateLabels[state].toLocaleLowerCase('vi');
}

export type ReminderFacts = StateFacts & {
  cycle: { name: string; deadline: Date; deadlineText: string };
  extendedDeadline: Date | null;
  organisation: string;
  receiver: string;
  /** What the reminding officer adds. */
  note?: { text: string; by: string };
};

function countdown(deadline: { deadline: Date; extendedDeadline: Date | null }, now: Date): string {
  const days = daysLeft(deadline, now);
  if (days > 0) return `còn ${days} ngày`;
  return days === 0 ? 'hôm nay là ngày cuối' : `quá hạn ${-days} ngày`;
}

/** One line that names the state; the subject of the mail. */
export function reminderTitle(facts: ReminderFacts, reader: 'leader' | 'other', now: Date): string {
  const deadline = { deadline: facts.cycle.deadline, extendedDeadline: facts.extendedDeadline };
  return `Nhắc báo cáo (${countdown(deadline, now)}): ${stateWords(facts, reader)} – ${facts.cycle.name}`;
}

function whatToDo({ status, returned }: StateFacts, reader: 'leader' | 'other'): string {
  if (status === 'awaiting_approval')
    return reader === 'leader'
      ? 'Đề nghị đồng chí đọc và gửi báo cáo, hoặc trả lại để hoàn thiện.'
      : 'Đề nghị đồng chí báo cáo lãnh đạo duyệt, gửi báo cáo.';
  return returned === null
    ? 'Đề nghị đồng chí hoàn thiện và gửi báo cáo trong thời hạn.'
    : 'Đề nghị đồng chí sửa các mục đã nêu và gửi lại báo cáo.';
}

/** What the reminded person reads. It says as of when, so that a mail which comes late does not mislead. */
export function reminderText(facts: ReminderFacts, reader: 'leader' | 'other', now: Date): string {
  const { cycle, extendedDeadline, note } = facts;
  const deadline = { deadline: cycle.deadline, extendedDeadline };
  const late = effectiveDeadline(deadline) <= now;
  return [
    `“${cycle.name}” của ${facts.organisation}: ${stateWords(facts, reader)}.`,
    `Thời hạn: ${deadlineLabel({ ...deadline, deadlineText: cycle.deadlineText })}. Đến ${formatDateTime(now)}: ${countdown(deadline, now)}.`,
    late && facts.returned === null && facts.status !== 'awaiting_approval'
      ? `${facts.receiver} chưa nhận được báo cáo. Đề nghị đồng chí hoàn thiện và gửi ngay.`
      : whatToDo(facts, reader),
    ...(note ? [`Ý kiến của ${note.by}: ${note.text}`] : []),
    'Nếu báo cáo vừa được gửi thì bỏ qua thông báo này.',
  ].join('\n');
}
