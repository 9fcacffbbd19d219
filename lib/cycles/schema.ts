import { z } from 'zod';

export const cycleKinds = ['annual', 'ad_hoc', 'thematic'] as const;
export type CycleKind = (typeof cycleKinds)[number];

export const urgencies = ['urgent', 'very_urgent', 'express'] as const;
export type Urgency = (typeof urgencies)[number];

/** Who of the filing organisation is reminded. */
export const ladderRoles = ['drafter', 'focal_point', 'leader'] as const;

/** A step of the ladder: so many days before (negative) or after (positive) the last good day. */
export const ladderStep = z.object({
  days: z.number().int().min(-90).max(90),
  to: z.array(z.enum(ladderRoles)).min(1),
});
export const reminderLadder = z.array(ladderStep).max(20);
export type LadderStep = z.infer<typeof ladderStep>;

/** Decided by the first submission against the effective deadline; "pending" before the deadline without one. */
export const timelinessValues = ['pending', 'on_time', 'late', 'missing'] as const;
export const timelinessValue = z.enum(timelinessValues);
export type Timeliness = z.infer<typeof timelinessValue>;
