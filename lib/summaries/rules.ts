import { isCompiler, isCoordinatorLeader } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import type { Refusal } from '../errors.ts';
import { summaryStatusLabels } from './labels.ts';
import type { SummaryStatus } from './schema.ts';

export const summaryTransitions = {
  requestApproval: { from: ['draft'], to: 'awaiting_approval', by: 'compiler' },
  sendBack: { from: ['awaiting_approval'], to: 'draft', by: 'leader' },
  approve: { from: ['awaiting_approval'], to: 'approved', by: 'leader' },
  publish: { from: ['approved'], to: 'published', by: 'leader' },
  /** A new edition is prepared; readers keep the published one meanwhile. */
  revise: { from: ['approved', 'published'], to: 'draft', by: 'compiler' },
} as const satisfies Record<
  string,
  { from: readonly SummaryStatus[]; to: SummaryStatus; by: 'compiler' | 'leader' }
>;

export type SummaryTransition = keyof typeof summaryTransitions;

export function refusalToMoveSummary(
  status: SummaryStatus,
  transition: SummaryTransition,
  actor: Actor,
): Refusal | null {
  const { by, from } = summaryTransitions[transition];
  const allowed = by === 'compiler' ? isCompiler(actor) : isCoordinatorLeader(actor);
  if (!allowed) return { code: 'notAllowed' };
  const possible: readonly SummaryStatus[] = from;
  return possible.includes(status)
    ? null
    : { code: 'wrongStatus', params: { status: summaryStatusLabels[status] } };
}

export function refusalToEditSummary(status: SummaryStatus, actor: Actor): Refusal | null {
  if (!isCompiler(actor)) return { code: 'notAllowed' };
  return status === 'draft'
    ? null
    : { code: 'summaryLocked', params: { status: summaryStatusLabels[status] } };
}

/** A leader recalls what is published and not recalled yet. */
export function refusalToRecall(
  { publishedAt, recalledAt }: { publishedAt: Date | null; recalledAt: Date | null },
  actor: Actor,
): Refusal | null {
  if (!isCoordinatorLeader(actor)) return { code: 'notAllowed' };
  return publishedAt === null || recalledAt !== null ? { code: 'notPublished' } : null;
}
