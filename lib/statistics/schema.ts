import { z } from 'zod';
import { organisationGroups } from '../organisations/schema.ts';

/** Whose bodies the years are told by: those of today, or the provinces before 1/7/2025. */
export const statisticsMaps = ['today', 'former'] as const;
export type StatisticsMap = (typeof statisticsMaps)[number];

export const statisticsSorts = ['code', 'name', 'filed', 'onTime'] as const;

export const pageSize = 100;

/** What the address of the page says; anything unknown falls back to the default. */
export const statisticsParams = z.object({
  map: z.enum(statisticsMaps).default('today').catch('today'),
  q: z.string().max(200).default('').catch(''),
  group: z.enum(organisationGroups).optional().catch(undefined),
  region: z.string().max(100).default('').catch(''),
  sort: z.enum(statisticsSorts).default('code').catch('code'),
  dir: z.enum(['asc', 'desc']).default('asc').catch('asc'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type StatisticsParams = z.infer<typeof statisticsParams>;
