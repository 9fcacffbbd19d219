import { createQueue } from './queue.ts';
import type { SaveQueue } from './queue-shape.ts';

let current: SaveQueue | null = null;

/** The queue of this tab. Another account has its own, and nothing of the one before. */
export function queueOf(accountId: string): SaveQueue {
  if (current?.accountId !== accountId) current = createQueue(accountId);
  return current;
}
