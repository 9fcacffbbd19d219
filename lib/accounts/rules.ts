import { formatBusinessDate } from '../dates.ts';
import type { Refusal } from '../errors.ts';
import type { OrganisationKind } from '../organisations/schema.ts';
import type { Actor, NameDeputy, Role, StandIn } from './schema.ts';

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

/** Looks after accounts: the administrator after all, a focal point after those of its organisation and units. */
export function mayManageAccounts(actor: Actor): boolean {
  return hasRole(actor, 'administrator') || actor.ownRoles.includes('focal_point');
}

type Employer = { id: string; parentId: string | null; kind: OrganisationKind; coordinator: boolean };

/** Which roles somebody may give in an organisation; none where its accounts are not hers to look after. */
export function grantableRoles(actor: Actor, employer: Employer): readonly Role[] {
  const filing: readonly Role[] =
    employer.kind === 'unit' ? ['drafter', 'leader'] : ['drafter', 'focal_point', 'leader'];
  if (hasRole(actor, 'administrator'))
    return employer.coordinator ? [...filing, 'compiler', 'administrator'] : [...filing, 'reader'];
  const own = [employer.id, employer.parentId].includes(actor.organisation.id);
  return own && actor.ownRoles.includes('focal_point') ? filing : [];
}

type Managed = { id: string; roles: readonly Role[]; employer: Employer };

/** Nobody changes the own account, and nobody takes a right away that she could not give. */
export function refusalToManage(actor: Actor, { id, roles, employer }: Managed): Refusal | null {
  if (id === actor.accountId) return { code: 'ownAccount' };
  const grantable = grantableRoles(actor, employer);
  return grantable.length > 0 && roles.every((role) => grantable.includes(role))
    ? null
    : { code: 'accountAbove' };
}

export function refusalToGrant(actor: Actor, employer: Employer, roles: readonly Role[]): Refusal | null {
  const grantable = grantableRoles(actor, employer);
  return roles.length > 0 && roles.every((role) => grantable.includes(role))
    ? null
    : { code: 'rolesNotGrantable' };
}

/** A link that sets a password holds for seven days, and once. */
export const linkDays = 7;

export function isLinkAlive(link: { expiresAt: Date; endedAt: Date | null }, now: Date): boolean {
  return link.endedAt === null && now < link.expiresAt;
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

/** A span in which somebody stands in for a leader, in business days, both included. */
export type DeputySpan = { fromDate: string; toDate: string; revokedAt: Date | null };

export type DeputyOf = DeputySpan & {
  leader: {
    id: string;
    name: string;
    position: string | null;
    organisationId: string;
    roles: readonly Role[];
    disabledAt: Date | null;
  };
};

export function isDeputyOn({ fromDate, toDate, revokedAt }: DeputySpan, today: string): boolean {
  return revokedAt === null && fromDate <= today && today <= toDate;
}

/** Whoever looks after the system, or only reads, signs nothing. */
function maySignAtAll(roles: readonly Role[]): boolean {
  return !roles.includes('administrator') && !roles.includes('reader');
}

/** The leaders in whose place an account acts today: enabled leaders of its own organisation. */
export function standInsOn(
  account: { organisationId: string; roles: readonly Role[] },
  spans: readonly DeputyOf[],
  today: string,
): StandIn[] {
  if (!maySignAtAll(account.roles)) return [];
  return spans
    .filter(
      ({ leader, ...span }) =>
        isDeputyOn(span, today) &&
        leader.disabledAt === null &&
        leader.roles.includes('leader') &&
        leader.organisationId === account.organisationId,
    )
    .map(({ leader, toDate }) => ({
      leaderId: leader.id,
      name: leader.name,
      position: leader.position ?? '',
      until: toDate,
    }));
}

/** A deputy has the leader's right to sign, and keeps what is her own. */
export function effectiveRoles(own: readonly Role[], standsInFor: readonly StandIn[]): readonly Role[] {
  return standsInFor.length === 0 || own.includes('leader') ? own : [...own, 'leader'];
}

const longestSpanDays = 90;

function daysOf(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** May this leader be stood in for by that account in that span? Nghị định 30/2020, Điều 13: no one passes it on. */
export function refusalToNameDeputy(
  actor: Actor,
  deputy: { id: string; roles: readonly Role[] },
  { fromDate, toDate }: Pick<NameDeputy, 'fromDate' | 'toDate'>,
  others: readonly (DeputySpan & { name: string })[],
  today: string,
): Refusal | null {
  if (!actor.ownRoles.includes('leader')) return { code: 'notAllowed' };
  if (deputy.id === actor.accountId || !maySignAtAll(deputy.roles)) return { code: 'deputyRole' };
  if (fromDate < today) return { code: 'deputyPast' };
  if (toDate < fromDate || daysOf(fromDate, toDate) > longestSpanDays)
    return { code: 'deputySpan', params: { days: longestSpanDays } };
  const overlap = others.find(
    (other) => other.revokedAt === null && other.fromDate <= toDate && fromDate <= other.toDate,
  );
  if (!overlap) return null;
  const { name } = overlap;
  return {
    code: 'deputyOverlap',
    params: { name, from: formatBusinessDate(overlap.fromDate), to: formatBusinessDate(overlap.toDate) },
  };
}
