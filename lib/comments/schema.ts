import { z } from 'zod';
import { longText } from '../typed-text.ts';

const commentLimit = 5_000;

/** The whole report, where no section is meant. */
export const wholeReport = '';

export const addCommentInput = z.object({
  reportId: z.uuid(),
  sectionKey: z.string().max(200),
  text: longText(commentLimit).refine((text) => text.trim() !== '', 'Ghi nội dung góp ý.'),
});

/** A button posts which of the two it means. */
export const resolveCommentInput = z.object({
  commentId: z.uuid(),
  resolved: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
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
