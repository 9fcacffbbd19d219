import {
  hasRole,
  isCompiler,
  isCoordinatorLeader,
  isFiler,
  isReceiver,
  isReviewer,
  mayManageAccounts,
} from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { mayHandOver } from '#lib/handovers/rules.ts';

/** The pages that the navigation can lead to, by address, in its order. */
export const menuPaths = [
  '/',
  '/dashboard',
  '/cycles',
  '/statistics',
  '/reports',
  '/summaries',
  '/proposals',
  '/handover',
  '/accounts',
  '/outbox',
  '/audit',
] as const;
export type MenuPath = (typeof menuPaths)[number];

/** What an actor's roles lead to; a page that shows the actor nothing is not there. */
export function menuOf(actor: Actor): MenuPath[] {
  const makesSummary = isCompiler(actor) || isCoordinatorLeader(actor);
  // The coordinator's leader signs the national report; reports of its own are the drafter's matter first.
  const files =
    isFiler(actor) && (!actor.organisation.coordinator || hasRole(actor, 'drafter', 'focal_point'));
  const leads: Record<MenuPath, boolean> = {
    '/': files,
    '/dashboard': isReceiver(actor),
    '/cycles': isReceiver(actor),
    '/statistics': makesSummary,
    '/reports': files,
    '/summaries': makesSummary || hasRole(actor, 'reader'),
    '/proposals': makesSummary || files,
    '/handover': files && mayHandOver(actor),
    '/accounts': mayManageAccounts(actor),
    '/outbox': isReviewer(actor) || hasRole(actor, 'administrator'),
    '/audit': hasRole(actor, 'administrator'),
  };
  return menuPaths.filter((path) => leads[path]);
}
