import { CircleCheck, CircleDashed, CircleSlash, Hourglass, type LucideIcon } from 'lucide-react';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { proposalStateLabels } from '#lib/proposals/labels.ts';
import type { ProposalState } from '#lib/proposals/schema.ts';

const looks: Record<ProposalState, { tone: Tone; icon: LucideIcon }> = {
  new: { tone: 'neutral', icon: CircleDashed },
  processing: { tone: 'info', icon: Hourglass },
  answered: { tone: 'success', icon: CircleCheck },
  declined: { tone: 'neutral', icon: CircleSlash },
};

export function ProposalTag({ state }: { state: ProposalState }) {
  return <StatusTag {...looks[state]}>{proposalStateLabels[state]}</StatusTag>;
}
