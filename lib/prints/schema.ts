import { z } from 'zod';
import { type PrintFormat, printFormats } from '../documents/schema.ts';

export const printStatuses = ['queued', 'rendering', 'done', 'failed'] as const;
export type PrintStatus = (typeof printStatuses)[number];

/** Counts up when the printed layout changes, so that old files are not taken for new ones. */
export const layoutVersion = 5;

/** What is printed, and whose id names it. */
export const printKinds = [
  /** A sent report: its submission. */
  'submission',
  /** The receipt of a sent report: the submission. */
  'receipt',
  /** A report as it stands now: the report. */
  'draft',
  /** An empty template: the template version. */
  'blank',
  /** An approved national report: the edition. */
  'edition',
  /** The same with its sources in full: the edition. */
  'edition_full',
  /** The national report as it stands now: the national report. */
  'summary_draft',
  /** A letter to late organisations, or their list: the letter. */
  'letter',
] as const;
export type PrintKind = (typeof printKinds)[number];

export type PrintSubject = { kind: PrintKind; id: string };

export const printRequest = z.object({
  kind: z.enum(printKinds),
  id: z.uuid(),
  format: z.enum(printFormats),
});
export type PrintRequest = z.infer<typeof printRequest>;

/** What the page shows of a print job, also as JSON while it waits. */
export const printView = z.object({
  id: z.uuid(),
  status: z.enum(printStatuses),
  /** 0 … 100 */
  progress: z.number(),
  step: z.string(),
  pages: z.number().nullable(),
  bytes: z.number().nullable(),
});
export type PrintView = z.infer<typeof printView>;

/** The prints of one subject that were asked for. */
export type PrintViews = Partial<Record<PrintFormat, PrintView>>;

/** A finished file as anybody may know it: not what it says. */
export type PrintedFile = {
  id: string;
  format: PrintFormat;
  /** Of its bytes. */
  sha256: string;
  pages: number | null;
  bytes: number;
  finishedAt: Date;
};
