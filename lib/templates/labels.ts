import type { TemplateChangeKind } from './comparison.ts';

export const templateChangeLabels: Record<TemplateChangeKind, string> = {
  added: 'Thêm',
  removed: 'Bỏ',
  rekeyed: 'Đổi mã, không so sánh được với năm trước',
  reworded: 'Đổi lời văn',
  moved: 'Đổi số thứ tự',
  detail: 'Đổi hướng dẫn, đơn vị',
};
