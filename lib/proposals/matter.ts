import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { db, type Tx } from '../db.ts';
import type { ProposalField } from '../reports/schema.ts';
import { searchQuery } from '../sources/words.ts';
import { Matters } from './matching.ts';
import { entriesSql, entriesVisibleTo, fieldOf, searchSql } from './queries.ts';
import { readsRegister } from './rules.ts';
import type { ProposalState } from './schema.ts';

const entryInclude = {
  firstCycle: { select: { year: true, name: true } },
  items: {
    orderBy: [{ vanishedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    include: {
      submission: { select: { number: true, receiptNumber: true } },
      report: {
        select: {
          status: true,
          obligation: {
            select: {
              cycle: { select: { year: true, name: true } },
              organisation: { select: { id: true, name: true, code: true } },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.ProposalEntryInclude;

type EntryRow = Prisma.ProposalEntryGetPayload<{ include: typeof entryInclude }>;

export type ItemView = {
  id: string;
  text: string;
  addressee: string;
  field: ProposalField;
  organisation: string;
  year: number;
  cycle: string;
  submissionId: string;
  answerKey: string;
  receiptNumber: string;
  /** The report was opened again: what it will say is not known yet. */
  reopened: boolean;
  vanishedAt: Date | null;
};

export type EntryView = Omit<EntryRow, 'items' | 'field' | 'firstCycle'> & {
  field: ProposalField;
  firstYear: number;
  items: ItemView[];
};

function itemOf({ report, submission, field, ...item }: EntryRow['items'][number]): ItemView {
  const { cycle, organisation } = report.obligation;
  return {
    id: item.id,
    text: item.text,
    addressee: item.addressee,
    field: fieldOf(field),
    organisation: organisation.name,
    year: cycle.year,
    cycle: cycle.name,
    submissionId: item.submissionId,
    answerKey: item.answerKey,
    receiptNumber: submission.receiptNumber,
    reopened: report.status !== 'accepted',
    vanishedAt: item.vanishedAt,
  };
}

/** One matter with everybody who proposed it. */
export async function getEntry(actor: Actor, id: string, tx: Tx = db): Promise<EntryView> {
  const row = isUuid(id)
    ? await tx.proposalEntry.findFirst({ where: { id, AND: entriesVisibleTo(actor) }, include: entryInclude })
    : null;
  if (!row) throw await notFound(actor, 'proposal', id);
  const { items, field, firstCycle, ...entry } = row;
  return { ...entry, field: fieldOf(field), firstYear: firstCycle.year, items: items.map(itemOf) };
}

export type TargetView = { id: string; text: string; state: ProposalState; firstYear: number; items: number };

const mostTargets = 20;
const leastTargetLikeness = 0.15;
const mostCompared = 20_000;

/** Entries that items may be moved to: those that hold the words, or without words the most similar ones. */
export async function listTargets(
  actor: Actor,
  { id, text }: Pick<EntryView, 'id' | 'text'>,
  q: string,
): Promise<TargetView[]> {
  if (!readsRegister(actor)) throw await notFound(actor, 'proposal', id);
  const ids = searchQuery(q)
    ? (
        await db.$queryRaw<{ id: string }[]>`
          SELECT e."id" ${entriesSql} WHERE ${searchSql(q)} AND e."id" <> ${id}::uuid
          ORDER BY f."deadline" DESC, e."createdAt", e."id" LIMIT ${mostTargets}`
      ).map((row) => row.id)
    : await similarEntries(id, text);
  const rows = await db.proposalEntry.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      text: true,
      state: true,
      firstCycle: { select: { year: true } },
      _count: { select: { items: { where: { vanishedAt: null } } } },
    },
  });
  return rows
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ firstCycle, _count, ...row }) => ({ ...row, firstYear: firstCycle.year, items: _count.items }));
}

async function similarEntries(id: string, text: string): Promise<string[]> {
  const others = await db.proposalEntry.findMany({
    where: { id: { not: id }, joinedIntoId: null },
    orderBy: { createdAt: 'desc' },
    take: mostCompared,
    select: { id: true, text: true },
  });
  const matters = new Matters<string>();
  for (const other of others) matters.add(other.id, other.text);
  return matters.nearest(text, leastTargetLikeness, mostTargets).map((near) => near.id);
}

/** Bodies that are offered as those who have to answer: central ones of today, and whoever was named before. */
export async function listResponsible(actor: Actor): Promise<string[]> {
  if (!readsRegister(actor)) return [];
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT "name" COLLATE "vi-x-icu" AS "name" FROM (
      SELECT "name" FROM "Organisation" WHERE "validTo" IS NULL AND "kind" NOT IN ('province', 'unit')
      UNION ALL SELECT "responsible" FROM "ProposalEntry" WHERE "responsible" <> ''
      UNION ALL SELECT 'Thủ tướng Chính phủ') named
    ORDER BY 1 LIMIT 200`;
  return rows.map(({ name }) => name);
}
