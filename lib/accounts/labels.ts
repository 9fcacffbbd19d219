import type { Role } from './schema.ts';

export const roleLabels: Record<Role, string> = {
  drafter: 'Soạn thảo',
  focal_point: 'Đầu mối',
  leader: 'Lãnh đạo',
  compiler: 'Tổng hợp',
  administrator: 'Quản trị',
  reader: 'Người đọc',
};

/** What a role lets somebody do, for who gives it. */
export const roleHints: Record<Role, string> = {
  drafter: 'Viết báo cáo của cơ quan, đính kèm tệp, trình lãnh đạo duyệt.',
  focal_point:
    'Như soạn thảo; thẩm định báo cáo của đơn vị trực thuộc, quản lý tài khoản của cơ quan và đơn vị.',
  leader: 'Đọc, gửi, rút lại báo cáo; trả lại người soạn thảo.',
  compiler: 'Mở kỳ báo cáo, gia hạn, đôn đốc, thẩm định và tổng hợp.',
  administrator: 'Quản lý tài khoản, xem nhật ký; không đọc nội dung báo cáo.',
  reader: 'Đọc báo cáo tổng hợp đã công bố.',
};
