import { z } from 'zod';
import { reasonText } from '../typed-text.ts';

export const handoverChoice = z.object({ fromId: z.uuid(), toId: z.uuid() });
export type HandoverChoice = z.infer<typeof handoverChoice>;

export const handoverInput = z.object({
  fromId: z.uuid('Chọn người bàn giao.'),
  toId: z.uuid('Chọn người nhận.'),
  reason: reasonText,
  /** A checkbox posts "on" or nothing. */
  close: z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== ''),
  /** What the page said would move; if it is something else by then, nothing moves. */
  seen: z.string(),
});
export type HandoverInput = z.output<typeof handoverInput>;

export const assignInput = z.object({ reportId: z.uuid(), drafterId: z.uuid('Chọn người phụ trách.') });
