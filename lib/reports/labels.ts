import type { ObligationState, ProposalField, ReportStatus, ReturnReason } from './schema.ts';

export const obligationStateLabels: Record<ObligationState, string> = {
  not_started: 'Chưa bắt đầu',
  draft: 'Đang soạn thảo',
  awaiting_approval: 'Chờ duyệt',
  submitted: 'Đã gửi',
  returned: 'Bị trả lại',
  accepted: 'Đã tiếp nhận',
  confidential: 'Đã gửi theo đường mật',
};

export const reportStatusLabels: Record<ReportStatus, string> = obligationStateLabels;

export const proposalFieldLabels: Record<ProposalField, string> = {
  mechanism: 'Cơ chế, chính sách',
  organisation: 'Tổ chức, bộ máy',
  funding: 'Kinh phí',
  information: 'Thông tin',
  training: 'Đào tạo',
  other: 'Khác',
};

export const returnReasonLabels: Record<ReturnReason, string> = {
  missing: 'Thiếu',
  wrong: 'Sai',
  unclear: 'Chưa rõ',
  template_changed: 'Mẫu đã đổi',
};

export const nothingLabel = 'Không phát sinh';
