import { z } from 'zod';
import { reasonText } from '../typed-text.ts';

export const reviewDecisions = [
  'returned',
  'accepted',
  'reopened',
  'return_undone',
  'acceptance_undone',
] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** A form without a ticked box posts no list at all. */
const sections = z.array(z.string()).max(200).default([]);

export const submissionInput = z.object({ submissionId: z.uuid() });
export const returnInput = z.object({ submissionId: z.uuid(), reason: reasonText, sections });
