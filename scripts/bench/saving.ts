import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { db } from '#lib/db.ts';
import { databaseUrl } from '#lib/env.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { say } from '../support/operator.ts';
import { type Visitor, visitor } from './visitor.ts';

const clients = 16;
const savesPerClient = 40;
const rounds = 3;
const keys = [
  'implementation',
  'coordination',
  'communication',
  'inspection',
  'commendation',
  'training',
  'activities',
  'strengths',
];

type Slot = { reportId: string; key: string; version: number };

function content(): AnswerContent {
  return { kind: 'text', doc: docOf(`Nội dung đo ${randomUUID()} `.repeat(20)), nothing: false };
}

async function slots({ openReport, actor }: Visitor): Promise<Slot[]> {
  const reportId = await openReport();
  for (const name of keys) {
    const key = `achievements.${name}`;
    const row = await db.answer.findUnique({ where: { reportId_key: { reportId, key } } });
    await saveAnswers(actor, {
      reportId,
      answers: [{ key, version: row?.version ?? 0, content: content() }],
    });
  }
  const rows = await db.answer.findMany({
    where: { reportId, key: { in: keys.map((name) => `achievements.${name}`) } },
  });
  return rows.map(({ key, version }) => ({ reportId, key, version }));
}

async function perSecond(work: (client: number) => Promise<void>): Promise<number> {
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let save = 0; save < savesPerClient; save += 1) await work(client);
    }),
  );
  return (clients * savesPerClient * 1000) / (performance.now() - started);
}

/** The same UPDATE and audit INSERT by hand, in one transaction, through plain pg. */
async function plainSave(pool: pg.Pool, { actor }: Visitor, slot: Slot): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `UPDATE "Answer" SET "version" = "version" + 1, "content" = $1, "updatedAt" = now(), "updatedById" = $2, "updatedBy" = $3
       WHERE "reportId" = $4 AND "key" = $5 AND "version" = $6`,
      [JSON.stringify(content()), actor.accountId, actor.name, slot.reportId, slot.key, slot.version],
    );
    await client.query(
      `INSERT INTO "AuditEntry" ("id", "at", "actorId", "actorName", "organisationId", "action", "subjectType", "subjectId", "details")
       VALUES ($1, now(), $2, $3, $4, 'report.saved', 'report', $5, $6)`,
      [
        randomUUID(),
        actor.accountId,
        actor.name,
        actor.organisation.id,
        slot.reportId,
        JSON.stringify({ answers: [{ key: slot.key }] }),
      ],
    );
    await client.query('COMMIT');
    slot.version += 1;
  } finally {
    client.release();
  }
}

/** Acknowledged saves of the application's mutation against the bare statements, on eight sections of each report. */
export async function benchSaving(): Promise<void> {
  const emails = ['soanthao@quangngai.example', 'soanthao@tcpcp.bnv.example'];
  const visitors = await Promise.all(emails.map(visitor));
  const owned = await Promise.all(visitors.map(slots));
  const places = owned.flatMap((list, index) => list.map((slot) => ({ slot, owner: visitors[index] })));
  const place = (client: number) => {
    const found = places[client % places.length];
    if (!found?.owner) throw new Error('no slot');
    return { slot: found.slot, owner: found.owner };
  };
  const pool = new pg.Pool({ connectionString: databaseUrl(), max: clients });
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(await perSecond(async (client) => plainSave(pool, place(client).owner, place(client).slot)));
    ours.push(
      await perSecond(async (client) => {
        const { slot, owner } = place(client);
        await saveAnswers(owner.actor, {
          reportId: slot.reportId,
          answers: [{ key: slot.key, version: slot.version, content: content() }],
        });
        slot.version += 1;
      }),
    );
  }
  await pool.end();
  const [us, them] = [ours, plain].map((rates) => rates.toSorted((a, b) => a - b)[1] ?? 0);
  say(
    `\nSection saves: median of ${rounds} rounds, ${clients} clients on ${places.length} sections of ${owned.length} reports`,
  );
  say(`  mutation                       ${us?.toFixed(0).padStart(6)} saves/s`);
  say(
    `  plain pg UPDATE + INSERT       ${them?.toFixed(0).padStart(6)} saves/s   ratio ${((us ?? 0) / (them ?? 1)).toFixed(2)}`,
  );
}
