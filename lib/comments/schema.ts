import { z } from 'zod';
import { type ReturnReason, returnReason } from '../reports/schema.ts';
import { longText } from '../typed-text.ts';

const commentLimit = 5_000;
const quoteLimit = 2_000;

/** The whole report, where no section is meant. */
export const wholeReport = '';

const sectionKey = z.string().max(200);

export const addCommentInput = z.object({
  reportId: z.uuid(),
  sectionKey,
  text: longText(commentLimit).refine((text) => text.trim() !== '', 'Ghi nội dung góp ý.'),
});

/** A button posts which of the two it means. */
export const resolveCommentInput = z.object({
  commentId: z.uuid(),
  resolved: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
});

/** Whom the receiver speaks to: itself, or the filer as well. */
export const remarkAudiences = ['receiver', 'shared'] as const;
export type RemarkAudience = (typeof remarkAudiences)[number];

/** Of the receiver, on what was sent. */
export const addRemarkInput = z.object({
  submissionId: z.uuid(),
  sectionKey,
  audience: z.enum(remarkAudiences),
  /** With it the remark is a point, which the filer must answer. */
  demand: z
    .union([returnReason, z.literal('')])
    .default('')
    .transform((value) => (value === '' ? null : value)),
  quote: longText(quoteLimit).default(''),
  text: longText(commentLimit).refine((text) => text.trim() !== '', 'Ghi nội dung ý kiến.'),
});

/** What the filer says it did about a point; a plain reply says nothing of it. */
export const pointAnswers = ['corrected', 'declined'] as const;
export type PointAnswer = (typeof pointAnswers)[number];

export const replyInput = z.object({
  commentId: z.uuid(),
  answer: z
    .union([z.enum(pointAnswers), z.literal('')])
    .default('')
    .transform((value) => (value === '' ? null : value)),
  text: longText(commentLimit).default(''),
});

export type CommentView = {
  id: string;
  /** Section or annex of the template; wholeReport where none is meant. */
  sectionKey: string;
  author: string;
  text: string;
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
};

export type ReplyView = {
  id: string;
  author: string;
  organisationId: string;
  organisation: string;
  text: string;
  createdAt: Date;
};

/** A remark of the receiver with what was said about it since. */
export type ThreadView = CommentView & {
  audience: RemarkAudience;
  organisationId: string;
  demand: ReturnReason | null;
  /** The words that it is about. */
  quote: string;
  /** Number of the sending that was read. */
  submission: number | null;
  publishedAt: Date | null;
  replies: ReplyView[];
};
