import { threadAnchor } from '#components/reports/paths.ts';
import { Card } from '#components/ui/card.tsx';
import { isReviewer } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import type { ThreadView } from '#lib/comments/schema.ts';
import { messageOf, type Refusal } from '#lib/errors.ts';
import { returnReasonLabels } from '#lib/reports/labels.ts';
import type { ReviewView } from '#lib/reviews/queries.ts';
import {
  refusalToAccept,
  refusalToOpenSection,
  refusalToReopen,
  refusalToReturn,
  refusalToUndoAcceptance,
  refusalToUndoReturn,
} from '#lib/reviews/rules.ts';
import { type SectionRef, sectionsOf } from '#lib/templates/rules.ts';
import { DecisionPanel } from './decision-panel.tsx';

interface DecisionCardProps {
  view: ReviewView;
  actor: Actor;
  threads: readonly ThreadView[];
  told: string;
}

function choiceOf({ key, label, title }: SectionRef) {
  return { key, label, title };
}

/** Points that a return carries along: written during the examination, or still open from an earlier one. */
function alongOf(threads: readonly ThreadView[], sections: readonly SectionRef[]) {
  return threads.flatMap(({ id, demand, resolvedAt, sectionKey }) => {
    if (demand === null || resolvedAt !== null) return [];
    const label = sections.find(({ key }) => key === sectionKey)?.label ?? '';
    return [{ href: `#${threadAnchor(id)}`, label: `${label}: ${returnReasonLabels[demand]}` }];
  });
}

/** After the paper: what may be decided now. */
export function DecisionCard({ view, actor, threads, told }: DecisionCardProps) {
  if (!view.latest || !isReviewer(actor)) return null;
  const sections = sectionsOf(view.template.definition);
  const may = (refusal: Refusal | null) => refusal === null;
  const accepting = refusalToAccept(view, actor);
  const toAccept = accepting === null || accepting.code === 'pointsOpen';
  const locked = sections.filter(({ key }) => may(refusalToOpenSection(view, key, actor)));
  const rights = {
    mayReturn: may(refusalToReturn(view, actor)),
    mayReopen: may(refusalToReopen(view, actor)),
    mayUndoReturn: may(refusalToUndoReturn(view, actor)),
    mayUndoAcceptance: may(refusalToUndoAcceptance(view, actor)),
  };
  if (!toAccept && locked.length === 0 && !Object.values(rights).includes(true))
    return accepting?.code === 'reviewTaken' ? (
      <Card title="Quyết định">
        <p>{messageOf(accepting)}</p>
      </Card>
    ) : null;
  return (
    <Card title="Quyết định">
      <DecisionPanel
        submissionId={view.submissionId}
        reportId={view.reportId}
        sections={sections.map(choiceOf)}
        lockedSections={locked.map(choiceOf)}
        along={alongOf(threads, sections)}
        told={told}
        acceptance={toAccept ? { refusal: accepting && messageOf(accepting) } : undefined}
        {...rights}
      />
    </Card>
  );
}
