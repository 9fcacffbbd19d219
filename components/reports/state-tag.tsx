import { FilePen, Hourglass, Send, Undo2 } from 'lucide-react';
import { StatusTag, type StatusTagProps } from '#components/ui/status-tag.tsx';
import { obligationStateLabels } from '#lib/reports/labels.ts';
import type { ObligationState } from '#lib/reports/schema.ts';

const looks: Record<ObligationState, Pick<StatusTagProps, 'tone' | 'icon'>> = {
  not_started: { tone: 'neutral' },
  draft: { tone: 'info', icon: FilePen },
  awaiting_approval: { tone: 'info', icon: Hourglass },
  submitted: { tone: 'info', icon: Send },
  returned: { tone: 'warning', icon: Undo2 },
  accepted: { tone: 'success' },
};

export function StateTag({ state }: { state: ObligationState }) {
  return <StatusTag {...looks[state]}>{obligationStateLabels[state]}</StatusTag>;
}
