import type { Role } from './schema.ts';

export const roleLabels: Record<Role, string> = {
  drafter: 'Soạn thảo',
  focal_point: 'Đầu mối',
  leader: 'Lãnh đạo',
  compiler: 'Tổng hợp',
  administrator: 'Quản trị',
  reader: 'Người đọc',
};
