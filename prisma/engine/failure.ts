import { lastPanic } from './wasm.ts';

type Failure = { message: string; error_code?: string; is_panic: boolean };

/** The words and the Prisma code of whatever the engine or the driver threw. */
export function failureOf(error: unknown): Failure {
  const panic = lastPanic();
  if (panic !== '') return { message: panic, is_panic: true };
  if (!(error instanceof Error)) return { message: String(error), is_panic: false };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const first = error instanceof AggregateError ? error.errors[0] : undefined;
  const message = error.message || (first instanceof Error ? first.message : '') || code || error.name;
  return code !== undefined && /^P\d{4}$/.test(code)
    ? { message, error_code: code, is_panic: false }
    : { message, is_panic: false };
}
