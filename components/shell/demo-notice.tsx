import { FlaskConical } from 'lucide-react';

export function DemoNotice() {
  return (
    <aside
      aria-label="Lưu ý về dữ liệu"
      className="flex items-center justify-center gap-2 border-b border-gold bg-gold-soft px-4 py-1 text-center text-sm"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <p>Dữ liệu minh họa — không phải số liệu thật</p>
    </aside>
  );
}
