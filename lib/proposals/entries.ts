import type { Tx } from '../db.ts';

/** An entry says the words of the oldest proposal in it, and counts from the cycle of that one. */
export async function refreshEntries(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ProposalEntry" e
    SET "text" = oldest."text", "addressee" = oldest."addressee", "field" = oldest."field",
      "firstCycleId" = oldest."cycleId"
    FROM (
      SELECT DISTINCT ON (i."entryId") i."entryId", i."text", i."addressee", i."field", o."cycleId"
      FROM "ProposalItem" i
      JOIN "Report" r ON r."id" = i."reportId"
      JOIN "Obligation" o ON o."id" = r."obligationId"
      JOIN "ReportingCycle" c ON c."id" = o."cycleId"
      WHERE i."entryId" = ANY (${[...ids]}::uuid[])
      ORDER BY i."entryId", i."vanishedAt" IS NOT NULL, c."deadline", i."id") oldest
    WHERE e."id" = oldest."entryId"`;
}
