import { formatDateTime, formatTime } from '#lib/dates.ts';
import type { Lane, Phase } from './save-queue/lane.ts';

/** What the save bar says, and how. */
export interface SaveState {
  state: Phase['is'];
  words: string;
  tone: 'muted' | 'success' | 'warning' | 'danger';
}

interface Stored {
  savedAt: string | null;
  savedBy: string;
}

/** "Đã lưu 09:41:03" after a save in this page; what was saved before with day and name. */
export function storedWords({ savedAt, savedBy }: Stored): string {
  if (savedAt === null) return 'Chưa có nội dung nào được lưu';
  const at = new Date(savedAt);
  return savedBy === '' ? `Đã lưu ${formatTime(at)}` : `Đã lưu ${formatDateTime(at)} · ${savedBy}`;
}

export function latestOf(units: readonly Stored[]): Stored {
  return units.reduce<Stored>(
    (latest, unit) => ((unit.savedAt ?? '') > (latest.savedAt ?? '') ? unit : latest),
    { savedAt: null, savedBy: '' },
  );
}

const why = { network: 'mất kết nối', server: 'máy chủ chưa trả lời' } as const;

function retryWords({ why: reason, afterMs }: Extract<Phase, { is: 'retry' }>): string {
  return `Chưa lưu: ${why[reason]}, sẽ thử lại sau ${Math.max(1, Math.round(afterMs / 1_000))} giây`;
}

/** The state of one answer. */
export function laneWords(phase: Phase, stored: Stored): SaveState {
  switch (phase.is) {
    case 'still':
      return {
        state: 'still',
        words: storedWords(stored),
        tone: stored.savedAt === null ? 'muted' : 'success',
      };
    case 'due':
      return { state: 'due', words: 'Có nội dung chưa lưu', tone: 'muted' };
    case 'sending':
      return { state: 'sending', words: 'Đang lưu…', tone: 'muted' };
    case 'retry':
      return { state: 'retry', words: retryWords(phase), tone: 'warning' };
    case 'signedOut':
      return { state: 'signedOut', words: 'Chưa lưu: cần đăng nhập lại', tone: 'danger' };
    case 'otherAccount':
      return {
        state: 'otherAccount',
        words: 'Chưa lưu: trình duyệt đang đăng nhập bằng tài khoản khác',
        tone: 'danger',
      };
    case 'conflict':
      return { state: 'conflict', words: 'Chưa lưu: cần chọn giữa hai bản', tone: 'warning' };
    case 'refused':
      return { state: 'refused', words: 'Chưa lưu: có nội dung cần sửa', tone: 'danger' };
  }
}

/** What matters most comes first. */
const order: readonly Phase['is'][] = [
  'otherAccount',
  'signedOut',
  'conflict',
  'refused',
  'retry',
  'sending',
  'due',
  'still',
];

/** The state of a page with several answers. */
export function pageState(lanes: readonly (Lane | null)[], units: readonly Stored[]): SaveState {
  const phases = lanes.flatMap((lane) => (lane ? [lane.phase] : []));
  const found = order.flatMap((name) => phases.find((phase) => phase.is === name) ?? []);
  return laneWords(found[0] ?? { is: 'still' }, latestOf(units));
}
