import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { databaseUrl } from '#lib/env.ts';
import { verifyAudit } from '#scripts/support/audit-chains.ts';

const at = new Date('2026-11-20T02:03:04.567Z');

function entry(subjectId: string, details = {}) {
  return {
    data: { at, actorName: 'Lê Thị Mai', action: 'report.saved', subjectType: 'report', subjectId, details },
    select: { id: true, chain: true, position: true },
  };
}

/** As an intruder who is master of the database would: past the triggers. */
async function tamper(...statements: string[]): Promise<void> {
  await db.$transaction([
    db.$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
    ...statements.map((statement) => db.$executeRawUnsafe(statement)),
  ]);
}

it('stays intact when 200 people write at once', async () => {
  const before = await verifyAudit(databaseUrl());
  const subjects = Array.from({ length: 40 }, () => randomUUID());
  await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      db.auditEntry.create(entry(subjects[index % 40] ?? '', { index })),
    ),
  );
  const after = await verifyAudit(databaseUrl());
  expect(after.entries).toBe(before.entries + 200);
  expect(after.faults).toEqual(before.faults);
});

describe('the audit chain', () => {
  const subject = randomUUID();
  let ids: string[] = [];

  beforeAll(async () => {
    for (const step of [1, 2, 3, 4]) {
      const { id } = await db.auditEntry.create(entry(subject, { step }));
      ids = [...ids, id];
    }
    // The reference data may have left rows of its own; what counts is that all of it is intact.
    expect((await verifyAudit(databaseUrl())).faults).toEqual([]);
  });

  afterAll(() => db.$disconnect());

  it('keeps one subject in one chain, each row with the hash of the row before', async () => {
    const rows = await db.auditEntry.findMany({
      where: { subjectId: subject },
      orderBy: { position: 'asc' },
    });
    expect(new Set(rows.map(({ chain }) => chain)).size).toBe(1);
    for (const [index, row] of rows.entries()) {
      if (index > 0) expect(row.previousHash).toBe(rows[index - 1]?.hash);
      expect(row.hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('fills chain and hashes itself, whatever the writer says', async () => {
    const forged = await db.auditEntry.create({
      ...entry(randomUUID()),
      data: { ...entry(randomUUID()).data, chain: 99, position: 999n, hash: 'x', previousHash: 'y' },
    });
    expect(forged.chain).toBeLessThan(64);
    expect((await verifyAudit(databaseUrl())).faults).toEqual([]);
  });

  it.each([
    ['an update', `UPDATE "AuditEntry" SET "actorName" = 'x'`],
    ['a deletion', 'DELETE FROM "AuditEntry"'],
    ['emptying', 'TRUNCATE "AuditEntry"'],
  ])('refuses %s', async (_, statement) => {
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow('immutable');
  });

  it.each([
    'id',
    'at',
    'actorId',
    'actorName',
    'organisationId',
    'action',
    'subjectType',
    'subjectId',
    'details',
    'previousHash',
    'hash',
  ])('OPS-3 finds an edit of %s', async (column) => {
    const values: Record<string, string> = {
      id: `'${randomUUID()}'`,
      at: `"at" + interval '1 millisecond'`,
      actorId: `'${randomUUID()}'`,
      organisationId: `'${randomUUID()}'`,
      details: `'{"step": 20}'`,
    };
    const value = values[column] ?? `"${column}" || 'x'`;
    const kept = await db.auditEntry.findUniqueOrThrow({ where: { id: ids[1] } });
    await tamper(`UPDATE "AuditEntry" SET "${column}" = ${value} WHERE id = '${ids[1]}'`);
    const { faults } = await verifyAudit(databaseUrl());
    expect(faults).toEqual([{ chain: kept.chain, position: String(kept.position), reason: 'edited' }]);
    await restore(kept.chain, kept.position, column);
    expect((await verifyAudit(databaseUrl())).faults).toEqual([]);

    async function restore(chain: number, position: bigint, name: string): Promise<void> {
      const original = JSON.stringify(kept, (_, item) =>
        typeof item === 'bigint' ? Number(item) : item,
      ).replaceAll("'", "''");
      await tamper(
        `UPDATE "AuditEntry" AS e SET "${name}" = o."${name}"
         FROM jsonb_populate_record(NULL::"AuditEntry", '${original}') AS o
         WHERE e.chain = ${chain} AND e.position = ${position}`,
      );
    }
  });

  it('OPS-3 finds a deletion in the middle and at the end', async () => {
    const rows = async (id: string) => {
      for (const step of [1, 2, 3]) await db.auditEntry.create(entry(id, { step }));
      return db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { position: 'asc' } });
    };
    const [, middle, after] = await rows(randomUUID());
    let tail = (await rows(randomUUID())).at(-1);
    while (tail?.chain === middle?.chain) tail = (await rows(randomUUID())).at(-1);
    if (middle === undefined || after === undefined || tail === undefined) throw new Error('no rows');
    await tamper(`DELETE FROM "AuditEntry" WHERE id IN ('${middle.id}', '${tail.id}')`);
    const { faults } = await verifyAudit(databaseUrl());
    expect(faults).toContainEqual({
      chain: middle.chain,
      position: String(middle.position + 1n),
      reason: 'missing',
    });
    expect(faults).toContainEqual({ chain: tail.chain, position: String(tail.position), reason: 'tail' });
    expect(faults).toHaveLength(2);
  });
});
