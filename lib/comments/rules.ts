import { hasRole, isFiler } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import type { Refusal } from '../errors.ts';
import { reportStatusLabels } from '../reports/labels.ts';
import type { ReportState } from '../reports/rules.ts';
import type { ReportStatus } from '../reports/schema.ts';
import type { CommentView } from './schema.ts';

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
