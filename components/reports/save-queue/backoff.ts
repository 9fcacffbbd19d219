const firstMs = 1_000;
const longestMs = 60_000;

/**
 * How long to wait after so many failed attempts (1, 2, …): doubling, up to a minute, spread over half of it so that
 * the browsers of a whole country do not come back to a restarted server at the same instant. `random` is from 0 to 1.
 */
export function retryDelay(attempt: number, random: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
