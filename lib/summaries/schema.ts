import { z } from 'zod';
import { timelinessValue } from '../cycles/schema.ts';
import { organisationIdentity, organisationKind } from '../organisations/schema.ts';
import { longText, reasonText } from '../typed-text.ts';

export const summaryStatuses = ['draft', 'awaiting_approval', 'approved', 'published'] as const;
export type SummaryStatus = (typeof summaryStatuses)[number];

export const paragraphLimit = 100_000;

const id = z.uuid();
const version = z.coerce.number().int().min(1);
const text = longText(paragraphLimit);

export const createSummaryInput = z.object({ cycleId: id });
export const summaryInput = z.object({ summaryId: id });
export const summaryReasonInput = z.object({ summaryId: id, reason: reasonText });
export const approveInput = z.object({ summaryId: id, contentHash: z.string() });
export const saveParagraphInput = z.object({ paragraphId: id, version, text });
export const paragraphInput = z.object({ paragraphId: id });
export const moveParagraphInput = z.object({ paragraphId: id, direction: z.enum(['up', 'down']) });
export const addParagraphInput = z.object({ summaryId: id, sectionKey: z.string(), text });
export const citeSourceInput = z.object({ summaryId: id, sectionKey: z.string(), submissionId: id });

/** One accepted submission that the national report may rest on; `mark` is its number in the source list. */
export const editionSource = z.object({
  mark: z.number().int(),
  submissionId: z.string(),
  name: z.string(),
  title: z.string(),
  kind: organisationKind,
  number: z.number().int(),
  receiptNumber: z.string(),
  submittedAt: z.string(),
  contentHash: z.string(),
});

export const editionSnapshot = z.object({
  schema: z.literal(1),
  issuer: organisationIdentity,
  cycle: z.object({
    name: z.string(),
    year: z.number().int(),
    periodFrom: z.string(),
    periodTo: z.string(),
    deadlineText: z.string(),
  }),
  sections: z.array(
    z.object({
      key: z.string(),
      paragraphs: z.array(z.object({ text: z.string(), sources: z.array(z.number().int()) })),
    }),
  ),
  sources: z.array(editionSource),
  filings: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      kind: organisationKind,
      timeliness: timelinessValue,
      firstSubmittedAt: z.string().nullable(),
      accepted: z.boolean(),
    }),
  ),
  /** Marks of the sources by their answer. */
  checklist: z.array(
    z.object({ key: z.string(), yes: z.array(z.number().int()), no: z.array(z.number().int()) }),
  ),
  figures: z.array(
    z.object({
      key: z.string(),
      /** Sum over the sources that gave a value. */
      total: z.string(),
      values: z.array(z.object({ mark: z.number().int(), value: z.string() })),
      nothing: z.array(z.number().int()),
    }),
  ),
});
export type EditionSnapshot = z.infer<typeof editionSnapshot>;
export type EditionSource = z.infer<typeof editionSource>;
