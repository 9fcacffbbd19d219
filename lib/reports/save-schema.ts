import { z } from 'zod';
import type { OtherReader } from '../section-presence.ts';
import { type AnswerContent, answerContent } from './schema.ts';

/** One save: the version that the writer saw (0: nothing stored), and a key that makes sending it twice harmless. */
export type SaveAnswer = {
  reportId: string;
  key: string;
  version: number;
  saveKey: string;
  content: AnswerContent;
};
export type SavedAnswer = { key: string; version: number; savedAt: string };
export type SavedVersion = { key: string; version: number };

/** What stands in the way of a save: the page shows it beside the text that could not be saved. */
export const conflict = z.object({
  key: z.string(),
  version: z.number().int(),
  content: answerContent.nullable(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  /** What the writer began with, where it is still kept: tells apart who changed what. */
  base: answerContent.nullable().optional(),
  /** Answers of the same form that were saved all the same. */
  alongside: z.array(z.object({ key: z.string(), version: z.number().int() })).optional(),
});
export type Conflict = z.infer<typeof conflict>;

const version = z.number().int().min(0).max(2_000_000_000);

/** PUT /api/reports/…/answers/…; the idempotency key comes as a header. */
export const saveBody = z.object({ version, content: answerContent });
export const saveKey = z.uuid();

/** Who has the section open besides this tab, and how far its answers are. */
export type Presence = {
  others: OtherReader[];
  versions: Record<string, { version: number; savedAt: string; savedBy: string }>;
};

/** Brings an earlier state back, as a save upon the version that the reader saw. */
export const restoreInput = z.object({
  reportId: z.uuid(),
  key: z.string().max(200),
  version: z.coerce.number().pipe(version.min(1)),
  basedOn: z.coerce.number().pipe(version),
});
