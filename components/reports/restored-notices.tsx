'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { formatDateTime } from '#lib/dates.ts';

interface RestoredNoticesProps {
  items: readonly { key: string; at: string }[];
  labelOf: (key: string) => string;
  onDiscard: (key: string) => void;
}

export function RestoredNotices({ items, labelOf, onDiscard }: RestoredNoticesProps) {
  if (items.length === 0) return null;
  return (
    <Alert tone="warning" live title="Nội dung này chưa được lưu. Kiểm tra rồi bấm Lưu.">
      <ul className="flex flex-col gap-2">
        {items.map(({ key, at }) => {
          const label = labelOf(key);
          return (
            <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span>
                {label === '' ? '' : `${label}: `}Đã khôi phục nội dung chưa lưu lúc{' '}
                {formatDateTime(new Date(at))}
              </span>
              <Button variant="secondary" size="small" onClick={() => onDiscard(key)}>
                Bỏ nội dung này
                {label === '' ? null : <span className="sr-only">: {label}</span>}
              </Button>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
