import type { ChangeKind } from '#lib/reviews/changes.ts';

export const changeTags: Record<ChangeKind, string> = {
  added: 'mới có',
  removed: 'đã bỏ',
  changed: 'đã sửa',
  looks: 'chỉ đổi cách trình bày',
};
