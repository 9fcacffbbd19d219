import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { contentHash } from '../canonical.ts';
import { db } from '../db.ts';
import { UserError } from '../errors.ts';
import { arranged } from './outline.ts';
import { editableSummary, recordEdit } from './paragraph-store.ts';
import type { outlineInput } from './schema.ts';

/** Another outline for this year: titles, order, what each section is made from. A section with paragraphs stays. */
export async function saveOutline(
  actor: Actor,
  { summaryId, seen, groups }: z.infer<typeof outlineInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const summary = await editableSummary(tx, actor, summaryId);
    if (contentHash(summary.outline) !== seen) throw new UserError('outlineChanged');
    const written = await tx.summaryParagraph.findMany({
      where: { summaryId },
      distinct: ['sectionKey'],
      select: { sectionKey: true },
    });
    const taken = written.map(({ sectionKey }) => sectionKey);
    const outline = arranged(summary.outline, groups, taken);
    const kept = new Set(outline.groups.flatMap(({ sections }) => sections.map(({ key }) => key)));
    for (const { sections } of summary.outline.groups)
      for (const { key, title } of sections) {
        if (kept.has(key)) continue;
        const used = await tx.summaryParagraph.count({
          where: { summaryId, sectionKey: key, deletedAt: null },
        });
        if (used > 0) throw new UserError('sectionInUse', { title, count: used });
      }
    if (outline.groups.some(({ sections }) => sections.length === 0)) throw new UserError('groupEmpty');
    await tx.nationalSummary.update({ where: { id: summaryId }, data: { outline } });
    await recordEdit(tx, actor, 'outlineSaved', summaryId, { sections: kept.size });
  });
}
