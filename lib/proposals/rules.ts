import { isCompiler, isCoordinatorLeader, isFiler } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import type { Refusal } from '../errors.ts';
import type { ProposalState } from './schema.ts';

/** The compilers and the leader of the coordinator read the whole register. */
export function readsRegister(actor: Actor): boolean {
  return isCompiler(actor) || isCoordinatorLeader(actor);
}

/** Whoever files reads what became of the proposals of its own organisation. */
export function readsProposals(actor: Actor): boolean {
  return readsRegister(actor) || isFiler(actor);
}

/** Nothing more is to be done; from then on the filers read the answer. */
export function isConcluded(state: ProposalState): boolean {
  switch (state) {
    case 'new':
    case 'processing':
      return false;
    case 'answered':
    case 'declined':
      return true;
  }
}

export type Recorded = { state: ProposalState; responsible: string; answer: string };

export function refusalToRecord(actor: Actor, { state, answer }: Recorded): Refusal | null {
  if (!isCompiler(actor)) return { code: 'notAllowed' };
  return isConcluded(state) && answer.trim() === '' ? { code: 'answerRequired' } : null;
}

/** What the filers are to be told of a change; null: nothing that they see. */
export function newsOf(before: Recorded, after: Recorded): 'answered' | 'changed' | 'taken_back' | null {
  const [was, is] = [isConcluded(before.state), isConcluded(after.state)];
  if (!is) return was ? 'taken_back' : null;
  if (!was) return 'answered';
  return before.state === after.state && before.answer === after.answer ? null : 'changed';
}

type Moved = {
  /** How many items the entry has, and how many go. */
  items: number;
  moving: number;
  answer: string;
  toNew: boolean;
  toItself: boolean;
};

export function refusalToMove(
  actor: Actor,
  { items, moving, answer, toNew, toItself }: Moved,
): Refusal | null {
  if (!isCompiler(actor)) return { code: 'notAllowed' };
  if (moving === 0) return { code: 'proposalsRequired' };
  if (toItself) return { code: 'proposalTarget' };
  if (moving < items) return null;
  if (toNew) return { code: 'proposalAlone' };
  // An answer that was given is never lost.
  return answer === '' ? null : { code: 'answerWouldGo' };
}

export type Dated = { state: ProposalState; answeredAt: Date | null; firstDeadline: Date };
export type CycleDates = { deadline: Date; openedAt: Date };

/**
 * Whether an entry that first came in an earlier cycle stands in the register of this one: it is open still, or was
 * concluded since this one opened.
 */
export function isCarriedOver({ state, answeredAt, firstDeadline }: Dated, cycle: CycleDates): boolean {
  if (firstDeadline >= cycle.deadline) return false;
  return !isConcluded(state) || (answeredAt !== null && answeredAt >= cycle.openedAt);
}
