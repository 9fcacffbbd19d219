import { z } from 'zod';
import { line, longText, reasonText, typedDate } from '../typed-text.ts';

export const cycleKinds = ['annual', 'ad_hoc', 'thematic'] as const;
export const cycleKind = z.enum(cycleKinds);
export type CycleKind = z.infer<typeof cycleKind>;

export const urgencies = ['urgent', 'very_urgent', 'express'] as const;
export type Urgency = (typeof urgencies)[number];

/** Planned: the addressees do not see it yet. */
export const cyclePhases = ['open', 'planned', 'closed'] as const;
export type CyclePhase = (typeof cyclePhases)[number];

/** Who of the filing organisation is reminded. */
export const ladderRoles = ['drafter', 'focal_point', 'leader'] as const;
export type LadderRole = (typeof ladderRoles)[number];

/** A step of the ladder: so many days before (negative) or after (positive) the last good day. */
export const ladderStep = z.object({
  days: z.number().int().min(-90).max(90),
  to: z.array(z.enum(ladderRoles)).min(1),
});
export const ladderSteps = 20;
export const reminderLadder = z.array(ladderStep).max(ladderSteps);
export type LadderStep = z.infer<typeof ladderStep>;

/** Leaders are troubled from the third day before the end. */
export const defaultLadder: readonly LadderStep[] = [-30, -14, -7, -3, -1, 1, 3, 7].map((days) => ({
  days,
  to: days < -3 ? ['drafter', 'focal_point'] : [...ladderRoles],
}));

/** Decided by the first submission against the effective deadline; "pending" before the deadline without one. */
export const timelinessValues = ['pending', 'on_time', 'late', 'missing'] as const;
export const timelinessValue = z.enum(timelinessValues);
export type Timeliness = z.infer<typeof timelinessValue>;

/** A select or field that may be left empty. */
function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.literal('').transform(() => null), schema]).default(null);
}

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');

const required = (text: string, limit: number) =>
  line(limit).refine((value) => value !== '', { error: text });

/** A row of the ladder as it is typed; a row without a number is none. */
const typedStep = z
  .object({
    days: z.string(),
    when: z.enum(['before', 'after']),
    drafter: ticked,
    focal_point: ticked,
    leader: ticked,
  })
  .transform(({ days, when, ...roles }, context): LadderStep[] => {
    const typed = days.trim();
    if (typed === '') return [];
    const count = Number(typed);
    if (!/^\d{1,2}$/.test(typed) || count > 90) {
      context.addIssue({ code: 'custom', path: ['days'], message: 'Nhập số ngày từ 0 đến 90.' });
      return z.NEVER;
    }
    const to = ladderRoles.filter((role) => roles[role]);
    if (to.length === 0) {
      context.addIssue({ code: 'custom', path: ['days'], message: 'Chọn ít nhất một người nhận ở nấc này.' });
      return z.NEVER;
    }
    return [{ days: when === 'before' ? -count : count, to }];
  });

const typedLadder = z
  .array(typedStep)
  .max(ladderSteps)
  .default([])
  .transform((rows) => rows.flat().sort((a, b) => a.days - b.days))
  .refine(
    (steps) => new Set(steps.map(({ days }) => Math.abs(days) * (days < 0 ? -1 : 1))).size === steps.length,
    {
      error: 'Hai nấc nhắc trùng ngày. Bỏ bớt một nấc.',
    },
  );

/** What a cycle says, as it is typed. */
const cycleFacts = {
  /** "Trước ngày": the first day that is too late. */
  before: typedDate,
  deadlineText: line(300),
  legalBasis: required('Nêu căn cứ pháp lý của kỳ báo cáo.', 1_000),
  originDocument: line(500),
  urgency: orEmpty(z.enum(urgencies)),
  periodFrom: typedDate,
  periodTo: typedDate,
  /** First day on which late data is no longer taken. */
  lateDataBefore: orEmpty(typedDate),
  ladder: typedLadder,
};

const time = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'Nhập giờ theo 24 giờ, ví dụ 08:00.')
  .transform((text) => text.padStart(5, '0'));

const organisationIds = z
  .array(z.uuid())
  .max(5_000)
  .default([])
  .transform((ids) => [...new Set(ids)]);

export const openCycleInput = z.object({
  ...cycleFacts,
  kind: cycleKind,
  /** Of an annual cycle, which is named after it. */
  year: orEmpty(z.coerce.number().int('Nhập năm, ví dụ 2027.').min(2000, 'Nhập năm, ví dụ 2027.').max(2100)),
  /** Of any other cycle. */
  name: line(300).default(''),
  /** Empty: the questions below. */
  templateVersionId: orEmpty(z.uuid()),
  questions: longText(60_000).default(''),
  openOn: typedDate,
  openAt: time,
  organisations: organisationIds,
});
export type OpenCycle = z.output<typeof openCycleInput>;

export const changeCycleInput = z.object({
  ...cycleFacts,
  cycleId: z.uuid(),
  /** What the page showed; if it is something else by now, nothing is changed. */
  seen: z.string(),
  /** While the cycle is only planned. */
  openOn: typedDate.optional(),
  openAt: time.optional(),
  /** All who are to report. */
  organisations: organisationIds,
  reason: reasonText.default(''),
  document: line(500).default(''),
});
export type ChangeCycle = z.output<typeof changeCycleInput>;

export const cycleInput = z.object({ cycleId: z.uuid() });
export const closeCycleInput = z.object({ cycleId: z.uuid(), reason: reasonText });

/** A ministry's or province's focal point asks its units for their parts. */
export const collectionInput = z.object({
  cycleId: z.uuid(),
  units: organisationIds,
  before: orEmpty(typedDate),
});
export type OpenCollection = z.output<typeof collectionInput>;
