import { z } from 'zod';
import { timelinessValue } from '../cycles/schema.ts';
import { organisationGroups } from '../organisations/schema.ts';
import { obligationState } from '../reports/schema.ts';

export const obligationSorts = ['code', 'name', 'state', 'firstSubmittedAt', 'statusChangedAt'] as const;

export const pageSize = 60;

/** What the address of the dashboard says; anything unknown falls back to the default. */
export const dashboardParams = z.object({
  cycle: z.uuid().optional().catch(undefined),
  q: z.string().max(200).default('').catch(''),
  group: z.enum(organisationGroups).optional().catch(undefined),
  state: obligationState.optional().catch(undefined),
  timeliness: timelinessValue.optional().catch(undefined),
  sort: z.enum(obligationSorts).default('code').catch('code'),
  dir: z.enum(['asc', 'desc']).default('asc').catch('asc'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type DashboardParams = z.infer<typeof dashboardParams>;
