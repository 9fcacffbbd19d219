import { z } from 'zod';
import { issuedFields } from '../attachments/schema.ts';
import { timelinessValue } from '../cycles/schema.ts';
import { organisationIdentity, organisationKind } from '../organisations/schema.ts';
import { strictDoc } from '../rich-text/nodes.ts';
import { richDoc } from '../rich-text/schema.ts';
import { line, longText, reasonText } from '../typed-text.ts';

export const summaryStatuses = ['draft', 'awaiting_approval', 'approved', 'published'] as const;
export type SummaryStatus = (typeof summaryStatuses)[number];

/** What an edition is to the one before it: Nghị định 30/2020/NĐ-CP. */
export const editionKinds = ['original', 'replacement', 'correction'] as const;
export type EditionKind = (typeof editionKinds)[number];

/** How an approved edition stands today. */
export const editionStandings = ['unpublished', 'in_force', 'replaced', 'corrected', 'recalled'] as const;
export type EditionStanding = (typeof editionStandings)[number];

export const paragraphLimit = 100_000;

const key = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);

/** A section of the national report, and the sections of the report template that it is made from. */
export const outlineSection = z.object({
  key,
  number: z.string(),
  title: z.string(),
  sources: z.array(key),
  /** Annex rows and figures whose counts are told here. */
  data: z.array(key).default([]),
});
/** The sections of one year's national report, in their order. */
export const summaryOutline = z.object({
  groups: z.array(
    z.object({ key, numeral: z.string(), title: z.string(), sections: z.array(outlineSection) }),
  ),
});
export type OutlineSection = z.infer<typeof outlineSection>;
export type SummaryOutline = z.infer<typeof summaryOutline>;

const id = z.uuid();
const version = z.coerce.number().int().min(1);
const place = z.coerce.number().int().min(0);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What one tick among the sources means: "submission answer from to", several where filers say the same. */
const citedRange = z
  .string()
  .regex(/^[0-9a-f-]{36} \S+ \d{1,7} \d{1,7}$/)
  .transform((text) => {
    const [submissionId = '', answerKey = '', from, to] = text.split(' ');
    return { submissionId, answerKey, range: { from: Number(from), to: Number(to) } };
  });
export const pick = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(citedRange).min(1).max(5_000));

const docText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'Nội dung gửi lên không đọc được. Tải lại trang rồi lưu lại.',
    });
    return z.NEVER;
  }
});

export const createSummaryInput = z.object({ cycleId: id });
export const summaryInput = z.object({ summaryId: id });
export const summaryReasonInput = z.object({ summaryId: id, reason: reasonText });
export const reviseInput = z.object({
  summaryId: id,
  kind: z.enum(editionKinds),
  reason: reasonText,
});
export const approveInput = z.object({
  summaryId: id,
  contentHash: z.string(),
  /** The list of what is not cited was read. */
  gapsSeen: z.literal('on').optional(),
});
export const recallInput = z.object({ editionId: id, reason: reasonText });
/** "05/BC-BNG" as people copy it, or "05" alone. */
export const editionIssuedInput = issuedFields.extend({ editionId: id });

/** Which versions are compared: ids of editions, or "draft"; anything else falls back to the default. */
const comparedVersion = z
  .union([z.uuid(), z.literal('draft')])
  .optional()
  .catch(undefined);
export const comparisonParams = z.object({ from: comparedVersion, to: comparedVersion });
export type ComparisonParams = z.infer<typeof comparisonParams>;

export const paragraphInput = z.object({ paragraphId: id });
export const addParagraphInput = z.object({ summaryId: id, sectionKey: z.string() });
/** With the editor a document, from a plain textarea its text. */
export const saveParagraphInput = z
  .object({
    paragraphId: id,
    version,
    doc: optional(docText.pipe(richDoc)),
    text: longText(paragraphLimit).optional(),
  })
  .transform((input, context) => {
    const { doc, text, ...place } = input;
    if (doc !== undefined) return { ...place, doc };
    if (text !== undefined) return { ...place, text };
    context.addIssue({
      code: 'custom',
      message: 'Nội dung gửi lên không đọc được. Tải lại trang rồi lưu lại.',
    });
    return z.NEVER;
  });
export const pickInput = z.object({
  summaryId: id,
  sectionKey: z.string(),
  /** Empty: a new paragraph. */
  into: optional(id),
  picks: z.array(pick).min(1, 'Chọn ít nhất một câu ở danh sách nguồn.'),
});
/** Where a paragraph goes, in one word of a form: "paragraph section first|last|the paragraph above". */
export const moveParagraphInput = z
  .object({ move: z.string().regex(/^\S{36} \S+ (first|last|\S{36})$/) })
  .transform(({ move }) => {
    const [paragraphId = '', sectionKey = '', below = ''] = move.split(' ');
    return { paragraphId, sectionKey, below };
  });
export const mergeParagraphsInput = z.object({ paragraphId: id, version, withId: id, withVersion: version });
export const splitParagraphInput = z.object({ paragraphId: id, version, at: place });
export const citationInput = z.object({ citationId: id });
export const confirmCitationInput = z.object({ citationId: id, state: z.string() });
export const acceptDraftsInput = z.object({
  summaryId: id,
  sectionKey: z.string(),
  keys: z.array(z.string()).min(1, 'Chọn ít nhất một đoạn đề xuất.'),
});
export const refreshFactsInput = paragraphInput;

export const outlineInput = z.object({
  summaryId: id,
  /** Hash of the outline that was on the page. */
  seen: z.string(),
  groups: z
    .array(
      z.object({
        key,
        title: line(500).refine((title) => title !== '', 'Nhập tên phần.'),
        sections: z
          .array(
            z.object({
              key: optional(key),
              title: line(500),
              sources: z.array(key).default([]),
              order: z.coerce.number().int().min(1).max(200),
            }),
          )
          .default([]),
      }),
    )
    .min(1),
});

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

export const editionCitation = z.object({
  at: z.number().int(),
  mark: z.number().int(),
  answerKey: z.string(),
  range: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
});

const editionParagraph = z.object({
  doc: strictDoc,
  citations: z.array(editionCitation),
  facts: z.array(z.object({ at: z.number().int(), key: z.string(), value: z.string() })),
});

const figure = z.object({
  key: z.string(),
  /** Sum over the sources that gave a value. */
  total: z.string(),
  values: z.array(z.object({ mark: z.number().int(), value: z.string() })),
  nothing: z.array(z.number().int()),
});

const editionFacts = z.object({
  issuer: organisationIdentity,
  cycle: z.object({
    name: z.string(),
    year: z.number().int(),
    periodFrom: z.string(),
    periodTo: z.string(),
    deadlineText: z.string(),
  }),
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
  figures: z.array(figure),
});

/** An entry of the register of proposals as the paper prints it. */
export const editionProposal = z.object({
  text: z.string(),
  addressee: z.string(),
  field: z.string(),
  organisations: z.array(z.string()),
  responsible: z.string(),
  state: z.string(),
  answer: z.string(),
  /** Year in which it was first made, if that is an earlier one. */
  since: z.number().int().nullable(),
});

/** Editions of before the workbench: plain paragraphs that cite whole answers, in the sections of the template. */
const firstSnapshot = editionFacts.extend({
  schema: z.literal(1),
  sections: z.array(
    z.object({
      key: z.string(),
      paragraphs: z.array(z.object({ text: z.string(), sources: z.array(z.number().int()) })),
    }),
  ),
});

const presentSnapshot = editionFacts.extend({
  schema: z.literal(2),
  /** What it replaces or corrects: "số 05/BC-BNG ngày 20/01/2027", and why. */
  replaces: z.object({ kind: z.enum(editionKinds), paper: z.string(), reason: z.string() }).nullable(),
  outline: summaryOutline,
  /** By section of the outline; "opening" stands before the first. */
  sections: z.array(z.object({ key: z.string(), paragraphs: z.array(editionParagraph) })),
  proposals: z.array(editionProposal),
  /** Totals of the last published report of the year before; null: there is none. */
  previous: z
    .object({
      year: z.number().int(),
      figures: z.array(z.object({ key: z.string(), total: z.string(), count: z.number().int() })),
    })
    .nullable(),
});

export type EditionSnapshot = z.infer<typeof presentSnapshot>;
export type EditionSource = z.infer<typeof editionSource>;
export type EditionParagraph = z.infer<typeof editionParagraph>;
export type EditionProposal = z.infer<typeof editionProposal>;

export type FirstSnapshot = z.infer<typeof firstSnapshot>;

/** As it stands in its immutable row; editionOf (outline.ts) brings the oldest ones into the present form. */
export const storedEdition = z.discriminatedUnion('schema', [firstSnapshot, presentSnapshot]);
