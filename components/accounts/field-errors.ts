import type { ActionFailure } from '#lib/action-result.ts';

type SummaryError = { message: string; href: string | undefined };

/** For an error summary: each wrong field, or the field that a refusal is about. */
export function fieldErrors(
  failure: ActionFailure | null,
  fieldOf: Partial<Record<string, string>> = {},
): SummaryError[] {
  if (!failure) return [];
  const fields = Object.entries(failure.fields);
  if (fields.length > 0) return fields.map(([name, message]) => ({ message, href: `#${name}` }));
  const field = fieldOf[failure.code];
  return [{ message: failure.message, href: field && `#${field}` }];
}
