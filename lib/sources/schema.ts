import { z } from 'zod';
import { organisationGroups } from '../organisations/schema.ts';

/** Characters of the text of an answer (lib/reports/answer-text.ts) of one submission. */
export const citedRange = z.object({
  submissionId: z.uuid(),
  answerKey: z.string(),
  from: z.number().int().min(0),
  to: z.number().int().min(0),
});
export type CitedRange = z.infer<typeof citedRange>;

/** Groups of sentences on one page. */
export const sourcePageSize = 20;

/** So many sentences of a group are shown; the group says how many there are. */
export const shownOfGroup = 200;

const flag = z
  .union([z.boolean(), z.string().transform((value) => value !== '')])
  .default(false)
  .catch(false);

const keys = z.array(z.string().min(1).max(200)).max(300);

/** What a search among the sources asks for; but for the cycle, anything unknown falls back to the default. */
export const sourceParams = z.object({
  cycleId: z.uuid(),
  /** Questions of the template; none: all. */
  answerKeys: z
    .union([
      keys,
      z
        .string()
        .min(1)
        .transform((key) => [key]),
    ])
    .default([])
    .catch([]),
  q: z.string().max(200).default('').catch(''),
  kind: z.enum(organisationGroups).optional().catch(undefined),
  region: z.string().min(1).max(100).optional().catch(undefined),
  organisationId: z.uuid().optional().catch(undefined),
  onlyUnused: flag,
  /** Largest groups first, or in the order of the filers: ministries, the union, provinces. */
  order: z.enum(['size', 'filers']).default('size').catch('size'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type SourceParams = z.infer<typeof sourceParams>;
