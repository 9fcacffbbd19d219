import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';
import { z } from 'zod';
import { databaseUrl } from '#lib/env.ts';
import { saveAnswer } from '#lib/reports/save-answer.ts';
import { say } from '../support/operator.ts';
import { median } from './figures.ts';
import { makeSavers, type Saver, someContent } from './savers.ts';

/** As many as the pool of the web server: 64 clients share them in all three ways. */
const connections = 20;
const rounds = 5;
const roundMs = 4000;

type Way = { name: string; save: (saver: Saver) => Promise<void> };
type Round = { perSecond: number; p50: number; p99: number };

function percentile(sorted: number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

/** All savers at once, each saving again as soon as the save before is acknowledged. */
async function run(savers: Saver[], { save }: Way): Promise<Round> {
  const waits: number[] = [];
  const started = performance.now();
  await Promise.all(
    savers.map(async (saver) => {
      while (performance.now() - started < roundMs) {
        const begun = performance.now();
        await save(saver);
        waits.push(performance.now() - begun);
      }
    }),
  );
  const perSecond = (waits.length * 1000) / (performance.now() - started);
  waits.sort((a, b) => a - b);
  return { perSecond, p50: percentile(waits, 0.5), p99: percentile(waits, 0.99) };
}

async function byMutation(saver: Saver): Promise<void> {
  const { actor, reportId, key, version } = saver;
  const content = someContent();
  saver.version = (
    await saveAnswer(actor, { reportId, key, version, saveKey: randomUUID(), content })
  ).version;
}

const answered = z.object({ version: z.number() });

/** As the browser saves, with its cookie, over connections that stay open. */
function byRequest(address: string, agent: Agent): Way['save'] {
  return async (saver) => {
    const { cookie, reportId, key, version } = saver;
    const body = Buffer.from(JSON.stringify({ version, content: someContent() }));
    const headers = {
      cookie,
      'content-type': 'application/json',
      'content-length': body.length,
      'idempotency-key': randomUUID(),
      origin: address,
      'sec-fetch-site': 'same-origin',
    };
    const text = await new Promise<string>((resolve, reject) => {
      const sent = request(
        `${address}/api/reports/${reportId}/answers/${key}`,
        { method: 'PUT', headers, agent },
        (response) => {
          let answer = '';
          response.setEncoding('utf8').on('data', (piece: string) => {
            answer += piece;
          });
          response.on('end', () =>
            response.statusCode === 200
              ? resolve(answer)
              : reject(new Error(`${response.statusCode} ${answer}`)),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
    saver.version = answered.parse(JSON.parse(text)).version;
  };
}

/** The bare minimum: UPDATE and INSERT of the same rows in one transaction, through plain pg. */
function byHand(pool: pg.Pool): Way['save'] {
  return async (saver) => {
    const { actor, reportId, key, version } = saver;
    const json = JSON.stringify(someContent());
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `UPDATE "Answer" SET "version" = "version" + 1, "content" = $1, "updatedAt" = now(), "updatedById" = $2, "updatedBy" = $3
         WHERE "reportId" = $4 AND "key" = $5 AND "version" = $6`,
        [json, actor.accountId, actor.name, reportId, key, version],
      );
      await client.query(
        `INSERT INTO "AnswerVersion" ("reportId", "key", "version", "content", "savedAt", "savedById", "savedBy", "saveKey")
         VALUES ($1, $2, $3, $4, now(), $5, $6, $7)`,
        [reportId, key, version + 1, json, actor.accountId, actor.name, randomUUID()],
      );
      await client.query('COMMIT');
      saver.version += 1;
    } finally {
      client.release();
    }
  };
}

/** Acknowledged saves per second of 64 clients: the mutation and the server against the bare statements. */
export async function benchSaving(address: string): Promise<void> {
  const savers = await makeSavers();
  const pool = new pg.Pool({ connectionString: databaseUrl(), max: connections });
  const agent = new Agent({ keepAlive: true, maxSockets: savers.length });
  const ways: Way[] = [
    { name: 'plain pg UPDATE + INSERT', save: byHand(pool) },
    { name: 'saveAnswer in process', save: byMutation },
    { name: 'PUT to the server', save: byRequest(address, agent) },
  ];
  const measured = ways.map(() => [] as Round[]);
  for (let round = -1; round < rounds; round += 1)
    for (const [index, way] of ways.entries()) {
      const result = await run(savers, way);
      // The first round warms up.
      if (round >= 0) measured[index]?.push(result);
    }
  await pool.end();
  agent.destroy();
  const reports = new Set(savers.map(({ reportId }) => reportId)).size;
  say(
    `\nSaves of sections: medians of ${rounds} rounds of ${roundMs / 1000} s, ${savers.length} clients on ${reports} reports`,
  );
  const bare = median((measured[0] ?? []).map(({ perSecond }) => perSecond));
  for (const [index, { name }] of ways.entries()) {
    const figures = measured[index] ?? [];
    const rate = median(figures.map(({ perSecond }) => perSecond));
    const p50 = median(figures.map((round) => round.p50));
    const p99 = median(figures.map((round) => round.p99));
    say(
      `  ${name.padEnd(26)} ${rate.toFixed(0).padStart(6)} saves/s   p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms   ratio ${(rate / bare).toFixed(2)}`,
    );
  }
}
