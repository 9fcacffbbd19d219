import type { Actor } from '../accounts/schema.ts';
import type { Refusal } from '../errors.ts';
import { type Examination, type ReportState, refusalOfTaken, refusalToReview } from '../reports/rules.ts';
import type { ReviewDecision } from './schema.ts';

/** What the rules need to know of a sent report under examination. */
export type Examined = Examination & {
  state: ReportState;
  /** Whether nothing was sent after it. */
  latest: boolean;
  /** Points that are not found in order yet. */
  openPoints: number;
  lastDecision: ReviewDecision | null;
};

type Transition = Parameters<typeof refusalToReview>[1];

function refusalOfLatest({ latest }: Examined): Refusal | null {
  return latest ? null : { code: 'notLatest' };
}

/** Only the latest sending is decided on, by whoever has it in hand, or by anyone while nobody has. */
function refusalToDecide(view: Examined, transition: Transition, actor: Actor): Refusal | null {
  return (
    refusalToReview(view.state, transition, actor) ?? refusalOfLatest(view) ?? refusalOfTaken(view, actor)
  );
}

export function refusalToTake(view: Examined, actor: Actor): Refusal | null {
  return refusalToDecide(view, 'accept', actor);
}

export function refusalToGiveBack(view: Examined, actor: Actor): Refusal | null {
  const refusal = refusalToReview(view.state, 'accept', actor) ?? refusalOfLatest(view);
  if (refusal) return refusal;
  return view.reviewerId === actor.accountId ? null : { code: 'reviewNotMine' };
}

/** Whoever reviews in the organisation may give an examination to a colleague, or take it over. */
export function refusalToAssign(view: Examined, actor: Actor): Refusal | null {
  return refusalToReview(view.state, 'accept', actor) ?? refusalOfLatest(view);
}

export function refusalToReturn(view: Examined, actor: Actor): Refusal | null {
  return refusalToDecide(view, 'return', actor);
}

/** What was demanded is found in order, or no longer demanded, before the report counts. */
export function refusalToAccept(view: Examined, actor: Actor): Refusal | null {
  return (
    refusalToDecide(view, 'accept', actor) ??
    (view.openPoints > 0 ? { code: 'pointsOpen', params: { count: view.openPoints } } : null)
  );
}

export function refusalToReopen(view: Examined, actor: Actor): Refusal | null {
  return refusalToDecide(view, 'reopen', actor);
}

/** While the filer has neither asked for approval nor sent again: a report that was reopened had been accepted before. */
export function refusalToUndoReturn(view: Examined, actor: Actor): Refusal | null {
  return (
    refusalToDecide(view, 'undoReturn', actor) ??
    (view.lastDecision === 'reopened' ? { code: 'undoReopened' } : null)
  );
}

export function refusalToUndoAcceptance(view: Examined, actor: Actor): Refusal | null {
  return refusalToDecide(view, 'undoAcceptance', actor);
}

/** After a return one more section may turn out to need correction. */
export function refusalToOpenSection(view: Examined, section: string, actor: Actor): Refusal | null {
  const { state } = view;
  // Sent back by the own leader, a returned report is a draft of which only the named sections are open.
  const judged: ReportState =
    state.status === 'draft' && state.restricted ? { ...state, status: 'returned' } : state;
  return (
    refusalToReview(judged, 'undoReturn', actor) ??
    refusalOfLatest(view) ??
    (state.openSections.includes(section) || !state.restricted ? { code: 'sectionOpen' } : null)
  );
}
