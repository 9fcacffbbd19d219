import type { ObligationView, RiskReason } from './schema.ts';

export const riskReasonLabels: Record<RiskReason, string> = {
  no_draft: 'Chưa có dự thảo',
  little_text: 'Mới có ít nội dung',
  late_last_year: 'Kỳ trước gửi quá hạn',
};

export const obligationViewLabels: Record<ObligationView, string> = {
  unsent: 'Chưa gửi',
  overdue: 'Quá hạn',
  mine: 'Của tôi',
};
