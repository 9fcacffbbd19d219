import { writeFileSync } from 'node:fs';
import { platform, setPriority } from 'node:os';

/**
 * Lets others go before a process; `nice` is 1 (a little) to 19 (almost whatever they leave). Linux weighs `nice`
 * only among processes of one session where it groups by session (autogroup), and each of ours is a session of its
 * own, so its group steps back with it; where groups are made otherwise, that has no effect.
 */
export function stepBack(pid: number, nice: number): void {
  try {
    setPriority(pid, nice);
    if (platform() === 'linux') writeFileSync(`/proc/${pid}/autogroup`, String(nice));
  } catch {
    // It has ended already, which its end tells; or the kernel knows no such groups.
  }
}
