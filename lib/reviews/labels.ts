import type { ReviewDecision, ReviewViewName } from './schema.ts';

export const reviewDecisionLabels: Record<ReviewDecision, string> = {
  returned: 'Trả lại',
  accepted: 'Tiếp nhận',
  reopened: 'Mở lại',
  return_undone: 'Hủy trả lại',
  acceptance_undone: 'Hủy tiếp nhận',
};

export const reviewViewLabels: Record<ReviewViewName, string> = {
  print: 'Bản in',
  previous: 'Thay đổi từ lần gửi trước',
  year: 'Thay đổi từ năm trước',
};
