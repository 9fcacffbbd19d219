import { CircleCheck, CircleX } from 'lucide-react';
import { classNames } from '#components/ui/class-names.ts';

/** Whether the stored text gives its hash when it is calculated again now. */
export function IntactMark({ intact }: { intact: boolean }) {
  const Icon = intact ? CircleCheck : CircleX;
  return (
    <span
      className={classNames(
        'flex items-center gap-1.5 text-sm font-semibold',
        intact ? 'text-success' : 'text-danger',
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {intact
        ? 'Khớp: vừa tính lại từ nội dung đang lưu'
        : 'Không khớp với nội dung đang lưu. Báo ngay cho quản trị hệ thống.'}
    </span>
  );
}
