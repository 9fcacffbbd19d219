import { businessDate } from '../dates.ts';

/** A kept state of one answer. */
export type KeptState = { version: number; savedAt: Date; savedById: string };

const hourMs = 3_600_000;
const allMs = 48 * hourMs;
const hourlyMs = 30 * 24 * hourMs;

/** States with the same name stand for each other; null: this one stands for itself. */
function standsFor({ savedAt, savedById }: KeptState, now: Date): string | null {
  const age = now.getTime() - savedAt.getTime();
  if (age <= allMs) return null;
  if (age <= hourlyMs) return `hour ${Math.floor(savedAt.getTime() / hourMs)} ${savedById}`;
  return `day ${businessDate(savedAt)}`;
}

/**
 * The states of one answer that may go: all of the last 48 hours stay, then the last of each hour and author for
 * 30 days, then the last of each day. What is stored now always stays.
 */
export function superfluousVersions(states: readonly KeptState[], current: number, now: Date): number[] {
  const later = new Set<string>();
  const superfluous: number[] = [];
  for (const state of states.toSorted((a, b) => b.version - a.version)) {
    const name = standsFor(state, now);
    if (name === null) continue;
    if (later.has(name) && state.version !== current) superfluous.push(state.version);
    later.add(name);
  }
  return superfluous.reverse();
}
