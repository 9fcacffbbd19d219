import type { ReviewDecision } from './schema.ts';

export const reviewDecisionLabels: Record<ReviewDecision, string> = {
  returned: 'Trả lại',
  accepted: 'Tiếp nhận',
  reopened: 'Mở lại',
  return_undone: 'Hủy trả lại',
  acceptance_undone: 'Hủy tiếp nhận',
};
