import type { Role } from '#lib/accounts/schema.ts';
import { messageOf } from '#lib/errors.ts';
import type { Duty } from '#lib/obligations/queries.ts';
import { reportPath } from './paths.ts';

export interface DutyAdvice {
  text: string;
  /** Nothing to click where the report was never begun and no longer can be. */
  step: { kind: 'start' } | { kind: 'link'; label: string; href: string } | null;
  /** It waits for this person, not for somebody else. */
  urgent: boolean;
}

type Known = Pick<
  Duty,
  'state' | 'reportId' | 'receiver' | 'sendBackReason' | 'addsLateData' | 'lastReturn'
> & {
  cycle: Pick<Duty['cycle'], 'closed'>;
};

/** What this person does next about one duty. */
export function dutyAdvice(duty: Known, roles: readonly Role[]): DutyAdvice {
  const leads = roles.includes('leader');
  const writes = roles.includes('drafter') || roles.includes('focal_point');
  const id = duty.reportId ?? '';
  const to = (label: string, page?: 'check') => ({
    kind: 'link' as const,
    label,
    href: reportPath(id, page),
  });
  switch (duty.state) {
    case 'not_started':
      return duty.cycle.closed
        ? { text: messageOf({ code: 'cycleClosed' }), step: null, urgent: false }
        : { text: 'Báo cáo chưa được bắt đầu.', step: { kind: 'start' }, urgent: writes };
    case 'draft':
      return { text: draftAdvice(duty), step: to('Tiếp tục soạn thảo'), urgent: writes };
    case 'awaiting_approval':
      return leads
        ? {
            text: 'Báo cáo đang chờ đồng chí đọc và gửi.',
            step: to('Đọc và gửi báo cáo', 'check'),
            urgent: true,
          }
        : { text: 'Báo cáo đang chờ lãnh đạo duyệt.', step: to('Xem báo cáo'), urgent: false };
    case 'submitted':
      return { text: `${duty.receiver} đã nhận và sẽ thẩm định.`, step: to('Xem báo cáo'), urgent: false };
    case 'returned':
      return {
        text: duty.lastReturn
          ? `${duty.receiver} đề nghị sửa ${duty.lastReturn.sections.length} mục${duty.lastReturn.reason ? `: ${duty.lastReturn.reason}` : '; từng yêu cầu ghi ngay tại mục.'}`
          : `${duty.receiver} đề nghị sửa báo cáo.`,
        step: to('Sửa các mục bị trả lại'),
        urgent: true,
      };
    case 'confidential':
      return {
        text: `${duty.receiver} đã ghi nhận báo cáo gửi theo đường mật. Không nhập nội dung mật vào hệ thống này.`,
        step: id === '' ? null : to('Xem báo cáo'),
        urgent: false,
      };
    case 'accepted':
      return { text: `${duty.receiver} đã tiếp nhận báo cáo.`, step: to('Xem báo cáo'), urgent: false };
  }
}

function draftAdvice({ sendBackReason, addsLateData }: Known): string {
  if (sendBackReason) return `Lãnh đạo trả lại để hoàn thiện: ${sendBackReason}`;
  return addsLateData
    ? 'Biểu số liệu đang mở để bổ sung: sửa số liệu, kiểm tra rồi gửi lại.'
    : 'Điền các mục và phụ lục, kiểm tra rồi trình lãnh đạo duyệt.';
}
