import { hasRole, isFiler, isReceiver, isReviewer } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import type { Refusal } from '../errors.ts';
import { reportStatusLabels } from '../reports/labels.ts';
import { type Examination, type ReportState, refusalOfTaken } from '../reports/rules.ts';
import type { ReportStatus } from '../reports/schema.ts';
import type { CommentView, RemarkAudience, ThreadView } from './schema.ts';

const whileWriting: readonly ReportStatus[] = ['draft', 'returned', 'awaiting_approval'];

type Judged = Pick<ReportState, 'organisationId' | 'status'>;

function ofFiler({ organisationId }: Judged, actor: Actor): boolean {
  return organisationId === actor.organisation.id;
}

function statusRefusal({ status }: Judged): Refusal | null {
  return whileWriting.includes(status)
    ? null
    : { code: 'wrongStatus', params: { status: reportStatusLabels[status] } };
}

/** Inside the filing organisation the leader and the focal point comment while the report can still be changed. */
export function refusalToCommentAsFiler(state: Judged, actor: Actor): Refusal | null {
  if (!ofFiler(state, actor) || !hasRole(actor, 'leader', 'focal_point')) return { code: 'notAllowed' };
  return statusRefusal(state);
}

/** Whoever writes marks a comment as done; whoever comments may find that it is not. */
export function refusalToResolve(state: Judged, resolved: boolean, actor: Actor): Refusal | null {
  if (!resolved) return refusalToCommentAsFiler(state, actor);
  return ofFiler(state, actor) && isFiler(actor) ? statusRefusal(state) : { code: 'notAllowed' };
}

export function unresolved<Comment extends Pick<CommentView, 'resolvedAt'>>(
  comments: readonly Comment[],
): Comment[] {
  return comments.filter(({ resolvedAt }) => resolvedAt === null);
}

export type CommentRights = { mayComment: boolean; mayResolve: boolean };

/** What a person of the filing organisation may do with its comments now. */
export function rightsAsFiler(state: Judged, actor: Actor): CommentRights {
  return {
    mayComment: refusalToCommentAsFiler(state, actor) === null,
    mayResolve: refusalToResolve(state, true, actor) === null,
  };
}

/** What the rules need to know of the report under a thread. */
export type Discussed = Judged & Pick<ReportState, 'receiverId'> & Examination;

type Thread = Pick<ThreadView, 'audience' | 'demand' | 'publishedAt' | 'resolvedAt'>;

function ofReceiver({ receiverId }: Discussed, actor: Actor): boolean {
  return receiverId === actor.organisation.id && isReceiver(actor);
}

/** What is settled by the acceptance stays settled: the reopening of a report brings points of its own. */
function accepted({ status }: Judged): Refusal | null {
  return status === 'accepted'
    ? { code: 'wrongStatus', params: { status: reportStatusLabels[status] } }
    : null;
}

/** May the receiver begin a thread? To itself always; to the filer while the latest sending is examined. */
export function refusalToRemark(
  state: Discussed,
  { audience, latest }: { audience: RemarkAudience; latest: boolean },
  actor: Actor,
): Refusal | null {
  if (!ofReceiver(state, actor)) return { code: 'notAllowed' };
  if (audience === 'receiver') return null;
  if (!isReviewer(actor)) return { code: 'notAllowed' };
  if (!latest) return { code: 'notLatest' };
  return state.status === 'submitted'
    ? null
    : { code: 'wrongStatus', params: { status: reportStatusLabels[state.status] } };
}

/** Both sides go on with what both read; the receiver alone with what it says to itself. */
export function refusalToReply(thread: Thread, state: Discussed, actor: Actor): Refusal | null {
  const shared = thread.audience === 'shared';
  const receives = ofReceiver(state, actor) && (!shared || isReviewer(actor));
  const files = shared && thread.publishedAt !== null && ofFiler(state, actor) && isFiler(actor);
  if (!receives && !files) return { code: 'notAllowed' };
  if (thread.resolvedAt !== null) return { code: 'commentResolved' };
  return shared ? accepted(state) : null;
}

/** The receiver finds a remark settled, or open after all; a point is part of the decision. */
export function refusalToSettle(thread: Thread, state: Discussed, actor: Actor): Refusal | null {
  if (!ofReceiver(state, actor)) return { code: 'notAllowed' };
  if (thread.audience === 'receiver') return null;
  if (!isReviewer(actor)) return { code: 'notAllowed' };
  return accepted(state) ?? (thread.demand === null ? null : refusalOfTaken(state, actor));
}

export type ThreadRights = { mayReply: boolean; maySettle: boolean; asFiler: boolean };

/** What this person may do with a thread now. */
export function threadRights(thread: Thread, state: Discussed, actor: Actor): ThreadRights {
  return {
    mayReply: refusalToReply(thread, state, actor) === null,
    maySettle: refusalToSettle(thread, state, actor) === null,
    asFiler: ofFiler(state, actor),
  };
}

/** How far a thread has come. */
export type ThreadState = 'waiting' | 'open' | 'answered' | 'settled';

export function threadState(thread: Thread & Pick<ThreadView, 'organisationId' | 'replies'>): ThreadState {
  if (thread.resolvedAt !== null) return 'settled';
  if (thread.audience === 'shared' && thread.publishedAt === null) return 'waiting';
  const last = thread.replies.at(-1);
  return thread.audience === 'shared' && last && last.organisationId !== thread.organisationId
    ? 'answered'
    : 'open';
}
