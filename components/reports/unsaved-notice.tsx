'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Link } from '#components/ui/link.tsx';
import { useUnsentRecords } from './use-queue.ts';

interface UnsavedNoticeProps {
  accountId: string;
  reportId: string;
  /** Where each answer of the report is written. */
  places: readonly { keys: readonly string[]; label: string; href: string }[];
}

/** Text that was typed in this browser but never stored is not part of the report: said before anybody sends it. */
export function UnsavedNotice({ accountId, reportId, places }: UnsavedNoticeProps) {
  const records = useUnsentRecords(accountId, reportId);
  const keys = new Set(records.filter(({ aside }) => aside === null).map(({ key }) => key));
  const left = places.filter((place) => place.keys.some((key) => keys.has(key)));
  if (left.length === 0) return null;
  return (
    <div className="mb-6">
      <Alert tone="warning" live title="Còn nội dung chưa lưu trên trình duyệt này, chưa nằm trong báo cáo">
        <ul className="list-disc pl-5">
          {left.map(({ label, href }) => (
            <li key={href}>
              <Link href={href} className="link">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
