import type { BrowserContext } from '@playwright/test';
import type { Dice } from './dice.ts';
import type { Scene } from './scene.ts';

export const faults = ['web', 'database', 'network', 'session', 'reload', 'tab'] as const;
export type Fault = (typeof faults)[number];

export const faultNames: Record<Fault, string> = {
  web: 'web process killed (-9)',
  database: 'PostgreSQL killed (-9)',
  network: 'network cut',
  session: 'session revoked',
  reload: 'page reloaded',
  tab: 'tab closed, opened anew',
};

/** Each fault about as often as the others, in random order. */
export function faultsOf(dice: Dice, count: number): Fault[] {
  const chosen: Fault[] = [];
  let left: Fault[] = [];
  while (chosen.length < count) {
    if (left.length === 0) left = [...faults];
    const [fault] = left.splice(dice.upTo(left.length), 1);
    if (fault) chosen.push(fault);
  }
  return chosen;
}

/** Ends one process of the installation without warning; its supervisor brings it back. */
export async function kill({ installation }: Scene, part: 'web' | 'database'): Promise<void> {
  await installation.kill9([part]);
}

/** The network as it is again, after a fault or at the end. */
export async function connect(context: BrowserContext): Promise<void> {
  await context.setOffline(false);
}
