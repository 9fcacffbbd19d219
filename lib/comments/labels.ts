import type { ThreadState } from './rules.ts';
import type { PointAnswer, RemarkAudience } from './schema.ts';

export const audienceLabels: Record<RemarkAudience, string> = {
  receiver: 'Nội bộ',
  shared: 'Cho cơ quan gửi',
};

export const pointAnswerLabels: Record<PointAnswer, string> = {
  corrected: 'Đã sửa',
  declined: 'Không sửa vì',
};

/** The answer to a point as it stands in the thread. */
export function answerText(answer: PointAnswer | null, text: string): string {
  const said = text.trim();
  switch (answer) {
    case 'corrected':
      return said === '' ? 'Đã sửa.' : `Đã sửa. ${said}`;
    case 'declined':
      return `Không sửa vì: ${said}`;
    case null:
      return said;
  }
}

/** How far a thread has come; a remark that demands nothing waits for nobody. */
export function threadWords(state: ThreadState, demanding: boolean): string {
  switch (state) {
    case 'waiting':
      return 'Chưa gửi đi';
    case 'open':
      return demanding ? 'Chưa trả lời' : 'Đang trao đổi';
    case 'answered':
      return 'Đã trả lời';
    case 'settled':
      return demanding ? 'Đạt' : 'Đã xong';
  }
}
