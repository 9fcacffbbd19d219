'use client';

import { useEffect, useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Link } from '#components/ui/link.tsx';
import { browserStore, listUnsaved } from './unsaved-texts.ts';

interface UnsavedNoticeProps {
  accountId: string;
  reportId: string;
  /** Where each answer of the report is written. */
  places: readonly { keys: readonly string[]; label: string; href: string }[];
}

/** Text that was typed in this browser but never saved is not part of the report: said before anybody sends it. */
export function UnsavedNotice({ accountId, reportId, places }: UnsavedNoticeProps) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const unsaved = listUnsaved(browserStore(), accountId, reportId);
    setKeys(new Set(unsaved.filter(({ aside }) => !aside).map(({ key }) => key)));
  }, [accountId, reportId]);

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
