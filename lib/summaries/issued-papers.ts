import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { writeNumber } from '../attachments/issued-papers.ts';
import { audit } from '../audit.ts';
import { db } from '../db.ts';
import { refuse } from '../errors.ts';
import { getEditionHead } from './editions.ts';
import { lockedSummary } from './mutations.ts';
import { refusalToNumberEdition } from './rules.ts';
import type { editionIssuedInput } from './schema.ts';
import { storedEdition } from './schema.ts';

/** Number and day that văn thư gave to a published edition, out of the numbers of the ministry's own reports. */
export async function recordEditionNumber(
  actor: Actor,
  { editionId, ...typed }: z.infer<typeof editionIssuedInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summaryId } = await getEditionHead(actor, editionId, tx);
    await lockedSummary(tx, actor, summaryId);
    const edition = await getEditionHead(actor, editionId, tx);
    refuse(refusalToNumberEdition(edition, actor));
    const row = await tx.summaryEdition.findUniqueOrThrow({
      where: { id: editionId },
      select: { snapshot: true, issued: { select: { number: true, date: true, electronic: true } } },
    });
    const { issuer } = storedEdition.parse(row.snapshot);
    const { id: organisationId } = await tx.organisation.findFirstOrThrow({
      where: { coordinator: true },
      select: { id: true },
    });
    const written = await writeNumber(
      tx,
      actor,
      { editionId },
      {
        typed,
        issued: row.issued,
        organisationId,
        symbol: `BC-${issuer.symbol}`,
        begun: { at: edition.approvedAt, as: 'ngày phê duyệt' },
      },
    );
    if (!written) return;
    await audit(tx, actor, {
      action: 'paper.recorded',
      subject: { type: 'edition', id: editionId },
      details: { edition: edition.number, ...written },
    });
  });
}
