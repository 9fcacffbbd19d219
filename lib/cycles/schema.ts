import { z } from 'zod';

export const cycleKinds = ['annual', 'ad_hoc', 'thematic'] as const;
export type CycleKind = (typeof cycleKinds)[number];

/** Decided by the first submission against the effective deadline; "pending" before the deadline without one. */
export const timelinessValues = ['pending', 'on_time', 'late', 'missing'] as const;
export const timelinessValue = z.enum(timelinessValues);
export type Timeliness = z.infer<typeof timelinessValue>;
