import { describe, expect, it } from 'vitest';
import { emptyLane, type Lane, type LaneEvent, stepOf, wakeAt } from './lane.ts';
import type { Outcome } from './outcome.ts';
import { type UnsentRecord, withTyped } from './records.ts';

const place = { accountId: 'a', reportId: 'r', key: 'k', tab: 't', kind: 'text' as const };
const same = (a: unknown, b: unknown) => a === b;
let keys = 0;
function newKey(): string {
  keys += 1;
  return `key-${keys}`;
}

function typed(text: string, at: number, before: UnsentRecord | null = null): LaneEvent {
  return { is: 'changed', record: withTyped(before, { ...place, basedOn: 2, typed: text, at }) };
}

function answered(outcome: Outcome, now: number): LaneEvent {
  return { is: 'answered', outcome, now, delayMs: 700, same };
}

const stored = (version: number): Outcome => ({ is: 'stored', version, savedAt: 'now' });
const lost: Outcome = { is: 'unknown', why: 'network', afterMs: null };

/** Plays events one after the other; a function sees the lane so far. */
function play(...events: (LaneEvent | ((lane: Lane) => LaneEvent))[]): Lane {
  return events.reduce<Lane>(
    (lane, event) => stepOf(lane, typeof event === 'function' ? event(lane) : event),
    emptyLane,
  );
}

const more = (text: string, at: number) => (lane: Lane) => typed(text, at, lane.record);
const send = (now: number): LaneEvent => ({ is: 'sent', newKey, now });

describe('typing', () => {
  it('waits a second after the last change', () => {
    expect(wakeAt(play(typed('a', 0), more('ab', 600)))).toBe(1_600);
  });

  it('waits five seconds at most while somebody types on', () => {
    const lane = play(typed('a', 0), ...[1, 2, 3, 4, 5, 6].map((n) => more(`a${n}`, n * 900)));
    expect(wakeAt(lane)).toBe(5_000);
  });

  it('is sent at once when hurried', () => {
    expect(wakeAt(play(typed('a', 0), { is: 'hurried', now: 200, asked: false }))).toBe(200);
  });

  it('that ends where it began leaves nothing', () => {
    expect(play(typed('a', 0), { is: 'undone' })).toEqual(emptyLane);
  });
});

describe('a save', () => {
  it('is done when the server has it', () => {
    const lane = play(typed('a', 0), send(1_000), answered(stored(3), 1_100));
    expect(lane).toMatchObject({ record: null, phase: { is: 'still' }, known: { version: 3, typed: 'a' } });
  });

  it('under way is not changed by newer text, which goes next, upon the new version', () => {
    const during = play(typed('a', 0), send(1_000), more('ab', 1_050));
    expect(during.record?.begun).toMatchObject({ typed: 'a', version: 2 });
    const after = stepOf(during, answered(stored(3), 1_100));
    expect(after).toMatchObject({
      phase: { is: 'due', at: 2_050 },
      record: { typed: 'ab', basedOn: 3, begun: null },
    });
  });

  it('without an answer is sent again with the same key and text, later each time', () => {
    const first = play(typed('a', 0), send(1_000));
    const failed = stepOf(first, answered(lost, 1_500));
    expect(failed).toMatchObject({ phase: { is: 'retry', at: 2_200 }, attempts: 1 });
    const again = stepOf(stepOf(failed, more('ab', 1_800)(failed)), send(2_200));
    expect(again.record?.begun).toEqual(first.record?.begun);
  });

  it('waits as long as a busy server asks for', () => {
    const busy: Outcome = { is: 'unknown', why: 'server', afterMs: 4_000 };
    expect(wakeAt(play(typed('a', 0), send(0), answered(busy, 100)))).toBe(4_100);
  });

  it('cannot be undone while nobody knows whether it arrived', () => {
    const lane = play(typed('a', 0), send(1_000), answered(lost, 1_500), { is: 'undone' });
    expect(lane.record?.begun?.typed).toBe('a');
  });

  it('whose key was used for something else goes under a new key', () => {
    const reused: Outcome = { is: 'refused', refused: { code: 'saveKeyReused', message: '' } };
    const first = play(typed('a', 0), send(0));
    const next = stepOf(stepOf(first, answered(reused, 10)), send(710));
    expect(next.record?.begun?.saveKey).not.toBe(first.record?.begun?.saveKey);
  });
});

describe('an ended session', () => {
  it.each(['signedOut', 'otherAccount'] as const)(
    '%s: waits for the person and then goes on by itself',
    (is) => {
      const lane = play(typed('a', 0), send(0), answered({ is }, 50), more('ab', 100));
      expect(wakeAt(lane)).toBeNull();
      expect(lane.record?.typed).toBe('ab');
      expect(stepOf(lane, { is: 'signedIn', now: 900 }).phase).toEqual({ is: 'due', at: 900 });
    },
  );
});

describe('a refusal', () => {
  const refused: Outcome = { is: 'refused', refused: { code: 'invalidInput', message: 'Quá dài' } };

  it('is shown, keeps the text, and is not tried again by itself', () => {
    const lane = play(typed('a', 0), send(0), answered(refused, 50));
    expect(lane).toMatchObject({
      phase: { is: 'refused' },
      record: { typed: 'a', refused: { message: 'Quá dài' } },
    });
    expect(wakeAt(stepOf(lane, { is: 'hurried', now: 60, asked: false }))).toBeNull();
    expect(wakeAt(stepOf(lane, { is: 'hurried', now: 60, asked: true }))).toBe(60);
  });

  it('of an older text does not hold newer text back', () => {
    expect(wakeAt(play(typed('a', 0), send(0), more('b', 20), answered(refused, 50)))).toBe(750);
  });

  it('is over once somebody types on, with the whole patience of new text', () => {
    const lane = play(typed('a', 0), send(0), answered(refused, 50), more('ab', 60_000));
    expect(lane).toMatchObject({ phase: { is: 'due', at: 61_000 }, record: { refused: null } });
  });
});

describe('a conflict', () => {
  const conflict: Outcome = { is: 'conflict', details: [{ key: 'k' }] };

  it('waits for a decision while typing goes on', () => {
    const lane = play(typed('a', 0), send(0), answered(conflict, 50), more('ab', 100));
    expect(lane).toMatchObject({ phase: { is: 'conflict' }, record: { typed: 'ab', begun: null } });
    expect(wakeAt(lane)).toBeNull();
  });

  it('is sent upon their version once decided', () => {
    const lane = play(typed('a', 0), send(0), answered(conflict, 50));
    const record = lane.record && { ...lane.record, basedOn: 7, typed: 'both', refused: null };
    if (!record) throw new Error('no record');
    const next = stepOf(stepOf(lane, { is: 'decided', record, now: 500 }), send(500));
    expect(next.record?.begun).toMatchObject({ version: 7, typed: 'both' });
  });
});
