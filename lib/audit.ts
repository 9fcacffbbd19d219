import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from './accounts/schema.ts';
import { now } from './clock.ts';
import { db, type Tx } from './db.ts';
import { UserError } from './errors.ts';

/** Who is named in the log: an actor, or the account that just signed in. */
type Author = Pick<Actor, 'name'> &
  Partial<Pick<Actor, 'ownRoles' | 'standsInFor'>> & {
    accountId: string | null;
    organisation: { id: string | null };
  };

/** What the worker does by itself. */
export const theSystem: Author = { accountId: null, name: 'Hệ thống', organisation: { id: null } };

export type AuditFacts = {
  action: string;
  subject: { type: string; id: string };
  /** Facts about the act, never report content. */
  details?: Prisma.InputJsonObject;
};

const actsOfLeaders = new Set([
  'report.submit',
  'report.sendBack',
  'report.withdraw',
  'summary.sendBack',
  'summary.approve',
  'summary.publish',
  'summary.recall',
]);

/** In whose place a leader's act was done by somebody who is none. */
function standInFacts(actor: Author | null, action: string): { onBehalfOf?: string } {
  const { ownRoles = [], standsInFor = [] } = actor ?? {};
  if (standsInFor.length === 0 || ownRoles.includes('leader') || !actsOfLeaders.has(action)) return {};
  return { onBehalfOf: standsInFor.map(({ name }) => name).join(', ') };
}

/**
 * Writes the audit row of an act in the act's own transaction; a trigger chains it to the row before.
 * `null` is somebody who is not signed in.
 */
export async function audit(
  tx: Tx,
  actor: Author | null,
  { action, subject, details = {} }: AuditFacts,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: now(),
      actorId: actor?.accountId ?? null,
      actorName: actor?.name ?? 'Chưa đăng nhập',
      organisationId: actor?.organisation.id ?? null,
      action,
      subjectType: subject.type,
      subjectId: subject.id.slice(0, 200),
      details: { ...details, ...standInFacts(actor, action) },
    },
    select: { id: true },
  });
}

/** For a row that does not exist or is not the actor's: both are "not found" to the asker, and both are recorded. */
export async function notFound(actor: Actor, type: string, id: string): Promise<UserError> {
  await audit(db, actor, { action: 'access.refused', subject: { type, id } });
  return new UserError('notFound');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(id: string): boolean {
  return uuid.test(id);
}
