import { hasRole } from '../accounts/rules.ts';
import type { Actor, Role } from '../accounts/schema.ts';
import type { Refusal } from '../errors.ts';

/** Gives work from one colleague to another. */
export function mayHandOver(actor: Actor): boolean {
  return hasRole(actor, 'focal_point', 'leader');
}

const filerRoles: readonly Role[] = ['drafter', 'focal_point', 'leader'];

export function isFilerAccount(roles: readonly Role[]): boolean {
  return roles.some((role) => filerRoles.includes(role));
}

type Party = { id: string; organisationId: string; roles: readonly Role[]; disabledAt: Date | null };

/** Work stays in its organisation, and goes to somebody who can do it. */
export function refusalToHandOver(actor: Actor, from: Party, to: Party): Refusal | null {
  if (!mayHandOver(actor)) return { code: 'notAllowed' };
  if (from.id === to.id || from.organisationId !== to.organisationId) return { code: 'handoverParties' };
  return to.disabledAt === null && isFilerAccount(to.roles) ? null : { code: 'handoverParties' };
}

/** A focal point closes no leader's account, and nobody the account of another trade or the own one. */
export function refusalToClose(actor: Actor, from: Party): Refusal | null {
  const others = from.roles.some((role) => !filerRoles.includes(role));
  const above = from.roles.includes('leader') && !actor.ownRoles.includes('leader');
  return from.id === actor.accountId || others || above ? { code: 'handoverClose' } : null;
}

/** Whether somebody can go on with an examination that a colleague has begun. */
export function mayTakeReviews(roles: readonly Role[], coordinator: boolean): boolean {
  return roles.includes(coordinator ? 'compiler' : 'focal_point');
}
