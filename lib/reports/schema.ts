import { z } from 'zod';
import { numberProblems, parseVietnameseNumber } from '../numbers.ts';
import { organisationIdentity } from '../organisations/schema.ts';
import { docOf } from '../rich-text/plain.ts';
import { richDoc } from '../rich-text/schema.ts';
import { line, longText, reasonText } from '../typed-text.ts';

export const reportStatuses = ['draft', 'awaiting_approval', 'submitted', 'returned', 'accepted'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** With the obligations that have no report yet, and those whose paper came as a state secret. */
export const obligationStates = ['not_started', ...reportStatuses, 'confidential'] as const;
export const obligationState = z.enum(obligationStates);
export type ObligationState = z.infer<typeof obligationState>;

/** Why a receiver wants something corrected. */
export const returnReasons = ['missing', 'wrong', 'unclear', 'template_changed'] as const;
export const returnReason = z.enum(returnReasons);
export type ReturnReason = z.infer<typeof returnReason>;

export const proposalFields = [
  'mechanism',
  'organisation',
  'funding',
  'information',
  'training',
  'other',
] as const;
export type ProposalField = (typeof proposalFields)[number];

const noteLimit = 5_000;
const proposalLimit = 200;

export const textAnswer = z.object({
  kind: z.literal('text'),
  doc: richDoc,
  nothing: z.boolean(),
});
/** How texts were stored before they could be formatted. */
const plainTextAnswer = z
  .object({ kind: z.literal('text'), text: z.string(), nothing: z.boolean() })
  .transform(({ text, nothing }): TextAnswer => ({ kind: 'text', doc: docOf(text), nothing }));
export const proposal = z.object({
  /** Stays with the item, so that it can be answered and followed. */
  id: z.uuid(),
  text: longText(noteLimit),
  addressee: line(300),
  field: z.enum(proposalFields),
});
export const proposalsAnswer = z.object({
  kind: z.literal('proposals'),
  items: z.array(proposal).max(proposalLimit, `Tối đa ${proposalLimit} đề xuất.`),
  nothing: z.boolean(),
});
export const checklistAnswer = z.object({
  kind: z.literal('checklist'),
  answer: z.enum(['yes', 'no']).nullable(),
  note: longText(noteLimit),
});
export const figureAnswer = z.object({
  kind: z.literal('figure'),
  /** Canonical decimal ("1234.5"); missing is not zero. */
  value: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,2})?$/)
    .nullable(),
  nothing: z.boolean(),
  note: longText(1_000),
});
export const answerContent = z.discriminatedUnion('kind', [
  textAnswer,
  proposalsAnswer,
  checklistAnswer,
  figureAnswer,
]);

/** An answer of a submission of either form. */
export const sentAnswer = z.union([answerContent, plainTextAnswer]);

export type TextAnswer = z.infer<typeof textAnswer>;
export type Proposal = z.infer<typeof proposal>;
export type ProposalsAnswer = z.infer<typeof proposalsAnswer>;
export type ChecklistAnswer = z.infer<typeof checklistAnswer>;
export type FigureAnswer = z.infer<typeof figureAnswer>;
export type AnswerContent = z.infer<typeof answerContent>;
/** Answers by key of the template. */
export type Answers = Partial<Record<string, AnswerContent>>;

const reportId = z.uuid();

/** Each answer names the version it was based on; 0 is "not saved yet". All forms below end in this shape. */
export type SaveAnswers = {
  reportId: string;
  answers: { key: string; version: number; content: AnswerContent }[];
};
export const startReportInput = z.object({ obligationId: z.uuid() });
export const reportInput = z.object({ reportId });
export const resendInput = z.object({ submissionId: z.uuid() });
export const sendInput = z.object({ reportId, contentHash: z.string() });
export const reasonInput = z.object({ reportId, reason: reasonText });
export const unlockInput = z.object({ reportId, reason: reasonText, section: z.string() });

const version = z.coerce.number().int().min(0);
/** A checkbox posts "on" or nothing. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');

/** The form of one section of text, as a plain textarea posts it. */
export const sectionForm = z
  .object({
    reportId,
    key: z.string(),
    version,
    text: z
      .string()
      .transform((text): unknown => docOf(text))
      .pipe(richDoc),
    nothing: ticked,
  })
  .transform(({ reportId, key, version, text, nothing }) => ({
    reportId,
    answers: [{ key, version, content: { kind: 'text' as const, doc: text, nothing } }],
  }));

/** The form of the list of proposals; empty items are dropped. */
export const proposalsForm = z
  .object({
    reportId,
    key: z.string(),
    version,
    nothing: ticked,
    items: z.array(proposal).max(proposalLimit).default([]),
  })
  .transform(({ reportId, key, version, nothing, items }) => ({
    reportId,
    answers: [
      {
        key,
        version,
        content: {
          kind: 'proposals' as const,
          nothing,
          items: items.filter((item) => item.text.trim() !== '' || item.addressee !== ''),
        },
      },
    ],
  }));

/** The form of the checklist annex; only changed rows need to be posted. */
export const checklistForm = z
  .object({
    reportId,
    rows: z
      .array(
        z.object({
          key: z.string(),
          version,
          answer: z
            .enum(['yes', 'no', ''])
            .default('')
            .transform((value) => (value === '' ? null : value)),
          note: checklistAnswer.shape.note,
        }),
      )
      .min(1)
      .max(100),
  })
  .transform(({ reportId, rows }) => ({
    reportId,
    answers: rows.map(({ key, version, answer, note }) => ({
      key,
      version,
      content: { kind: 'checklist' as const, answer, note },
    })),
  }));

const typedFigure = z.string().transform((input, context) => {
  if (input.trim() === '') return null;
  const parsed = parseVietnameseNumber(input, 2);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: numberProblems[parsed.problem] });
  return z.NEVER;
});

/** The form of the figures annex, with numbers as Vietnamese people write them. */
export const figuresForm = z
  .object({
    reportId,
    rows: z
      .array(
        z.object({
          key: z.string(),
          version,
          value: typedFigure,
          nothing: ticked,
          note: figureAnswer.shape.note,
        }),
      )
      .min(1)
      .max(100),
  })
  .transform(({ reportId, rows }) => ({
    reportId,
    answers: rows.map(({ key, version, value, nothing, note }) => ({
      key,
      version,
      content: { kind: 'figure' as const, value, nothing, note },
    })),
  }));

/** A file that was sent along, by the section or row that it belongs to; empty key: the whole report. */
export const sentFile = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
});
export type SentFile = z.infer<typeof sentFile>;

const snapshotOfTwo = z.object({
  schema: z.literal(2),
  organisation: organisationIdentity,
  receiver: z.object({ title: z.string() }),
  cycle: z.object({
    name: z.string(),
    year: z.number().int(),
    periodFrom: z.string(),
    periodTo: z.string(),
    deadlineText: z.string(),
  }),
  template: z.object({ key: z.string(), version: z.number().int() }),
  answers: z.record(z.string(), answerContent),
  files: z.array(sentFile),
});

const snapshotOfOne = snapshotOfTwo.omit({ files: true }).extend({
  schema: z.literal(1),
  answers: z.record(z.string(), sentAnswer),
});

/**
 * Everything that a submission says; its hash is what screen, PDF and receipt show. Submissions of form 1, whose
 * texts were plain, are read as form 2; what is stored, and its hash, stay as they were sent.
 */
export const submissionSnapshot = z.union([
  snapshotOfTwo,
  snapshotOfOne.transform(({ answers, ...rest }) => ({ ...rest, schema: 2 as const, answers, files: [] })),
]);
export type SubmissionSnapshot = z.infer<typeof snapshotOfTwo>;
