import { hasRole, isFiler, isReviewer } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { type NoticeKind, noticeKinds } from '../outbox/schema.ts';

/** They open, change or reopen a duty: such a mail cannot be left out. */
const always: readonly NoticeKind[] = [
  'cycle_opened',
  'cycle_changed',
  'extended',
  'returned',
  'reopened',
  'decision_undone',
];

const ofWriters: readonly NoticeKind[] = ['sent_back'];
const ofLeaders: readonly NoticeKind[] = ['awaiting_approval'];
const ofReviewers: readonly NoticeKind[] = ['assigned', 'comment'];
const ofReaders: readonly NoticeKind[] = ['edition'];
const ofFilers: readonly NoticeKind[] = [
  ...always,
  'reminder',
  'accepted',
  'comment',
  'received',
  'proposal_answered',
];

export function comesAlways(kind: NoticeKind): boolean {
  return always.includes(kind);
}

/** Whether the mail of a notice is left out for somebody who muted these kinds. */
export function isMuted(kind: NoticeKind, mutedMails: readonly string[]): boolean {
  return !comesAlways(kind) && mutedMails.includes(kind);
}

/** What somebody may be told at all, by her roles. */
export function noticeKindsFor(actor: Actor): NoticeKind[] {
  const kinds = new Set([
    ...(isFiler(actor) ? ofFilers : []),
    ...(hasRole(actor, 'drafter', 'focal_point', 'compiler') ? ofWriters : []),
    ...(hasRole(actor, 'leader') ? ofLeaders : []),
    ...(isReviewer(actor) ? ofReviewers : []),
    ...(hasRole(actor, 'reader') ? ofReaders : []),
  ]);
  return noticeKinds.filter((kind) => kinds.has(kind));
}

/** The kinds left out after a choice: those offered and not chosen; what was left out before and not offered stays. */
export function mutedAfter(
  actor: Actor,
  before: readonly string[],
  chosen: readonly NoticeKind[],
): NoticeKind[] {
  const offered = noticeKindsFor(actor);
  return noticeKinds.filter(
    (kind) => !comesAlways(kind) && (offered.includes(kind) ? !chosen.includes(kind) : before.includes(kind)),
  );
}
