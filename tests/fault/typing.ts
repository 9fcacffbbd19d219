import type { BrowserContext, Page } from '@playwright/test';
import { until } from '#scripts/support/running.ts';
import {
  hasField,
  keptInBrowser,
  open,
  type Place,
  reportOf,
  saveState,
  signInInPlace,
  type as typeWords,
} from './desk.ts';
import { type Dice, diceOf } from './dice.ts';
import { connect, type Fault, faultsOf, kill } from './faults.ts';
import { keepLedger, type Ledger } from './ledger.ts';
import { newContext, type Scene } from './scene.ts';
import { sameWords, tokenMaker, tokensWithin } from './tokens.ts';

export type RoundResult = {
  round: number;
  place: string;
  faults: Fault[];
  /** Words typed that stood in the field. */
  typed: number;
  characters: number;
  /** Saves of which the page was told that they are stored. */
  acknowledged: number;
  stored: number;
  /** Where the page went of its own accord. */
  left: string[];
  /** Not stored, but in the browser's keeping. */
  kept: number;
  /** Typed, and nowhere; or typed into the field, which did not take it. */
  lost: string[];
  /** Said to be stored, and not in the records. */
  broken: string[];
};

type Round = {
  scene: Scene;
  context: BrowserContext;
  page: Page;
  place: Place;
  email: string;
  dice: Dice;
  typed: Set<string>;
  /** Keys were pressed in the field, and the word does not stand there. */
  astray: string[];
  /** Where the page went when it left its form of its own accord. */
  left: string[];
};

const settleMs = 180_000;

/** A tab that is left even though the page warns of unsaved text. */
async function newTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => dialog.accept());
  return page;
}

/** What happens in the middle of typing. */
async function strikeMidway({ scene, context, email }: Round, fault: Fault): Promise<void> {
  switch (fault) {
    case 'web':
    case 'database':
      return kill(scene, fault);
    case 'network':
      return context.setOffline(true);
    case 'session':
      return scene.records.revoke(email);
    case 'reload':
    case 'tab':
      return;
  }
}

/** What ends the page, right after the last key; the network may be cut still. */
async function leave(round: Round, fault: 'reload' | 'tab'): Promise<void> {
  const { context, page, place, email } = round;
  if (fault === 'reload') await page.reload().catch(() => undefined);
  else {
    await page.close();
    round.page = await newTab(context);
  }
  await connect(context);
  await open(round.page, place, email);
}

/** Opens the form again where the page has left it. */
async function stayAtWork(round: Round): Promise<void> {
  const { context, page, place, email } = round;
  if (await hasField(page, place)) return;
  const heading = await page.getByRole('heading', { level: 1 }).allTextContents();
  round.left.push(`${page.url()} ${heading.join(' ').trim()}`);
  await connect(context);
  await open(page, place, email);
}

/** Some words, and somewhere among them the fault. */
async function write(round: Round, next: () => string, fault?: Fault): Promise<void> {
  const { dice, page, place } = round;
  await signInInPlace(page);
  const count = dice.between(3, 14);
  const delay = dice.between(0, 30);
  const at = dice.upTo(count);
  let struck: Promise<void> | undefined;
  for (let index = 0; index < count; index += 1) {
    if (fault && index === at) struck = strikeMidway(round, fault);
    await stayAtWork(round);
    const word = next();
    const [standing] = await typeWords(round.page, place, [word], delay);
    if (standing === undefined) round.astray.push(word);
    else round.typed.add(standing);
  }
  await struck;
  if (fault === 'reload' || fault === 'tab') await leave(round, fault);
}

/** Everything works again; the page has had the time to save all. */
async function settle(round: Round): Promise<void> {
  const { scene, context, place, email } = round;
  await connect(context);
  await scene.installation.healthy();
  const isSaved = async () => {
    await signInInPlace(round.page);
    const { waiting } = await keptInBrowser(round.page);
    return waiting.size === 0 && (await saveState(round.page)) === 'still';
  };
  if (await until(isSaved, settleMs)) return;
  // What still waits is accounted for as kept; a page that is opened anew has to deliver it.
  await round.page.goto('about:blank');
  await open(round.page, place, email);
  await until(isSaved, settleMs);
}

async function account(
  round: Round,
  number: number,
  chosen: Fault[],
  ledger: Ledger,
  before: number,
): Promise<RoundResult> {
  const { scene, page, place, typed } = round;
  const { versions, current } = await scene.records.history(reportOf(place), place.key);
  const stored = tokensWithin(current);
  const { waiting, aside } = await keptInBrowser(page);
  const left = [...typed].filter((word) => !stored.has(word));
  const kept = left.filter((word) => waiting.has(word) || aside.has(word));
  const acknowledged = ledger.acknowledged.slice(before).filter(({ key }) => key === place.key);
  const states = versions.map(({ content }) => tokensWithin(content));
  const broken = acknowledged.filter(({ saveKey, tokens }) => {
    const own = versions.find((version) => version.saveKey === saveKey);
    const candidates = own ? [tokensWithin(own.content)] : states;
    return !candidates.some((state) => sameWords(state, tokens));
  });
  return {
    round: number,
    place: place.key,
    faults: chosen,
    typed: typed.size,
    characters: [...typed].join('').length,
    acknowledged: acknowledged.length,
    stored: typed.size - left.length,
    left: round.left,
    kept: kept.length,
    lost: [...left.filter((word) => !kept.includes(word)), ...round.astray],
    broken: broken.map(({ saveKey }) => saveKey),
  };
}

export type TypingOptions = {
  rounds: number;
  seed: number;
  email: string;
  places: readonly [Place, ...Place[]];
  onRound?: (result: RoundResult) => void;
};

/** Typing goes on while things break; afterwards every word has to be somewhere. */
export async function typeThroughFaults(scene: Scene, options: TypingOptions): Promise<RoundResult[]> {
  const { rounds, seed, email, places, onRound } = options;
  const dice = diceOf(seed);
  const context = await newContext(scene);
  const ledger = keepLedger(context);
  let page = await newTab(context);
  const results: RoundResult[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const round: Round = {
      scene,
      context,
      page,
      place: dice.pick(places),
      email,
      dice,
      typed: new Set(),
      astray: [],
      left: [],
    };
    const chosen = faultsOf(dice, dice.between(3, 6));
    const before = ledger.acknowledged.length;
    const next = tokenMaker(number);
    await open(page, round.place, email);
    await write(round, next);
    for (const fault of chosen) {
      await write(round, next, fault);
      if (fault === 'network' || dice.chance(0.3)) {
        await write(round, next);
        await connect(context);
      }
    }
    await settle(round);
    page = round.page;
    const result = await account(round, number, chosen, ledger, before);
    results.push(result);
    onRound?.(result);
  }
  await context.close();
  return results;
}
