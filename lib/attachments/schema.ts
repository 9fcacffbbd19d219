import { z } from 'zod';
import { line, typedDate } from '../typed-text.ts';

/** Of what a file says it is called; the name that is kept is shorter. */
const givenName = z.string().min(1).max(2_000);

/** Where a file goes: a section, an annex, a row of it, or, with an empty key, the whole report. */
export const attachQuery = z.object({ key: z.string().max(200).default(''), name: givenName });
export const signedQuery = z.object({ submission: z.uuid(), name: givenName });
export type AttachTarget = { reportId: string; key: string; name: string };
export type SignedTarget = { reportId: string; submissionId: string; name: string };

export const removeInput = z.object({ attachmentId: z.uuid() });

export type ScanState = 'unscanned' | 'clean' | 'quarantined' | 'infected';

/** What the route answers after an upload. */
export type Attached = { id: string; name: string; scan: ScanState };

/** What văn thư gave to a paper, whichever it is. */
export const issuedFields = z.object({
  number: line(40),
  date: typedDate,
  kind: z.enum(['electronic', 'paper'], 'Chọn bản ký số hoặc bản giấy.'),
});

/** "05/BC-UBND" as people copy it, or "05" alone. */
export const issuedInput = issuedFields.extend({ submissionId: z.uuid() });
