import { formatDateTime } from '../dates.ts';
import type { MailKind, MailStatus, MailView } from './schema.ts';

export const mailStatusLabels: Record<MailStatus, string> = {
  queued: 'Chờ gửi',
  sent: 'Đã gửi',
  deferred: 'Chờ gửi lại',
  bounced: 'Địa chỉ không nhận',
  cancelled: 'Đã hủy',
};

export const mailKindLabels: Record<MailKind, string> = {
  receipt: 'Biên nhận',
  cycle_opened: 'Mở kỳ báo cáo',
  cycle_changed: 'Thay đổi của kỳ báo cáo',
  extended: 'Gia hạn',
  reminder: 'Nhắc báo cáo',
  awaiting_approval: 'Chờ lãnh đạo duyệt',
  sent_back: 'Lãnh đạo trả lại',
  returned: 'Cơ quan nhận trả lại',
  accepted: 'Đã tiếp nhận',
  reopened: 'Mở lại báo cáo',
  decision_undone: 'Hủy quyết định thẩm định',
  comment: 'Góp ý',
  received: 'Đã nhận báo cáo',
  assigned: 'Phân công thẩm định',
  proposal_answered: 'Trả lời đề xuất, kiến nghị',
  edition: 'Báo cáo tổng hợp',
};

/** How far a mail has come, for the people who wait for it. */
export function mailWords({ status, sentAt, nextTryAt, error }: MailView, configured: boolean): string {
  switch (status) {
    case 'sent':
      return sentAt ? `lúc ${formatDateTime(sentAt)}` : '';
    case 'queued':
      return configured ? '' : 'chưa cấu hình máy chủ thư';
    case 'deferred':
      return `máy chủ thư chưa nhận; thử lại lúc ${formatDateTime(nextTryAt)}`;
    case 'bounced':
    case 'cancelled':
      return error;
  }
}
