import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import type { z } from 'zod';
import type { Actor } from './accounts/schema.ts';
import type { Action, ActionFailure } from './action-result.ts';
import { currentActor } from './auth.ts';
import { type ErrorCode, messageOf, UserError } from './errors.ts';
import { formObject } from './forms.ts';
import { log } from './log.ts';

function fail(code: ErrorCode, params: Record<string, string | number> = {}): ActionFailure {
  return { ok: false, code, message: messageOf({ code, params }), fields: {} };
}

function invalid(error: z.ZodError): ActionFailure {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  const first = error.issues[0];
  return { ...fail('invalidInput'), message: first?.message ?? messageOf({ code: 'invalidInput' }), fields };
}

/** Turns what a mutation threw into what the page shows; the unexpected is logged with the request id. */
export async function failureOf(error: unknown): Promise<ActionFailure> {
  if (error instanceof UserError)
    return { ok: false, code: error.code, message: error.message, fields: {}, details: error.details };
  const requestId = (await headers()).get('x-request-id') ?? '';
  log.error({ requestId, err: error }, 'action failed');
  return fail('unexpected', { requestId });
}

function withPosted(failure: ActionFailure, form: FormData): ActionFailure {
  if (!form.has('echo')) return failure;
  const posted = [...form.entries()].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !name.startsWith('$ACTION') ? [[name, value]] : [],
  );
  return { ...failure, posted };
}

/** A server action of somebody who is not signed in: what it needs to be allowed is in the form itself. */
export function openAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  write: (input: z.output<Schema>) => Promise<Value>,
): Action<Value> {
  return async (_previous, form) => {
    try {
      const input = schema.safeParse(formObject(form));
      return input.success ? { ok: true, value: await write(input.data) } : invalid(input.error);
    } catch (error) {
      return failureOf(error);
    }
  };
}

/** A server action: actor, parsed form, mutation, fresh pages. Failures come back as values, never as exceptions. */
export function action<Schema extends z.ZodType, Value>(
  schema: Schema,
  mutation: (actor: Actor, input: z.output<Schema>) => Promise<Value>,
): Action<Value> {
  return async (_previous, form) => {
    try {
      const actor = await currentActor();
      if (!actor) return fail('signedOut');
      const input = schema.safeParse(formObject(form));
      if (!input.success) return withPosted(invalid(input.error), form);
      const value = await mutation(actor, input.data);
      revalidatePath('/', 'layout');
      return { ok: true, value };
    } catch (error) {
      return withPosted(await failureOf(error), form);
    }
  };
}
