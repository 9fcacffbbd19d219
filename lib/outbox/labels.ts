import { formatDateTime } from '../dates.ts';
import type { MailStatus, MailView } from './schema.ts';

export const mailStatusLabels: Record<MailStatus, string> = {
  queued: 'Chờ gửi',
  sent: 'Đã gửi',
  deferred: 'Chờ gửi lại',
  bounced: 'Địa chỉ không nhận',
  cancelled: 'Đã hủy',
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
