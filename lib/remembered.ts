import { countActs } from './audit/queries.ts';
import { now } from './clock.ts';

const mostRemembered = 200;

/** Deadlines pass between two minutes, never within one. */
function minuteOf(instant: Date): number {
  return Math.floor(instant.getTime() / 60_000);
}

/**
 * A memory of what was read, which stands until somebody acts or the minute ends. Every act moves the audit log on in
 * its own transaction, so one look at how far the log has come says whether a costly count is still true. The key
 * names everything that the read depends on, above all whose it is. What is read is shared: never change it.
 */
export function rememberUntilSomebodyActs<Value>(): (
  key: string,
  read: () => Promise<Value>,
) => Promise<Value> {
  const known = new Map<string, { acts: string; value: Promise<Value> }>();
  return async (key, read) => {
    const acts = `${await countActs()} ${minuteOf(now())}`;
    const held = known.get(key);
    const found = held?.acts === acts ? held : { acts, value: read() };
    // Taken out and put back, so that the first of the map is the one that nobody asked for longest.
    known.delete(key);
    known.set(key, found);
    if (known.size > mostRemembered) known.delete(known.keys().next().value ?? '');
    try {
      return await found.value;
    } catch (error) {
      if (known.get(key) === found) known.delete(key);
      throw error;
    }
  };
}
