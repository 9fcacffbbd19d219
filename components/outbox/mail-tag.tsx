import { Ban, CircleCheck, Clock, type LucideIcon, MailX } from 'lucide-react';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { mailStatusLabels } from '#lib/outbox/labels.ts';
import type { MailStatus } from '#lib/outbox/schema.ts';

const looks: Record<MailStatus, { tone: Tone; icon: LucideIcon }> = {
  queued: { tone: 'neutral', icon: Clock },
  sent: { tone: 'success', icon: CircleCheck },
  deferred: { tone: 'warning', icon: Clock },
  bounced: { tone: 'danger', icon: MailX },
  cancelled: { tone: 'neutral', icon: Ban },
};

export function MailTag({ status }: { status: MailStatus }) {
  return <StatusTag {...looks[status]}>{mailStatusLabels[status]}</StatusTag>;
}
