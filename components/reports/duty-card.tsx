import { DeadlineTag } from '#components/cycles/deadline-tag.tsx';
import { DutyNotes } from '#components/cycles/duty-notes.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { deadlineLabel } from '#lib/cycles/labels.ts';
import type { Duty } from '#lib/obligations/queries.ts';
import { dutyAdvice } from './duty-advice.ts';
import { StartReportForm } from './start-report-form.tsx';
import { StateTag } from './state-tag.tsx';

export interface DutyCardProps {
  duty: Duty;
  actor: Actor;
  now: Date;
  titleLevel?: 2 | 3;
}

/** One duty of the organisation: until when, how it stands, and the one thing to do about it. */
export function DutyCard({ duty, actor, now, titleLevel = 2 }: DutyCardProps) {
  const { cycle, extendedDeadline, firstSubmittedAt, receiver, state } = duty;
  const { text, step, urgent } = dutyAdvice(duty, actor.roles);
  const deadline = { ...cycle, extendedDeadline };
  return (
    <Card title={cycle.name} titleLevel={titleLevel} action={<StateTag state={state} />}>
      <div className="flex flex-col items-start gap-4">
        <div className="flex flex-col gap-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              Hạn gửi: <strong className="font-semibold">{deadlineLabel(deadline)}</strong>
            </span>
            <DeadlineTag deadline={deadline} firstSubmittedAt={firstSubmittedAt} now={now} />
          </p>
          <p className="text-sm text-muted">
            Nơi nhận: {receiver}. Căn cứ: {cycle.legalBasis}
          </p>
        </div>
        <DutyNotes notes={duty.notes} />
        <p className="prose-width whitespace-pre-line">{text}</p>
        <DutyStep obligationId={duty.obligationId} step={step} primary={urgent} />
      </div>
    </Card>
  );
}

interface DutyStepProps {
  obligationId: string;
  step: ReturnType<typeof dutyAdvice>['step'];
  primary?: boolean;
  size?: 'normal' | 'small';
}

export function DutyStep({ obligationId, step, primary = false, size = 'normal' }: DutyStepProps) {
  const variant = primary ? 'primary' : 'secondary';
  switch (step?.kind) {
    case 'start':
      return <StartReportForm obligationId={obligationId} variant={variant} size={size} />;
    case 'link':
      return (
        <LinkButton href={step.href} variant={variant} size={size} className="whitespace-nowrap">
          {step.label}
        </LinkButton>
      );
    case undefined:
      return null;
  }
}
