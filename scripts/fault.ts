import { parseArgs } from 'node:util';
import { interleave } from '#tests/fault/interleavings.ts';
import { colleague, placesToShare, placesToType, writer } from '#tests/fault/places.ts';
import {
  interleavingLine,
  interleavingReport,
  isUnharmed,
  isWhole,
  roundLine,
  typingReport,
} from '#tests/fault/report.ts';
import { withScene } from '#tests/fault/scene.ts';
import { typeThroughFaults } from '#tests/fault/typing.ts';
import { command, OperatorError, say } from './support/operator.ts';
import { runHere } from './support/tool.ts';

const usage =
  'Cách dùng: npm run fault -- [--rounds 50] [--interleavings 200] [--seed 1]; không nêu gì thì cả hai. npm run fault -- --reminders [--organisations 56,3400] [--kills 20] [--seed 1].';

function numberOf(value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new OperatorError(usage);
  return number;
}

/** Typing while everything breaks, and two people in one section: prints what was typed, and fails where any of it is lost. */
await command(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string' },
      interleavings: { type: 'string' },
      seed: { type: 'string' },
      reminders: { type: 'boolean' },
      organisations: { type: 'string' },
      kills: { type: 'string' },
    },
    strict: false,
  });
  const seed = numberOf(values.seed, Math.floor(Math.random() * 1_000_000));
  say(`seed ${seed}`);
  if (values.reminders === true)
    return remindThroughYears(values.organisations, numberOf(values.kills, 20), seed);
  const both = values.rounds === undefined && values.interleavings === undefined;
  const rounds = numberOf(values.rounds, both ? 50 : 0);
  const interleavings = numberOf(values.interleavings, both ? 200 : 0);
  const typing = rounds > 0 ? await withScene((scene) => type(scene, rounds, seed)) : true;
  const sharing = interleavings > 0 ? await withScene((scene) => share(scene, interleavings, seed)) : true;
  return typing && sharing ? 0 : 1;
});

/** A simulated year for each number of organisations, one after the other, each in a process of its own. */
async function remindThroughYears(sizes: unknown, kills: number, seed: number): Promise<number> {
  const counts = String(sizes ?? '56,3400')
    .split(',')
    .map((count) => numberOf(count, 0));
  const codes: number[] = [];
  for (const count of counts) {
    const args = ['--organisations', String(count), '--kills', String(kills), '--seed', String(seed)];
    codes.push(await runHere(['tests/fault/reminder-run.ts', ...args]));
  }
  return Math.max(...codes);
}

async function type(scene: Parameters<typeof typeThroughFaults>[0], rounds: number, seed: number) {
  const results = await typeThroughFaults(scene, {
    rounds,
    seed,
    email: writer.email,
    places: await placesToType(scene),
    onRound: (result) => say(roundLine(result)),
  });
  say(`\n${typingReport(seed, results)}\n`);
  return isWhole(results);
}

async function share(scene: Parameters<typeof interleave>[0], count: number, seed: number) {
  const results = await interleave(scene, {
    count,
    seed,
    people: [writer, colleague],
    places: await placesToShare(scene),
    onInterleaving: (result) => say(interleavingLine(result)),
  });
  say(`\n${interleavingReport(seed, results)}\n`);
  return isUnharmed(results);
}
