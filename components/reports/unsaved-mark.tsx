import { TriangleAlert } from 'lucide-react';

export function UnsavedMark({ shown }: { shown: boolean }) {
  return shown ? (
    <p className="mt-1 flex items-center gap-1 text-sm font-semibold text-warning">
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      Chưa lưu
    </p>
  ) : null;
}
