import type { ErrorCode } from './errors.ts';

export type ActionFailure = {
  ok: false;
  code: ErrorCode;
  message: string;
  /** Message by form field name. */
  fields: Record<string, string>;
  /** What the page needs to go on, such as both texts of a conflict. */
  details?: unknown;
  /** What was posted, where the form asks for it: without JavaScript the page has no other memory of what was typed. */
  posted?: [string, string][];
};
export type ActionResult<Value> = { ok: true; value: Value } | ActionFailure;

/** The first argument is the result of the post before (React's useActionState); the write does not need it. */
export type Action<Value> = (
  previous: ActionResult<Value> | null,
  form: FormData,
) => Promise<ActionResult<Value>>;
