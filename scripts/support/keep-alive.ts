import { setTimeout as pause } from 'node:timers/promises';
import { say } from './operator.ts';

/** One running process that the supervisor looks after. */
export type Running = { pid: number; ended: Promise<void>; stop(): Promise<void>; kill(): void };

export type Kept = { readonly current: Running | undefined; stop(): Promise<void>; kill(): void };

const FIRST_DELAY = 250;
const LONGEST_DELAY = 30_000;
const STABLE_AFTER = 60_000;

/** Starts a process and starts it again whenever it ends, waiting longer each time that it does not last. */
export async function keepAlive(
  name: string,
  launch: () => Promise<Running>,
  onChange: () => void,
): Promise<Kept> {
  const stopping = new AbortController();
  let current: Running | undefined = await launch();
  onChange();
  const watching = watch();

  async function watch(): Promise<void> {
    let delay = FIRST_DELAY;
    while (!stopping.signal.aborted) {
      const since = Date.now();
      await current?.ended;
      if (stopping.signal.aborted) return;
      if (Date.now() - since > STABLE_AFTER) delay = FIRST_DELAY;
      say(`${name} đã dừng ngoài ý muốn; khởi động lại sau ${delay / 1000} giây.`);
      await pause(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
      delay = Math.min(delay * 2, LONGEST_DELAY);
      if (stopping.signal.aborted) return;
      current = undefined;
      current = await launch().catch((error: unknown) => {
        say(`${name} chưa khởi động lại được: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      });
      onChange();
    }
  }

  return {
    get current() {
      return current;
    },
    stop: async () => {
      stopping.abort();
      await current?.stop();
      // A launch that was under way is let finish, and what it started is stopped as well.
      await watching;
      await current?.stop();
    },
    kill: () => {
      stopping.abort();
      current?.kill();
    },
  };
}
