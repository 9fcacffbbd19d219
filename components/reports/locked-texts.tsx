'use client';

import { KeptTexts } from './kept-texts.tsx';
import { checklistKind, describeUnknown, figureKind, proposalsKind, textKind } from './typed-answers.ts';
import { useKeptTexts } from './use-kept-texts.ts';

interface LockedTextsProps {
  accountId: string;
  reportId: string;
  kind: 'text' | 'proposals' | 'checklist' | 'figure';
  answers: readonly { key: string; label: string }[];
}

function wordsOf(kind: LockedTextsProps['kind'], typed: unknown): string {
  switch (kind) {
    case 'text':
      return describeUnknown(textKind, typed);
    case 'proposals':
      return describeUnknown(proposalsKind, typed);
    case 'checklist':
      return describeUnknown(checklistKind, typed);
    case 'figure':
      return describeUnknown(figureKind, typed);
  }
}

/** The section was locked while somebody still had unsaved text: it is shown, although there is no field for it. */
export function LockedTexts({ accountId, reportId, kind, answers }: LockedTextsProps) {
  const keys = answers.map(({ key }) => key);
  const { kept, dismiss } = useKeptTexts({ accountId, reportId, keys, withFields: true });
  const labels = new Map(answers.map(({ key, label }) => [key, label]));
  return (
    <KeptTexts
      items={kept}
      labelOf={(key) => labels.get(key) ?? ''}
      describe={(typed) => wordsOf(kind, typed)}
      onDismiss={dismiss}
    />
  );
}
