import type { Actor, Role } from './schema.ts';

export function hasRole(actor: Actor, ...wanted: Role[]): boolean {
  return wanted.some((role) => actor.roles.includes(role));
}

/** Fills in its own organisation's reports, or signs them. */
export function isFiler(actor: Actor): boolean {
  return hasRole(actor, 'drafter', 'focal_point', 'leader');
}

/** Examines the reports that its organisation receives: the compilers of the coordinator, elsewhere the focal point. */
export function isReceiver(actor: Actor): boolean {
  return actor.organisation.coordinator
    ? hasRole(actor, 'compiler', 'leader')
    : hasRole(actor, 'focal_point', 'leader');
}

/** Decides on received reports; the leader only reads them. */
export function isReviewer(actor: Actor): boolean {
  return actor.organisation.coordinator ? hasRole(actor, 'compiler') : hasRole(actor, 'focal_point');
}

export function isCompiler(actor: Actor): boolean {
  return actor.organisation.coordinator && hasRole(actor, 'compiler');
}

export function isCoordinatorLeader(actor: Actor): boolean {
  return actor.organisation.coordinator && hasRole(actor, 'leader');
}

/** Lives of a session: it ends after 12 hours, or after 2 hours without a request. */
export const sessionHours = 12;
export const idleHours = 2;

export type SessionTimes = {
  expiresAt: Date;
  lastSeenAt: Date;
  revokedAt: Date | null;
  accountDisabledAt: Date | null;
};

export function isSessionAlive(session: SessionTimes, now: Date): boolean {
  return (
    session.revokedAt === null &&
    session.accountDisabledAt === null &&
    now < session.expiresAt &&
    now.getTime() - session.lastSeenAt.getTime() < idleHours * 3_600_000
  );
}
