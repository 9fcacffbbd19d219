import { z } from 'zod';
import { proposalFields } from '../reports/schema.ts';
import { line, longText } from '../typed-text.ts';

export const proposalStates = ['new', 'processing', 'answered', 'declined'] as const;
export const proposalState = z.enum(proposalStates);
export type ProposalState = z.infer<typeof proposalState>;

export const registerPageSize = 40;

/** What the address of the register says; anything unknown falls back to the default. */
export const registerParams = z.object({
  q: z.string().max(200).default('').catch(''),
  state: proposalState.optional().catch(undefined),
  field: z.enum(proposalFields).optional().catch(undefined),
  /** A cycle, or all of them; without it the newest annual one. */
  cycle: z
    .union([z.uuid(), z.literal('all')])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type RegisterParams = z.infer<typeof registerParams>;

const version = z.coerce.number().int().min(1);

export const recordInput = z.object({
  entryId: z.uuid(),
  version,
  state: z.enum(proposalStates, 'Chọn tình trạng xử lý.'),
  responsible: line(300),
  answer: longText(20_000),
});
export type RecordInput = z.output<typeof recordInput>;

/** Items that go to another entry, or into a new one of their own. */
export const moveInput = z.object({
  entryId: z.uuid(),
  version,
  items: z.array(z.uuid()).max(5_000).default([]),
  target: z.union([z.uuid(), z.literal('new')], 'Chọn nơi chuyển đến.'),
});
export type MoveInput = z.output<typeof moveInput>;

/** What somebody else saved meanwhile. */
export const savedRecord = z.object({
  version: z.number().int(),
  state: proposalState,
  responsible: z.string(),
  answer: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});
export type SavedRecord = z.infer<typeof savedRecord>;
