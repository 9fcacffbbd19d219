import { timelinessLabels } from '../cycles/labels.ts';
import type { Timeliness } from '../cycles/schema.ts';
import { formatDate, formatTime } from '../dates.ts';

export type ReceiptFacts = {
  name: string;
  cycle: string;
  organisation: string;
  receiver: string;
  receiptNumber: string;
  number: number;
  submittedAt: Date;
  submittedBy: string;
  position: string;
  timeliness: Timeliness;
  contentHash: string;
  /** Where anybody finds out that the receipt comes from here. */
  verifyUrl: string;
};

/** The mail that brings a receipt: plain text, complete without its attachment. */
export function receiptLetter(facts: ReceiptFacts): { subject: string; text: string } {
  const { receiptNumber, submittedAt, submittedBy, position, number, timeliness } = facts;
  const lines = [
    `Kính gửi: Đồng chí ${facts.name}`,
    '',
    `${facts.receiver} đã nhận “${facts.cycle}” của ${facts.organisation}.`,
    '',
    `Số biên nhận: ${receiptNumber}`,
    `Thời điểm gửi: ${formatTime(submittedAt)} ngày ${formatDate(submittedAt)} (giờ Việt Nam)`,
    `Người gửi: ${submittedBy}${position === '' ? '' : `, ${position}`}`,
    `Lần gửi: ${number}`,
    `Thời hạn: ${timelinessLabels[timeliness]}${number === 1 ? '' : ' (tính theo lần gửi đầu tiên)'}`,
    `Mã nội dung (SHA-256): ${facts.contentHash}`,
    `Tra cứu, đối chiếu: ${facts.verifyUrl}`,
    '',
    'Biên nhận (tệp PDF) kèm theo thư này. Biên nhận, bản đã gửi và kết quả thẩm định được lưu trong hệ thống Nhịp Cầu, tại trang “Lịch sử gửi và thẩm định” của báo cáo.',
    '',
    'Thư này do hệ thống gửi tự động; đề nghị không trả lời.',
    '',
    'HỆ THỐNG NHỊP CẦU',
  ];
  return { subject: `Biên nhận ${receiptNumber}: ${facts.cycle}`, text: lines.join('\n') };
}

const minutesBetween = 5;
const resendsPerDay = 5;

/** Minutes to wait before the receipt may be sent again; 0: now. */
export function minutesUntilResend(queuedAt: readonly Date[], now: Date): number {
  const times = queuedAt.map((at) => at.getTime()).sort((a, b) => b - a);
  const afterLast = times[0] === undefined ? 0 : times[0] + minutesBetween * 60_000;
  const busy = times[resendsPerDay];
  const afterBusyDay = busy === undefined ? 0 : busy + 24 * 3_600_000;
  return Math.max(0, Math.ceil((Math.max(afterLast, afterBusyDay) - now.getTime()) / 60_000));
}
