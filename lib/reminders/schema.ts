import { z } from 'zod';
import { type ladderRoles, urgencies } from '../cycles/schema.ts';
import { parseDate } from '../dates.ts';
import { organisationIdentity } from '../organisations/schema.ts';
import { obligationState } from '../reports/schema.ts';
import { line, longText } from '../typed-text.ts';

export type LadderRole = (typeof ladderRoles)[number];

/** So many fit into the address of a page that is opened from the dashboard. */
export const selectionLimit = 200;

const ids = z.array(z.uuid()).max(10_000).default([]);

export const remindInput = z.object({ obligationIds: ids, note: longText(2_000).default('') });
export type RemindInput = z.infer<typeof remindInput>;

export const letterKinds = ['letter', 'list'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterInput = z.object({
  obligationIds: ids,
  kind: z.enum(letterKinds, 'Chọn loại văn bản.'),
  /** "20/12/2026"; empty: the letter asks to send without delay. */
  before: z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      const date = text === '' ? null : parseDate(text);
      if (date !== null || text === '') return date;
      context.addIssue({
        code: 'custom',
        message: 'Nhập ngày, tháng, năm, ví dụ 20/12/2026, hoặc để trống.',
      });
      return z.NEVER;
    }),
  /** Who answers questions: name and telephone. */
  contact: line(300).default(''),
});
export type LetterInput = z.infer<typeof letterInput>;

/** An organisation that owes a report, as it stood when the paper was made. */
export const lateOrganisation = z.object({
  title: z.string(),
  name: z.string(),
  state: obligationState,
  /** "đang soạn thảo 12/18 mục" */
  stateWords: z.string(),
  /** Last good day, as a business date. */
  lastDay: z.string(),
  extended: z.boolean(),
  /** Business days since the last good day; negative before. */
  daysLate: z.number().int(),
  /** When it was last reminded, as an instant. */
  lastReminded: z.iso.datetime().nullable(),
});
export type LateOrganisation = z.infer<typeof lateOrganisation>;

/** What a letter or a list says, whatever becomes of the reports afterwards. */
export const letterSnapshot = z.object({
  issuer: organisationIdentity,
  cycle: z.object({
    name: z.string(),
    year: z.number().int(),
    deadlineText: z.string(),
    /** Last good day of those without an extension. */
    lastDay: z.string(),
    legalBasis: z.string(),
    originDocument: z.string(),
    urgency: z.enum(urgencies).nullable(),
  }),
  /** As of when, as an instant. */
  at: z.iso.datetime(),
  before: z.string().nullable(),
  contact: z.string(),
  organisations: z.array(lateOrganisation).min(1),
});
export type LetterSnapshot = z.infer<typeof letterSnapshot>;
