'use client';

import { formatDateTime, formatTime } from '#lib/dates.ts';

interface SaveStateProps {
  dirty: boolean;
  restored: boolean;
  blank: boolean;
  /** Of this visit. */
  savedAt: string | null;
  updatedAt: string;
  updatedBy: string;
}

function words({ dirty, restored, blank, savedAt, updatedAt, updatedBy }: SaveStateProps): string {
  if (restored) return 'Chưa lưu · khôi phục nội dung gõ lần trước';
  if (dirty) return 'Chưa lưu';
  if (savedAt) return `Đã lưu ${formatTime(new Date(savedAt))}`;
  if (blank) return 'Đoạn trống, không in trong báo cáo';
  return `Lưu ${formatDateTime(new Date(updatedAt))} · ${updatedBy}`;
}

export function SaveState(props: SaveStateProps) {
  return (
    <span className="min-w-0 text-sm text-muted">
      {words(props)}
      {/* Said aloud only when it is the answer to a click, not at every key. */}
      <span role="status" className="sr-only">
        {props.savedAt && !props.dirty ? 'Đã lưu đoạn' : ''}
      </span>
    </span>
  );
}
