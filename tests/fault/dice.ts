/** Random choices that come out the same for the same seed. */
export type Dice = {
  /** From 0 to below the limit. */
  upTo(limit: number): number;
  between(least: number, most: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  chance(share: number): boolean;
};

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (limit: number) => Math.floor(next() * limit);
  return {
    upTo,
    between: (least, most) => least + upTo(most - least + 1),
    pick: (values) => values[upTo(values.length)] ?? values[0],
    chance: (share) => next() < share,
  };
}
