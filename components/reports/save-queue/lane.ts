import type { Outcome } from './outcome.ts';
import { afterRefused, afterStored, dueAt, type Refused, type UnsentRecord, withBegun } from './records.ts';

/** Where the saving of one answer stands. */
export type Phase =
  | { is: 'still' }
  | { is: 'due'; at: number }
  | { is: 'sending' }
  | { is: 'retry'; at: number; afterMs: number; why: 'network' | 'server' }
  | { is: 'signedOut' }
  | { is: 'otherAccount' }
  | { is: 'conflict'; details: unknown }
  | { is: 'refused'; refused: Refused };

export type PhaseName = Phase['is'];

/** What the server holds as far as this page knows, once something was saved here. */
export interface KnownStored {
  version: number;
  savedAt: string;
  typed: unknown;
}

export interface Lane {
  phase: Phase;
  record: UnsentRecord | null;
  known: KnownStored | null;
  /** Failed attempts since the last answer. */
  attempts: number;
}

export const emptyLane: Lane = { phase: { is: 'still' }, record: null, known: null, attempts: 0 };

export type LaneEvent =
  /** Typed, restored, or taken over from a closed tab. */
  | { is: 'changed'; record: UnsentRecord }
  /** The field says what is stored again, and no save is under way. */
  | { is: 'undone' }
  /** Not to wait any longer; `asked`: by a person, who may have put right what was refused elsewhere. */
  | { is: 'hurried'; now: number; asked: boolean }
  | { is: 'sent'; newKey: () => string; now: number }
  | {
      is: 'answered';
      outcome: Outcome;
      now: number;
      delayMs: number;
      same: (a: unknown, b: unknown) => boolean;
    }
  | { is: 'signedIn'; now: number }
  /** A person decided what the text shall be; it rests on the version that she saw. */
  | { is: 'decided'; record: UnsentRecord; now: number };

function afterAnswer(lane: Lane, event: Extract<LaneEvent, { is: 'answered' }>): Lane {
  const { record, attempts } = lane;
  const { outcome, now, delayMs, same } = event;
  if (!record?.begun) return lane;
  const newer = !same(record.begun.typed, record.typed);
  switch (outcome.is) {
    case 'stored': {
      const { version, savedAt } = outcome;
      const left = afterStored(record, version, same);
      const known = { version, savedAt, typed: record.begun.typed };
      const phase: Phase = left ? { is: 'due', at: Math.max(now, dueAt(left)) } : { is: 'still' };
      return { phase, record: left, known, attempts: 0 };
    }
    case 'conflict':
      return {
        ...lane,
        // Marked, so that no other page tries in vain: it waits for a person.
        record: afterRefused(record, { code: 'conflict', message: '' }),
        phase: { is: 'conflict', details: outcome.details },
        attempts: 0,
      };
    case 'refused': {
      if (newer || outcome.refused.code === 'saveKeyReused')
        return { ...lane, record: afterRefused(record, null), phase: { is: 'due', at: now + delayMs } };
      const refusedRecord = afterRefused(record, outcome.refused);
      return {
        ...lane,
        record: refusedRecord,
        phase: { is: 'refused', refused: outcome.refused },
        attempts: 0,
      };
    }
    case 'signedOut':
    case 'otherAccount':
      return { ...lane, phase: { is: outcome.is } };
    case 'unknown': {
      const afterMs = Math.max(delayMs, outcome.afterMs ?? 0);
      const phase: Phase = { is: 'retry', at: now + afterMs, afterMs, why: outcome.why };
      return { ...lane, phase, attempts: attempts + 1 };
    }
  }
}

function afterChange(lane: Lane, record: UnsentRecord): Lane {
  switch (lane.phase.is) {
    case 'still':
    case 'due':
    case 'refused':
      return { ...lane, record, phase: { is: 'due', at: dueAt(record) } };
    case 'sending':
    case 'retry':
    case 'signedOut':
    case 'otherAccount':
    case 'conflict':
      return { ...lane, record };
  }
}

/** One step of the saving of one answer. Pure: what it says to do (send, store) is done around it. */
export function stepOf(lane: Lane, event: LaneEvent): Lane {
  const { phase, record } = lane;
  switch (event.is) {
    case 'changed':
      return afterChange(lane, event.record);
    case 'undone':
      if (record?.begun || phase.is === 'sending') return lane;
      return { ...lane, record: null, phase: { is: 'still' }, attempts: 0 };
    case 'hurried':
      return record && (phase.is === 'due' || phase.is === 'retry' || (event.asked && phase.is === 'refused'))
        ? { ...lane, phase: { is: 'due', at: event.now } }
        : lane;
    case 'sent':
      return record
        ? { ...lane, record: withBegun(record, event.newKey, event.now), phase: { is: 'sending' } }
        : lane;
    case 'answered':
      return afterAnswer(lane, event);
    case 'signedIn':
      return phase.is === 'signedOut' || phase.is === 'otherAccount'
        ? { ...lane, phase: { is: 'due', at: event.now } }
        : lane;
    case 'decided':
      return { ...lane, record: event.record, phase: { is: 'due', at: event.now }, attempts: 0 };
  }
}

/** When the lane wants to send; null: it waits for something else than time. */
export function wakeAt({ phase }: Lane): number | null {
  return phase.is === 'due' || phase.is === 'retry' ? phase.at : null;
}

/** Whether something is typed that the server may not hold. */
export function isUnsent({ record }: Lane): boolean {
  return record !== null;
}
