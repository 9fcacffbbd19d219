import { isCompiler, isCoordinatorLeader } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import type { Refusal } from '../errors.ts';
import { summaryStatusLabels } from './labels.ts';
import type { EditionKind, EditionStanding, SummaryStatus } from './schema.ts';

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

/** A second person approves: nobody who wrote in the report or asked for its approval. */
export function refusalToApprove(
  { status, authors }: { status: SummaryStatus; authors: readonly string[] },
  actor: Actor,
): Refusal | null {
  return (
    refusalToMoveSummary(status, 'approve', actor) ??
    (authors.includes(actor.accountId) ? { code: 'ownApproval' } : null)
  );
}

/** After a publication the next edition replaces or corrects; before it there is nothing to replace. */
export function refusalOfKind(published: boolean, kind: EditionKind): Refusal | null {
  return published === (kind === 'original') ? { code: 'nextKindNeeded' } : null;
}

type Published = { number: number; publishedAt: Date | null; recalledAt: Date | null };

/** The edition that took the place of another: the next one that was published. */
export function successorOf<Edition extends Published>(
  { number }: { number: number },
  editions: readonly Edition[],
): Edition | null {
  return editions.reduce<Edition | null>(
    (found, edition) =>
      edition.number > number &&
      edition.publishedAt !== null &&
      (found === null || edition.number < found.number)
        ? edition
        : found,
    null,
  );
}

export function standingOf(
  { publishedAt, recalledAt }: Published,
  successor: { kind: EditionKind } | null,
): EditionStanding {
  if (publishedAt === null) return 'unpublished';
  if (recalledAt !== null) return 'recalled';
  if (successor === null) return 'in_force';
  return successor.kind === 'correction' ? 'corrected' : 'replaced';
}

/**
 * Văn thư numbers what is published. What is recorded may be corrected until a later edition is approved, which names
 * it by that number.
 */
export function refusalToNumberEdition(
  edition: Published & { issued: object | null; later: boolean },
  actor: Actor,
): Refusal | null {
  if (!isCompiler(actor) && !isCoordinatorLeader(actor)) return { code: 'notAllowed' };
  if (edition.publishedAt === null || edition.recalledAt !== null) return { code: 'notPublished' };
  return edition.issued !== null && edition.later ? { code: 'editionIssuedFixed' } : null;
}

/** A leader recalls what is published and not recalled yet. */
export function refusalToRecall(
  { publishedAt, recalledAt }: { publishedAt: Date | null; recalledAt: Date | null },
  actor: Actor,
): Refusal | null {
  if (!isCoordinatorLeader(actor)) return { code: 'notAllowed' };
  return publishedAt === null || recalledAt !== null ? { code: 'notPublished' } : null;
}
