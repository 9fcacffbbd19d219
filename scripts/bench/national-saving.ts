import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type Saver, someContent } from './savers.ts';

/** Somebody who types saves about so often. */
const pauseMs = 500;
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
