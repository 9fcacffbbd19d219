import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { type ProposalField, proposalFields } from '../reports/schema.ts';
import { searchQuery, wordsOf } from '../sources/words.ts';
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

/** As it is stored; an unknown one is "other". */
export function fieldOf(value: string): ProposalField {
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

/** Over "ProposalEntry" e: holds all words, or somebody of that name proposes it. */
export function searchSql(q: string): Prisma.Sql {
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

export const entriesSql = Prisma.sql`FROM "ProposalEntry" e JOIN "ReportingCycle" f ON f."id" = e."firstCycleId"`;

/** Open ones first, of these the ones that many propose. */
function readEntries(tx: Tx, wanted: Prisma.Sql, limit: Prisma.Sql): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT e."id", e."text", e."addressee", e."field", e."state"::text AS "state", e."responsible", e."answer",
      e."answeredAt", f."year" AS "firstYear", f."deadline" AS "firstDeadline", proposers."organisations"
    ${entriesSql}
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
      SELECT e."state"::text AS "state", count(*)::int AS "count" ${entriesSql} WHERE ${wanted} GROUP BY 1`,
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
