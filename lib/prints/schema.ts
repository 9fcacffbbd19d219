import { z } from 'zod';

export const printStatuses = ['queued', 'rendering', 'done', 'failed'] as const;
export type PrintStatus = (typeof printStatuses)[number];

/** Counts up when the printed layout changes, so that old files are not taken for new ones. */
export const layoutVersion = 2;

export const printSubject = z.union([
  z
    .object({ submissionId: z.uuid() })
    .transform(({ submissionId }) => ({ kind: 'submission' as const, id: submissionId })),
  z
    .object({ editionId: z.uuid() })
    .transform(({ editionId }) => ({ kind: 'edition' as const, id: editionId })),
]);
export type PrintSubject = z.infer<typeof printSubject>;

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
