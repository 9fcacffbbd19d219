import { z } from 'zod';
import { timelinessValue } from '../cycles/schema.ts';
import { organisationGroups } from '../organisations/schema.ts';
import { obligationState } from '../reports/schema.ts';
import { line, reasonText, typedDate } from '../typed-text.ts';

export const obligationSorts = ['code', 'name', 'state', 'firstSubmittedAt', 'statusChangedAt'] as const;
export type ObligationSort = (typeof obligationSorts)[number];

/** Rows of a page of the list: twice as many made every look at the dashboard a third slower. */
export const pageSize = 30;

/** Why an obligation that is not filed may miss its deadline. */
export const riskReasons = ['no_draft', 'little_text', 'late_last_year'] as const;
export type RiskReason = (typeof riskReasons)[number];

/** What no single state says: neither filed in time nor late yet; late in whatever way; examined by the reader. */
export const obligationViews = ['unsent', 'overdue', 'mine'] as const;
export type ObligationView = (typeof obligationViews)[number];

/** What the address of the dashboard says; anything unknown falls back to the default. */
export const dashboardParams = z.object({
  cycle: z.uuid().optional().catch(undefined),
  q: z.string().max(200).default('').catch(''),
  group: z.enum(organisationGroups).optional().catch(undefined),
  region: z.string().min(1).max(100).optional().catch(undefined),
  state: obligationState.optional().catch(undefined),
  timeliness: timelinessValue.optional().catch(undefined),
  risk: z
    .enum(['any', ...riskReasons])
    .optional()
    .catch(undefined),
  view: z.enum(obligationViews).optional().catch(undefined),
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

const mostChosen = 500;

/**
 * What a page about several obligations is told in its address: ids ticked by hand, or in `select` the address of a
 * filtered dashboard, of which all rows are meant. An address has room for a few hundred ids only.
 */
export const chosenParams = z.object({
  obligations: z
    .union([z.array(z.uuid()).max(mostChosen), z.uuid().transform((id) => [id])])
    .default([])
    .catch([]),
  select: z.string().max(2_000).optional().catch(undefined),
});
export type ChosenParams = z.infer<typeof chosenParams>;

/** The filter that `select` carries. */
export function paramsOf(query: string): DashboardParams {
  return dashboardParams.parse(Object.fromEntries(new URLSearchParams(query)));
}

export const exportFormats = ['xlsx', 'csv'] as const;
export const exportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormat>;
