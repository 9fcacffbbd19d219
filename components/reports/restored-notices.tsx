'use client';

import { Alert } from '#components/ui/alert.tsx';
import { formatDateTime } from '#lib/dates.ts';
import type { RestoredText } from './use-restored.ts';

interface RestoredNoticesProps {
  items: readonly RestoredText[];
  labelOf: (key: string) => string;
}

export function RestoredNotices({ items, labelOf }: RestoredNoticesProps) {
  if (items.length === 0) return null;
  return (
    <Alert tone="info" live>
      <ul>
        {items.map(({ key, at }) => (
          <li key={key}>
            {labelOf(key) === '' ? '' : `${labelOf(key)}: `}Đã khôi phục nội dung chưa lưu lúc{' '}
            {formatDateTime(new Date(at))}. Bản lưu trước đó vẫn còn trong “Các lần lưu”.
          </li>
        ))}
      </ul>
    </Alert>
  );
}
