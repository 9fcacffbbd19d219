import { interleave } from '#tests/fault/interleavings.ts';
import { colleague, placesToShare, placesToType, writer } from '#tests/fault/places.ts';
import { interleavingLine, isUnharmed, isWhole, roundLine } from '#tests/fault/report.ts';
import { type Scene, withScene } from '#tests/fault/scene.ts';
import { typeThroughFaults } from '#tests/fault/typing.ts';
import { test as base, expect } from './people.ts';

/** An installation of its own: what is killed here is nobody else's. */
const test = base.extend<{ scene: Scene }>({
  scene: async ({ browserName: _ }, use) => withScene(use),
});

test('FAULT-1 every word typed while web, database, network, session, page or tab break is stored or kept in the browser', async ({
  scene,
}) => {
  test.setTimeout(900_000);
  const places = await placesToType(scene);
  const results = await typeThroughFaults(scene, { rounds: 5, seed: 20261122, email: writer.email, places });
  expect(isWhole(results), results.map(roundLine).join('\n')).toBe(true);
});

test('FAULT-2 two browsers in one section overwrite nothing silently, whatever the order of their steps', async ({
  scene,
}) => {
  test.setTimeout(900_000);
  const places = await placesToShare(scene);
  const people = [writer, colleague] as const;
  const results = await interleave(scene, { count: 12, seed: 20261122, people, places });
  expect(isUnharmed(results), results.map(interleavingLine).join('\n')).toBe(true);
});
