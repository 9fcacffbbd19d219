'use client';

import { KeptTexts } from './kept-texts.tsx';
import { useUnsentRecords } from './use-queue.ts';

interface LockedTextsProps {
  accountId: string;
  reportId: string;
  answers: readonly { key: string; label: string }[];
}

/** The section was locked while somebody still had unsaved text: it is shown, although there is no field for it. */
export function LockedTexts({ accountId, reportId, answers }: LockedTextsProps) {
  const records = useUnsentRecords(accountId, reportId);
  const labels = new Map(answers.map(({ key, label }) => [key, label]));
  return (
    <KeptTexts
      accountId={accountId}
      records={records.filter(({ key }) => labels.has(key))}
      labelOf={(key) => labels.get(key) ?? ''}
    />
  );
}
