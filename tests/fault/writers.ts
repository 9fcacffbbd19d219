import type { BrowserContext, Page } from '@playwright/test';
import { until } from '#scripts/support/running.ts';
import { hasFocus, keptInBrowser, open, type Place, reportOf, type as typeWords } from './desk.ts';
import type { Dice } from './dice.ts';
import type { Ledger } from './ledger.ts';
import { decide, isAskedToDecide } from './merging.ts';
import type { StoredVersion } from './records.ts';
import type { Scene } from './scene.ts';

export type Person = { email: string; name: string };

export type Decision = {
  /** Of the answer. */
  key: string;
  /** The words that the merge view showed. */
  seen: Set<string>;
  /** The latest version of the answer then: a save that rests on the decision is the next one, or none. */
  latest: number;
};

export type Writer = Person & {
  context: BrowserContext;
  page: Page;
  ledger: Ledger;
  offline: boolean;
  typed: Set<string>;
  /** Typed into the field, which did not take it. */
  astray: Set<string>;
  decisions: Decision[];
};

export const acts = [
  'type',
  'type',
  'type',
  'type',
  'save',
  'rest',
  'rest',
  'offline',
  'online',
  'reload',
  'decide',
] as const;
export type Act = (typeof acts)[number];

export type Table = { scene: Scene; place: Place; dice: Dice; next: () => string };

/** One step of one person; false: it could not be done now. */
export async function act(one: Writer, what: Act, table: Table): Promise<boolean> {
  const { scene, place, dice, next } = table;
  switch (what) {
    case 'type': {
      const words = Array.from({ length: dice.between(1, 3) }, next);
      const standing = await typeWords(one.page, place, words, 0);
      for (const word of words) (standing.includes(word) ? one.typed : one.astray).add(word);
      return true;
    }
    case 'save':
      if (!(await hasFocus(one.page, place))) return false;
      await one.page.keyboard.press('Control+s');
      return true;
    case 'rest':
      await until(async () => one.offline || (await isQuiet(one)), 4_000);
      return true;
    case 'offline':
    case 'online':
      one.offline = what === 'offline';
      await one.context.setOffline(one.offline);
      return true;
    case 'reload':
      if (one.offline) return false;
      await one.page.reload();
      await open(one.page, place, one.email);
      return true;
    case 'decide': {
      if (!(await isAskedToDecide(one.page))) return false;
      const latest = (await historyOf(scene, place)).at(-1)?.version ?? 0;
      const seen = await decide(one.page, dice);
      if (seen) one.decisions.push({ key: place.key, seen, latest });
      return seen !== null;
    }
  }
}

export async function historyOf(scene: Scene, place: Place): Promise<StoredVersion[]> {
  return (await scene.records.history(reportOf(place), place.key)).versions;
}

/** Nothing of this browser waits for the server, and nothing for the person. */
export async function isQuiet(one: Writer): Promise<boolean> {
  const { waiting } = await keptInBrowser(one.page);
  return waiting.size === 0 && !(await isAskedToDecide(one.page));
}
