import { until } from '#scripts/support/running.ts';
import { keptInBrowser, open, type Place, saveState } from './desk.ts';
import { diceOf } from './dice.ts';
import { keepLedger } from './ledger.ts';
import type { StoredVersion } from './records.ts';
import { newContext, type Scene } from './scene.ts';
import { sameWords, tokenMaker, tokensWithin } from './tokens.ts';
import { act, acts, historyOf, isQuiet, type Person, type Table, type Writer } from './writers.ts';

export type InterleavingResult = {
  interleaving: number;
  steps: string[];
  typed: number;
  acknowledged: number;
  versions: number;
  decisions: number;
  /** Words that a version lacks though its saver never decided on them. */
  overwritten: string[];
  /** Said to be stored, and in no version. */
  broken: string[];
  /** Typed, in no version and in no browser; or typed into the field, which did not take it. */
  lost: string[];
};

async function settle(writers: readonly Writer[], table: Table): Promise<number> {
  for (const one of writers) await act(one, 'online', table);
  let decisions = 0;
  const isSettled = async () => {
    for (const one of writers) if (await act(one, 'decide', table)) decisions += 1;
    const quiet = await Promise.all(writers.map(isQuiet));
    return quiet.every(Boolean);
  };
  if (!(await until(isSettled, 90_000))) {
    const states = await Promise.all(writers.map(({ page }) => saveState(page)));
    throw new Error(`${table.place.key} does not come to rest: ${states.join(', ')}.`);
  }
  return decisions;
}

/** Words that a version lacks of the one before, unless its saver decided so with these words before her eyes. */
function overwrittenIn(
  versions: readonly StoredVersion[],
  writers: readonly Writer[],
  answer: string,
): string[] {
  return versions.flatMap(({ version, content, savedBy }, index) => {
    const before = versions[index - 1];
    if (!before || before.version !== version - 1) return [];
    const words = tokensWithin(content);
    const dropped = [...tokensWithin(before.content)].filter((word) => !words.has(word));
    const saver = writers.find(({ name }) => name === savedBy);
    const decided = saver?.decisions.some(
      ({ key, seen, latest }) =>
        key === answer && latest === before.version && dropped.every((word) => seen.has(word)),
    );
    return decided ? [] : dropped;
  });
}

export type InterleavingOptions = {
  count: number;
  seed: number;
  people: readonly [Person, Person];
  places: readonly [Place, ...Place[]];
  onInterleaving?: (result: InterleavingResult) => void;
};

/** Two people in one section, doing what they do in random order. */
export async function interleave(scene: Scene, options: InterleavingOptions): Promise<InterleavingResult[]> {
  const { count, seed, people, places, onInterleaving } = options;
  const dice = diceOf(seed);
  const writers: Writer[] = [];
  for (const person of people) {
    const context = await newContext(scene);
    const ledger = keepLedger(context);
    const page = await context.newPage();
    writers.push({
      ...person,
      context,
      page,
      ledger,
      offline: false,
      typed: new Set(),
      astray: new Set(),
      decisions: [],
    });
  }
  const results: InterleavingResult[] = [];
  for (let number = 1; number <= count; number += 1) {
    const place = places[(number - 1) % places.length] ?? places[0];
    const table: Table = { scene, place, dice, next: tokenMaker(number) };
    const acknowledged = writers.map(({ ledger }) => ledger.acknowledged.length);
    for (const one of writers) {
      one.typed.clear();
      one.astray.clear();
    }
    for (const one of writers) await open(one.page, place, one.email);
    const steps: string[] = [];
    for (let left = dice.between(8, 16); left > 0; left -= 1) {
      const one = dice.pick(writersOf(writers));
      const what = dice.pick(acts);
      if (await act(one, what, table)) steps.push(`${writers.indexOf(one) + 1}:${what}`);
    }
    const decisions = await settle(writers, table);
    const result = await account(scene, number, steps, decisions, place, writers, acknowledged);
    results.push(result);
    onInterleaving?.(result);
  }
  await Promise.all(writers.map(({ context }) => context.close()));
  return results;
}

function writersOf(writers: readonly Writer[]): [Writer, ...Writer[]] {
  const [first, ...others] = writers;
  if (!first) throw new Error('Nobody writes.');
  return [first, ...others];
}

async function account(
  scene: Scene,
  interleaving: number,
  steps: string[],
  decisions: number,
  place: Place,
  writers: readonly Writer[],
  before: readonly number[],
): Promise<InterleavingResult> {
  const versions = await historyOf(scene, place);
  const states = versions.map(({ content }) => tokensWithin(content));
  const acknowledged = writers
    .flatMap(({ ledger }, index) => ledger.acknowledged.slice(before[index]))
    .filter(({ key }) => key === place.key);
  const lost: string[] = [];
  for (const { page, typed, astray } of writers) {
    lost.push(...astray);
    const { waiting, aside } = await keptInBrowser(page);
    for (const word of typed)
      if (!waiting.has(word) && !aside.has(word) && !states.some((state) => state.has(word))) lost.push(word);
  }
  return {
    interleaving,
    steps,
    typed: writers.reduce((sum, { typed }) => sum + typed.size, 0),
    acknowledged: acknowledged.length,
    versions: versions.length,
    decisions: decisions + steps.filter((step) => step.endsWith('decide')).length,
    overwritten: overwrittenIn(versions, writers, place.key),
    broken: acknowledged
      .filter(({ tokens }) => !states.some((state) => sameWords(state, tokens)))
      .map(({ saveKey }) => saveKey),
    lost,
  };
}
