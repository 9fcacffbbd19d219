'use client';

import { Users } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { OtherPerson } from '#components/reports/presence.ts';
import { refreshWhenWell } from '#components/reports/refresh-when-well.ts';
import { usePresence } from '#components/reports/use-presence.ts';

interface SectionReadersProps {
  accountId: string;
  summaryId: string;
  sectionKey: string;
  /** Of the paragraphs that are shown. */
  versions: Record<string, number>;
}

/** Who else has the section open; what a colleague stores comes in, and what was typed here stays. */
export function SectionReaders({ accountId, summaryId, sectionKey, versions }: SectionReadersProps) {
  const router = useRouter();
  const [tab, setTab] = useState('');
  useEffect(() => setTab(crypto.randomUUID()), []);
  const [others, setOthers] = useState<readonly OtherPerson[]>([]);
  const path = `/api/summaries/${summaryId}`;
  usePresence(tab === '' ? null : { accountId, path, sectionKey, tab }, (news) => {
    setOthers(news.others);
    const stored = Object.entries(news.versions);
    const moved =
      stored.length !== Object.keys(versions).length ||
      stored.some(([id, version]) => versions[id] !== version);
    if (moved) void refreshWhenWell(router.refresh);
  });
  const names = others.filter(({ self }) => !self).map(({ name }) => name);
  return (
    <p role="status" className="mb-3 flex items-center gap-2 text-sm text-muted empty:hidden">
      {names.length > 0 ? (
        <>
          <Users aria-hidden className="size-4" />
          {names.join(', ')} đang mở mục này.
        </>
      ) : null}
    </p>
  );
}
