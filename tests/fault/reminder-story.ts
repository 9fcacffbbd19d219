import type { Dice } from './dice.ts';

/** What becomes of one organisation's duty. Days are counted from the last good day; hours are of that day. */
export type Act = {
  day: number;
  hour: number;
  what: 'begin' | 'ask' | 'file' | 'return' | 'withdraw' | 'extend' | 'confidential';
};

export type Story = {
  /** Who works there: every body has somebody who may sign. */
  roles: ('drafter' | 'focal_point' | 'leader')[];
  /** Whose reminders come on the screen alone. */
  muted: ('drafter' | 'focal_point' | 'leader')[];
  acts: Act[];
};

const crews: [Story['roles'], ...Story['roles'][]] = [
  ['drafter', 'leader'],
  ['drafter', 'leader'],
  ['drafter', 'focal_point', 'leader'],
  ['leader'],
];

function act(dice: Dice, what: Act['what'], from: number, to: number): Act {
  return { day: dice.between(from, to), hour: dice.between(8, 16), what };
}

/** In the order of time, and each only once it is possible: the story may leave acts without effect. */
export function storyOf(dice: Dice): Story {
  const roles = dice.pick(crews);
  const acts: Act[] = [];
  if (dice.chance(0.8)) acts.push(act(dice, 'begin', -50, 5));
  if (dice.chance(0.5) && roles.includes('drafter')) acts.push(act(dice, 'ask', -20, 8));
  if (dice.chance(0.65)) acts.push(act(dice, 'file', -16, 9));
  if (dice.chance(0.3)) acts.push(act(dice, 'return', -10, 12));
  if (dice.chance(0.2)) acts.push(act(dice, 'file', -2, 16));
  if (dice.chance(0.1)) acts.push(act(dice, 'withdraw', -10, 8));
  if (dice.chance(0.2)) acts.push(act(dice, 'extend', -12, 6));
  if (dice.chance(0.05)) acts.push(act(dice, 'confidential', -12, 8));
  acts.sort((one, other) => one.day - other.day || one.hour - other.hour);
  return { roles, muted: roles.filter(() => dice.chance(0.1)), acts };
}
