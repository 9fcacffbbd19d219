import { z } from 'zod';

export const auditPageSize = 100;

/** What the address of the audit page says; anything unknown falls back to the default. */
export const auditParams = z.object({
  q: z.string().max(200).default('').catch(''),
  /** Entries older than this position in time. */
  before: z.iso.datetime().optional().catch(undefined),
});
export type AuditParams = z.infer<typeof auditParams>;
