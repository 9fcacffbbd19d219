import { env } from './env.ts';

let override: (() => Date) | null = null;

/** The one clock: every "now" of the application comes from here. */
export function now(): Date {
  return override === null ? new Date(Date.now() + env().CLOCK_OFFSET_SECONDS * 1000) : override();
}

/** Tests only: another clock, or null for the real one. */
export function setClock(clock: (() => Date) | null): void {
  override = clock;
}
