import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { summaryStatusLabels } from '#lib/summaries/labels.ts';
import type { SummaryStatus } from '#lib/summaries/schema.ts';

const tones: Record<SummaryStatus, Tone> = {
  draft: 'neutral',
  awaiting_approval: 'warning',
  approved: 'info',
  published: 'success',
};

export function SummaryStatusTag({ status }: { status: SummaryStatus }) {
  return <StatusTag tone={tones[status]}>{summaryStatusLabels[status]}</StatusTag>;
}
