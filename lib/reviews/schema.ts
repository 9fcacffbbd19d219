import { z } from 'zod';
import { returnReason } from '../reports/schema.ts';
import { longText, reasonText } from '../typed-text.ts';

export const reviewDecisions = [
  'returned',
  'accepted',
  'reopened',
  'return_undone',
  'acceptance_undone',
] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

const submissionId = z.uuid();
const pointText = longText(5_000);

const point = z.object({ section: z.string().max(200), demand: returnReason, text: pointText });
export type NewPoint = z.infer<typeof point>;

/** A section whose box is not ticked posts its other fields all the same. */
const points = z
  .array(
    z.object({
      section: z.string().max(200).optional(),
      demand: returnReason.optional(),
      text: pointText.optional(),
    }),
  )
  .max(200)
  .default([])
  .transform((rows): NewPoint[] =>
    rows.flatMap(({ section, demand = 'unclear', text = '' }) =>
      section ? [{ section, demand, text }] : [],
    ),
  );

export const submissionInput = z.object({ submissionId });
export const returnInput = z.object({ submissionId, reason: reasonText, points });
export type ReturnInput = { submissionId: string; reason: string; points: NewPoint[] };
export const undoInput = z.object({ submissionId, reason: reasonText });
export const openSectionInput = point.extend({ submissionId });

/** `seenId`: who had it when the page was made, so that two who move it at once do not undo each other. */
export const assignReviewInput = z.object({
  submissionId,
  reviewerId: z.uuid('Chọn người thẩm định.'),
  seenId: z.string(),
});

/** How a sent report is looked at. */
export const reviewViews = ['print', 'previous', 'year'] as const;
export type ReviewViewName = (typeof reviewViews)[number];
export const reviewViewName = z.enum(reviewViews).catch('print');
