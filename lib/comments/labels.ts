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
