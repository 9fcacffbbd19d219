import { expect, it } from 'vitest';
import { raceReviews } from '#tests/fault/review-races.ts';

/** `REVIEW_RACES=500 npx vitest run --project integration tests/integration/review-races.test.ts` for more. */
const count = Number(process.env.REVIEW_RACES ?? 40);
const seed = Number(process.env.REVIEW_RACES_SEED ?? 1);

it(
  'REVIEW-10 whoever submits, withdraws, decides, undoes and moves the deadline at the same time: one legal outcome, one story',
  async () => {
    const { rounds, tried, done, refusals, wrong } = await raceReviews(count, seed);
    expect(wrong).toEqual([]);
    expect(rounds).toBe(count);
    console.log(`${rounds} interleavings, ${tried} acts tried, ${done} done`, refusals);
  },
  10 * 60_000 + count * 5_000,
);
