import pg from 'pg';

export type AuditFault = { chain: number; position: string; reason: 'edited' | 'missing' | 'tail' };

export type AuditVerdict = { entries: number; chains: number; faults: AuditFault[] };

// The same function as the trigger's computes the hashes, so both always mean the same columns.
const FIRST_FAULTS = `
  WITH linked AS (
    SELECT entry AS row, entry.chain, entry.position, entry.hash, entry."previousHash",
      row_number() OVER link AS expected_position,
      coalesce(lag(entry.hash) OVER link, '') AS expected_previous
    FROM "AuditEntry" AS entry WINDOW link AS (PARTITION BY entry.chain ORDER BY entry.position)
  ), broken AS (
    SELECT DISTINCT ON (chain) chain, position,
      CASE WHEN position <> expected_position THEN 'missing' ELSE 'edited' END AS reason
    FROM linked
    WHERE position <> expected_position OR "previousHash" <> expected_previous OR hash <> audit_entry_hash(row)
    ORDER BY chain, position
  ), tails AS (
    SELECT chain, coalesce(head.position, last.position) AS position, 'tail' AS reason
    FROM "AuditChain" AS head
    FULL JOIN (SELECT DISTINCT ON (chain) chain, position, hash FROM linked ORDER BY chain, position DESC) AS last USING (chain)
    WHERE (coalesce(head.position, -1), coalesce(head.hash, '')) <> (coalesce(last.position, 0), coalesce(last.hash, ''))
      AND chain NOT IN (SELECT chain FROM broken)
  )
  SELECT chain, position::text, reason FROM broken UNION ALL SELECT chain, position::text, reason FROM tails
  ORDER BY chain`;

/** Recomputes all chains and names the first bad link of each: an edited row, a missing one, or a cut tail. */
export async function verifyAudit(url: string): Promise<AuditVerdict> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const counts = await client.query<{ entries: number; chains: number }>(
      `SELECT (SELECT count(*)::int FROM "AuditEntry") AS entries, (SELECT count(*)::int FROM "AuditChain") AS chains`,
    );
    const { rows: faults } = await client.query<AuditFault>(FIRST_FAULTS);
    const { entries = 0, chains = 0 } = counts.rows[0] ?? {};
    return { entries, chains, faults };
  } finally {
    await client.end();
  }
}
