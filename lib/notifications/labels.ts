import type { NoticeKind } from '../outbox/schema.ts';

/** What a kind of notice tells, for the one who chooses which of them come by mail. */
export const noticeKindHints: Record<NoticeKind, string> = {
  cycle_opened: 'Kỳ báo cáo mở, cơ quan phải báo cáo.',
  cycle_changed: 'Thời hạn hoặc nội dung của kỳ báo cáo thay đổi.',
  extended: 'Cơ quan được gia hạn.',
  reminder: 'Sắp đến hạn, quá hạn hoặc báo cáo bị trả lại chưa sửa.',
  awaiting_approval: 'Có báo cáo chờ đồng chí duyệt.',
  sent_back: 'Lãnh đạo trả lại báo cáo để hoàn thiện.',
  returned: 'Cơ quan nhận trả lại báo cáo, nêu các mục cần sửa.',
  accepted: 'Báo cáo được tiếp nhận.',
  reopened: 'Báo cáo đã tiếp nhận được mở lại để sửa.',
  decision_undone: 'Cơ quan nhận hủy việc trả lại hoặc tiếp nhận.',
  comment: 'Có góp ý, trả lời góp ý.',
  received: 'Cơ quan nhận đã nhận báo cáo.',
  assigned: 'Đồng chí được giao thẩm định báo cáo.',
  proposal_answered: 'Đề xuất, kiến nghị của cơ quan được trả lời, hoặc nội dung trả lời thay đổi.',
  edition: 'Báo cáo tổng hợp được công bố, thay thế, đính chính hoặc thu hồi.',
};
