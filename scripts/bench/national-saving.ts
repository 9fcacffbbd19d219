import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { requestPrint } from '#lib/prints/mutations.ts';
import { say } from '../support/operator.ts';
import { makeSavers, type Saver, someContent } from './savers.ts';
import { visitor } from './visitor.ts';

/** Somebody who types saves about so often. */
const pauseMs = 500;
const rounds = 3;
const idleMs = 6000;
const lookMs = 200;
const answered = z.object({ version: z.number() });

/** One save as the browser sends it. */
export function save(address: string, agent: Agent, saver: Saver): Promise<void> {
  const body = Buffer.from(JSON.stringify({ version: saver.version, content: someContent() }));
  const headers = {
    cookie: saver.cookie,
    'content-type': 'application/json',
    'content-length': body.length,
    'idempotency-key': randomUUID(),
    origin: address,
    'sec-fetch-site': 'same-origin',
  };
  return new Promise((resolve, reject) => {
    const url = `${address}/api/reports/${saver.reportId}/answers/${saver.key}`;
    const sent = request(url, { method: 'PUT', headers, agent }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        answer += piece;
      });
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${response.statusCode} ${answer}`));
        saver.version = answered.parse(JSON.parse(answer)).version;
        resolve();
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Everybody saves now and then until the work is done; how long each save took, in milliseconds. */
export async function autosavesDuring(
  address: string,
  savers: Saver[],
  work: () => Promise<unknown>,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: savers.length });
  const waits: number[] = [];
  let going = true;
  const all = savers.map(async (saver, index) => {
    await wait((pauseMs * index) / savers.length);
    while (going) {
      const begun = performance.now();
      await save(address, agent, saver);
      waits.push(performance.now() - begun);
      await wait(pauseMs);
    }
  });
  try {
    await work();
  } finally {
    going = false;
    await Promise.all(all);
    agent.destroy();
  }
  return waits;
}

function percentile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
}

/** The full edition by the worker of the installation, as somebody at the screen would ask for it, nothing kept. */
async function printedByWorker(actor: Actor): Promise<void> {
  const edition = await db.summaryEdition.findFirstOrThrow({ orderBy: { approvedAt: 'desc' } });
  await db.printedPart.deleteMany();
  await db.printedDocument.deleteMany({ where: { kind: 'edition_full' } });
  const { id } = await requestPrint(actor, { kind: 'edition_full', id: edition.id, format: 'pdf' });
  for (;;) {
    const { status, error } = await db.printedDocument.findUniqueOrThrow({ where: { id } });
    if (status === 'done') return;
    if (status === 'failed') throw new Error(`Printing failed: ${error}`);
    await wait(lookMs);
  }
}

/** Who waits longer while the report is printed: saves of sections in turn with and without it. */
export async function benchSavingMeanwhile(address: string): Promise<void> {
  const { actor } = await visitor('tonghop@bng.example');
  const savers = await makeSavers();
  const idle: number[] = [];
  const busy: number[] = [];
  await autosavesDuring(address, savers, () => wait(idleMs / 2));
  for (let round = 0; round < rounds; round += 1) {
    idle.push(...(await autosavesDuring(address, savers, () => wait(idleMs))));
    busy.push(...(await autosavesDuring(address, savers, () => printedByWorker(actor))));
  }
  say(`\nAutosave of ${savers.length} sections while the report is printed`);
  for (const [name, waits] of [
    ['idle', idle],
    ['meanwhile', busy],
  ] as const)
    say(
      `  ${name.padEnd(12)} ${String(waits.length).padStart(6)} saves   p50 ${percentile(waits, 0.5).toFixed(1).padStart(6)} ms   p99 ${percentile(waits, 0.99).toFixed(1).padStart(6)} ms`,
    );
  const ratio = percentile(busy, 0.99) / percentile(idle, 0.99);
  say(`  p99 meanwhile : idle ${ratio.toFixed(2)}   (target ≤ 1.3, floor 2)`);
}
