import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Link } from '#components/ui/link.tsx';
import { historyPath } from './paths.ts';
import type { Lane } from './save-queue/lane.ts';
import { laneWords } from './save-words.ts';

interface RowStateProps {
  reportId: string;
  answerKey: string;
  /** "dòng 3", for who hears the link without seeing its row. */
  name: string;
  /** 0: never saved, so there is no history. */
  version: number;
  lane: Lane | null;
}

const looks = {
  muted: 'text-muted',
  success: 'text-success',
  warning: 'font-semibold text-warning',
  danger: 'font-semibold text-danger',
} as const;

function State({ lane }: { lane: Lane | null }) {
  if (!lane || (lane.phase.is === 'still' && !lane.known)) return null;
  const { state, words, tone } = laneWords(lane.phase, { savedAt: lane.known?.savedAt ?? null, savedBy: '' });
  const busy = state === 'sending' || state === 'due';
  const Icon = busy ? LoaderCircle : tone === 'success' ? CircleCheck : TriangleAlert;
  return (
    <span data-row-state={state} className={`flex items-center gap-1 ${looks[tone]}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {words}
    </span>
  );
}

/** Where the saving of one row stands once it was changed in this page, and the way to its earlier states. */
export function RowState({ reportId, answerKey, name, version, lane }: RowStateProps) {
  const saved = version > 0 || (lane?.known?.version ?? 0) > 0;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm empty:hidden">
      <State lane={lane} />
      {saved ? (
        <Link href={historyPath(reportId, answerKey)} className="link inline-flex min-h-6 items-center">
          Các lần lưu<span className="sr-only"> {name}</span>
        </Link>
      ) : null}
    </p>
  );
}
