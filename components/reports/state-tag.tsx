import {
  CircleCheck,
  CircleDashed,
  Hourglass,
  type LucideIcon,
  PenLine,
  Send,
  ShieldCheck,
  Undo2,
} from 'lucide-react';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { obligationStateLabels } from '#lib/reports/labels.ts';
import type { ObligationState } from '#lib/reports/schema.ts';

export const stateLooks: Record<ObligationState, { tone: Tone; icon: LucideIcon }> = {
  not_started: { tone: 'neutral', icon: CircleDashed },
  draft: { tone: 'neutral', icon: PenLine },
  awaiting_approval: { tone: 'info', icon: Hourglass },
  submitted: { tone: 'info', icon: Send },
  returned: { tone: 'warning', icon: Undo2 },
  accepted: { tone: 'success', icon: CircleCheck },
  confidential: { tone: 'success', icon: ShieldCheck },
};

export function StateTag({ state }: { state: ObligationState }) {
  return <StatusTag {...stateLooks[state]}>{obligationStateLabels[state]}</StatusTag>;
}
