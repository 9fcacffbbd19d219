import { memberOf, textOf } from '#lib/json.ts';
import type { Refused } from './records.ts';

/** What became of one attempt to save. */
export type Outcome =
  | { is: 'stored'; version: number; savedAt: string }
  | { is: 'conflict'; details: unknown }
  | { is: 'refused'; refused: Refused }
  | { is: 'signedOut' }
  | { is: 'otherAccount' }
  /** No answer, or one that says nothing about the text: to be sent again as it is. */
  | { is: 'unknown'; why: 'network' | 'server'; afterMs: number | null };

export interface Answered {
  status: number;
  /** Undefined where the answer was not JSON, as from a proxy or the sign-in page of a network. */
  body: unknown;
  retryAfter: string | null;
}

const passing = new Set([408, 425, 429]);

function unknown(why: 'network' | 'server', retryAfter: string | null): Outcome {
  const seconds = Number(retryAfter ?? '');
  return { is: 'unknown', why, afterMs: retryAfter && seconds > 0 ? Math.min(seconds, 120) * 1_000 : null };
}

function refusalOf({ status, body, retryAfter }: Answered): Outcome {
  const code = textOf(body, 'code');
  const message = textOf(body, 'message');
  if (code === 'otherAccount') return { is: 'otherAccount' };
  if (status === 401) return { is: 'signedOut' };
  // A version from the future: the server was restored from a backup. Both texts are there to choose from.
  if (code === 'conflict' || code === 'versionAhead')
    return { is: 'conflict', details: memberOf(body, 'details') };
  // The begun save is given up and the text goes under a new key.
  if (code === 'saveKeyReused') return { is: 'refused', refused: { code, message } };
  return message === '' ? unknown('server', retryAfter) : { is: 'refused', refused: { code, message } };
}

/** Reads the answer of the server; `null`: there was none. */
export function outcomeOf(answered: Answered | null): Outcome {
  if (answered === null) return unknown('network', null);
  const { status, body, retryAfter } = answered;
  if (status >= 500 || passing.has(status)) return unknown('server', retryAfter);
  if (status >= 400) return refusalOf(answered);
  const version = memberOf(body, 'version');
  const savedAt = memberOf(body, 'savedAt');
  if (typeof version !== 'number' || typeof savedAt !== 'string') return unknown('network', null);
  return { is: 'stored', version, savedAt };
}

/** What the page itself can tell about a text needs no server. */
export function outcomeOfProblem({ problem, field }: { problem: string; field: string }): Outcome {
  return { is: 'refused', refused: { code: 'invalidInput', message: problem, field } };
}
