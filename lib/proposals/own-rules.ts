import type { ProposalField } from '../reports/schema.ts';
import { wordsOf } from '../sources/words.ts';
import { isConcluded } from './rules.ts';
import type { ProposalState, RegisterParams } from './schema.ts';

/** A proposal of the reader's own organisation and what became of it; never who else proposed the same. */
export type OwnProposal = {
  id: string;
  text: string;
  addressee: string;
  field: ProposalField;
  cycle: { id: string; name: string; year: number; deadline: Date };
  reportId: string;
  submissionId: string;
  /** A former body from which the organisation came; null: itself. */
  predecessor: string | null;
  /** Its own words searched for. */
  folded: string;
  state: ProposalState;
  responsible: string;
  /** Only once it is given. */
  answer: string | null;
  answeredAt: Date | null;
};

/** The proposals that an address asks for; a cycle that is not among them gives none. */
export function filtered(
  proposals: readonly OwnProposal[],
  { q, state, field, cycle }: RegisterParams,
): OwnProposal[] {
  const words = wordsOf(q);
  return proposals.filter(
    (one) =>
      (state === undefined || one.state === state) &&
      (field === undefined || one.field === field) &&
      (cycle === undefined || cycle === 'all' || one.cycle.id === cycle) &&
      words.every((word) => ` ${one.folded}`.includes(` ${word}`)),
  );
}

/** What stands beside the proposals of a report: its own, those of the cycle before, and older ones still open. */
export function besideReport(
  proposals: readonly OwnProposal[],
  report: { id: string; deadline: Date },
): OwnProposal[] {
  const earlier = proposals.filter(({ cycle }) => cycle.deadline < report.deadline);
  const last = earlier.reduce((latest, { cycle }) => Math.max(latest, cycle.deadline.getTime()), 0);
  return proposals.filter(
    ({ reportId, cycle, state }) =>
      reportId === report.id ||
      (cycle.deadline < report.deadline && (cycle.deadline.getTime() === last || !isConcluded(state))),
  );
}

export function countsByState(proposals: readonly OwnProposal[]): Record<ProposalState, number> {
  const countOf = (state: ProposalState) => proposals.filter((one) => one.state === state).length;
  return {
    new: countOf('new'),
    processing: countOf('processing'),
    answered: countOf('answered'),
    declined: countOf('declined'),
  };
}

/** The cycles that the proposals come from, in their order. */
export function cyclesIn(proposals: readonly OwnProposal[]): OwnProposal['cycle'][] {
  return [...new Map(proposals.map(({ cycle }) => [cycle.id, cycle])).values()];
}
