import type { AnswerContent } from '#lib/reports/schema.ts';
import type { AnswerKindName } from './save-queue/records.ts';

/** What can be sent, or what keeps it from being sent, and at which field to say so. */
export type Sendable = { content: AnswerContent } | { problem: string; field: string };

/** How one kind of answer is shown in fields, sent, remembered and put into words. */
export interface AnswerKind<Typed extends object> {
  name: AnswerKindName;
  /** Whether what this browser remembered is of this kind. */
  isTyped: (value: unknown) => value is Typed;
  fromContent: (content: AnswerContent | null | undefined) => Typed;
  toContent: (typed: Typed) => Sendable;
  /** From the fields as they stand in the page; `stored` lends what fields cannot show. */
  read: (form: FormData, prefix: string, stored: Typed) => Typed;
  /** As the server will store it: what only differs before this is no change. */
  normal: (typed: Typed) => Typed;
  describe: (typed: Typed) => string;
  /** The field, without its prefix, at which a refusal is shown. */
  mainField: string;
}
