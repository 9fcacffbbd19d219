import { z } from 'zod';
import { timelinessValue } from '../cycles/schema.ts';
import { organisationGroups } from '../organisations/schema.ts';
import { obligationState } from '../reports/schema.ts';
import { line, reasonText, typedDate } from '../typed-text.ts';

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

const documentNumber = line(300).refine((text) => text !== '', {
  error: 'Nhập số, ký hiệu và ngày của văn bản.',
});

export const selectedObligations = z.array(z.uuid()).max(5_000).default([]);

export const extensionInput = z.object({
  cycleId: z.uuid(),
  obligations: selectedObligations,
  /** "Trước ngày": the first day that is too late. */
  before: typedDate,
  reason: reasonText,
  document: documentNumber,
});
export type GrantExtensions = z.output<typeof extensionInput>;

export const confidentialInput = z.object({
  obligationId: z.uuid('Chọn cơ quan.'),
  /** Number and symbol of the paper, never what it says. */
  document: documentNumber,
  receivedOn: typedDate,
});
export type RecordConfidential = z.output<typeof confidentialInput>;

export const cancelConfidentialInput = z.object({ obligationId: z.uuid(), reason: reasonText });

/** Duties that an address names: "?obligations=…&obligations=…"; anything else names none. */
export const namedObligations = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .transform((ids) => ids.filter((id) => z.uuid().safeParse(id).success));
