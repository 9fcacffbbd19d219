import { z } from 'zod';
import { line, typedDate } from '../typed-text.ts';

export const attachmentTypes = ['pdf', 'docx', 'xlsx', 'jpg', 'png'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];
/** A signed paper is what came out of the scanner or the signing program, never a text that can still be written. */
export const signedTypes: readonly AttachmentType[] = ['pdf', 'jpg', 'png'];

export const mimeTypes: Record<AttachmentType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

const megabyte = 1024 * 1024;
export const attachmentLimits = {
  bytes: 25 * megabyte,
  files: 50,
  totalBytes: 200 * megabyte,
} as const;

/** Of what a file says it is called; the name that is kept is shorter. */
const givenName = z.string().min(1).max(2_000);

/** Where a file goes: a section, an annex, a row of it, or, with an empty key, the whole report. */
export const attachQuery = z.object({ key: z.string().max(200).default(''), name: givenName });
export const signedQuery = z.object({ submission: z.uuid(), name: givenName });
export type AttachTarget = { reportId: string; key: string; name: string };
export type SignedTarget = { reportId: string; submissionId: string; name: string };

export const removeInput = z.object({ attachmentId: z.uuid() });

export const scanStates = ['unscanned', 'clean', 'quarantined', 'infected'] as const;
export type ScanState = (typeof scanStates)[number];

/** What the route answers after an upload. */
export const attached = z.object({
  id: z.uuid(),
  name: z.string(),
  scan: z.enum(scanStates),
});
export type Attached = z.infer<typeof attached>;

/** "05/BC-UBND" as people copy it, or "05" alone. */
export const issuedInput = z.object({
  submissionId: z.uuid(),
  number: line(40),
  date: typedDate,
  kind: z.enum(['electronic', 'paper'], 'Chọn bản ký số hoặc bản giấy.'),
});
