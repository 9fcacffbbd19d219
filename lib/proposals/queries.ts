import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { type ProposalField, proposalFields } from '../reports/schema.ts';
import { searchQuery, wordsOf } from '../sources/words.ts';
import { Matters } from './matching.ts';
import { readsRegister } from './rules.ts';
import { type ProposalState, proposalStates, type RegisterParams, registerPageSize } from './schema.ts';

/** The register as a whole is for those who answer and sign; filers read their own proposals (own.ts). */
export function entriesVisibleTo(actor: Actor): Prisma.ProposalEntryWhereInput {
  return readsRegister(actor) ? {} : { id: { in: [] } };
}

export type RegisterCycle = { id: string; name: string; year: number; deadline: Date; openedAt: Date };

/** Opened cycles in which the coordinator receives reports: the annual ones first, each kind newest first. */
function cyclesOf(tx: Tx): Promise<RegisterCycle[]> {
  return tx.reportingCycle.findMany({
    where: { openedAt: { lte: now() }, obligations: { some: { receiver: { coordinator: true } } } },
    orderBy: [{ kind: 'asc' }, { deadline: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, year: true, deadline: true, openedAt: true },
  });
}

export type RegisterEntry = {
  id: string;
  text: string;
  addressee: string;
  field: ProposalField;
  state: ProposalState;
  responsible: string;
  answer: string;
  answeredAt: Date | null;
  /** Year from which it was carried over into the cycle that is looked at. */
  carriedFrom: number | null;
  firstYear: number;
  /** Who proposes it, ministries first. */
  organisations: string[];
};

type Row = Omit<RegisterEntry, 'field' | 'carriedFrom'> & { field: string; firstDeadline: Date };

function fieldOf(value: string): ProposalField {
  return proposalFields.find((field) => field === value) ?? 'other';
}

function entryOf({ field, firstDeadline, ...row }: Row, cycle: RegisterCycle | null): RegisterEntry {
  const carried = cycle !== null && firstDeadline < cycle.deadline;
  return { ...row, field: fieldOf(field), carriedFrom: carried ? row.firstYear : null };
}

/** Living items with whose they are: a report that was opened again keeps its items until it says otherwise. */
const living = Prisma.sql`
  FROM "ProposalItem" i
  JOIN "Report" r ON r."id" = i."reportId"
  JOIN "Obligation" o ON o."id" = r."obligationId"
  JOIN "Organisation" g ON g."id" = o."organisationId"
  WHERE i."vanishedAt" IS NULL`;

/** isCarriedOver of rules.ts, over "ProposalEntry" e and its first cycle f. */
function carriedSql({ deadline, openedAt }: RegisterCycle): Prisma.Sql {
  return Prisma.sql`f."deadline" < ${deadline} AND (
    e."state" IN ('new', 'processing') OR e."answeredAt" >= ${openedAt})`;
}

function searchSql(q: string): Prisma.Sql {
  const query = searchQuery(q);
  if (!query) return Prisma.sql`TRUE`;
  const name = `%${wordsOf(q).join(' ')}%`;
  return Prisma.sql`EXISTS (
    SELECT 1 ${living} AND i."entryId" = e."id" AND (
      array_to_tsvector(string_to_array(i."folded", ' ')) @@ ${query}::tsquery OR g."searchKey" LIKE ${name}))`;
}

function wantedSql(
  { q, field }: Pick<RegisterParams, 'q' | 'field'>,
  cycle: RegisterCycle | null,
): Prisma.Sql {
  const wanted = [Prisma.sql`EXISTS (SELECT 1 ${living} AND i."entryId" = e."id")`, searchSql(q)];
  if (field) wanted.push(Prisma.sql`e."field" = ${field}`);
  if (cycle)
    wanted.push(Prisma.sql`(
      EXISTS (SELECT 1 ${living} AND i."entryId" = e."id" AND o."cycleId" = ${cycle.id}::uuid)
      OR (${carriedSql(cycle)}))`);
  return Prisma.join(wanted, ' AND ');
}

const source = Prisma.sql`FROM "ProposalEntry" e JOIN "ReportingCycle" f ON f."id" = e."firstCycleId"`;

/** Open ones first, of these the ones that many propose. */
function readEntries(tx: Tx, wanted: Prisma.Sql, limit: Prisma.Sql): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT e."id", e."text", e."addressee", e."field", e."state"::text AS "state", e."responsible", e."answer",
      e."answeredAt", f."year" AS "firstYear", f."deadline" AS "firstDeadline", proposers."organisations"
    ${source}
    JOIN LATERAL (
      SELECT array_agg("name" ORDER BY "province", "name" COLLATE "vi-x-icu") AS "organisations" FROM (
        SELECT DISTINCT g."name", g."kind" = 'province' AS "province" ${living} AND i."entryId" = e."id") named) proposers
      ON TRUE
    WHERE ${wanted}
    ORDER BY e."state" IN ('answered', 'declined'), cardinality(proposers."organisations") DESC, e."field", f."deadline",
      e."createdAt", e."id"
    ${limit}`;
}

export type Register = {
  cycle: RegisterCycle | null;
  cycles: RegisterCycle[];
  rows: RegisterEntry[];
  total: number;
  byState: Record<ProposalState, number>;
};

function chosenCycle(
  cycles: readonly RegisterCycle[],
  wanted: string | undefined,
): RegisterCycle | null | undefined {
  if (wanted === 'all') return null;
  return wanted === undefined ? (cycles[0] ?? null) : cycles.find(({ id }) => id === wanted);
}

async function askedRegister(actor: Actor, { cycle: wanted }: RegisterParams) {
  if (!readsRegister(actor)) throw await notFound(actor, 'proposals', 'register');
  const cycles = await cyclesOf(db);
  const cycle = chosenCycle(cycles, wanted);
  if (cycle === undefined) throw await notFound(actor, 'cycle', wanted ?? '');
  return { cycles, cycle };
}

/** One page of the register: the entries of a cycle, and those of earlier ones that nobody has answered. */
export async function getRegister(actor: Actor, params: RegisterParams): Promise<Register> {
  const { cycles, cycle } = await askedRegister(actor, params);
  const wanted = wantedSql(params, cycle);
  const state = params.state ? Prisma.sql`AND e."state"::text = ${params.state}` : Prisma.empty;
  const limit = Prisma.sql`LIMIT ${registerPageSize} OFFSET ${(params.page - 1) * registerPageSize}`;
  const [counts, rows] = await Promise.all([
    db.$queryRaw<{ state: ProposalState; count: number }[]>`
      SELECT e."state"::text AS "state", count(*)::int AS "count" ${source} WHERE ${wanted} GROUP BY 1`,
    readEntries(db, Prisma.sql`${wanted} ${state}`, limit),
  ]);
  const countOf = (one: ProposalState) => counts.find((row) => row.state === one)?.count ?? 0;
  const byState = {
    new: countOf('new'),
    processing: countOf('processing'),
    answered: countOf('answered'),
    declined: countOf('declined'),
  };
  const total = params.state
    ? byState[params.state]
    : proposalStates.reduce((sum, one) => sum + byState[one], 0);
  return { cycle, cycles, rows: rows.map((row) => entryOf(row, cycle)), total, byState };
}

/** All rows that match, for a file; that they were taken out of the house is recorded. */
export async function exportRegister(
  actor: Actor,
  params: RegisterParams,
): Promise<{ cycle: RegisterCycle | null; rows: RegisterEntry[] }> {
  const { cycle } = await askedRegister(actor, params);
  const state = params.state ? Prisma.sql`AND e."state"::text = ${params.state}` : Prisma.empty;
  const rows = await readEntries(db, Prisma.sql`${wantedSql(params, cycle)} ${state}`, Prisma.empty);
  await audit(db, actor, {
    action: 'proposals.exported',
    subject: { type: 'cycle', id: cycle?.id ?? 'all' },
    details: { rows: rows.length },
  });
  return { cycle, rows: rows.map((row) => entryOf(row, cycle)) };
}

/** The register of a cycle as data for a paper: by field, what many propose first. The caller may read the register. */
export async function listRegister(tx: Tx, cycleId: string): Promise<RegisterEntry[]> {
  const cycle = await tx.reportingCycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: { id: true, name: true, year: true, deadline: true, openedAt: true },
  });
  const rows = await readEntries(tx, wantedSql({ q: '', field: undefined }, cycle), Prisma.empty);
  return rows
    .map((row) => entryOf(row, cycle))
    .sort((a, b) => proposalFields.indexOf(a.field) - proposalFields.indexOf(b.field));
}

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
          SELECT e."id" ${source} WHERE ${searchSql(q)} AND e."id" <> ${id}::uuid
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
