import type { Prisma } from '#prisma/client/client.ts';
import { dateColumn } from '../dates.ts';
import type { Tx } from '../db.ts';
import { nameOn } from './rules.ts';
import type { OrganisationIdentity } from './schema.ts';

export const identitySelect = {
  id: true,
  key: true,
  code: true,
  name: true,
  kind: true,
  symbol: true,
  signAuthority: true,
  signPosition: true,
  names: true,
  parent: { select: { names: true } },
} satisfies Prisma.OrganisationSelect;

type IdentityRow = Prisma.OrganisationGetPayload<{ select: typeof identitySelect }>;

function currentName(names: IdentityRow['names'], date: string) {
  const spans = names.map((name) => ({
    ...name,
    validFrom: name.validFrom && dateColumn(name.validFrom),
    validTo: name.validTo && dateColumn(name.validTo),
  }));
  return nameOn(spans, date);
}

/** A body as it was called on a business date. */
export function identityOn(row: IdentityRow, date: string): OrganisationIdentity {
  const name = currentName(row.names, date);
  return {
    key: row.key,
    code: row.code,
    name: row.name,
    title: name?.title ?? row.name,
    heading: name?.heading ?? [row.name.toUpperCase()],
    place: name?.place ?? '',
    kind: row.kind,
    symbol: row.symbol,
    signature: { authority: row.signAuthority, position: row.signPosition },
    parentTitle: row.parent ? (currentName(row.parent.names, date)?.title ?? null) : null,
  };
}

/** The body itself and all that it came from, however many mergers ago. */
export async function lineageOf(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE lineage("id") AS (
      SELECT ${id}::uuid
      UNION
      SELECT s."predecessorId" FROM "OrganisationSuccession" s JOIN lineage l ON s."successorId" = l."id")
    SELECT "id" FROM lineage`;
  return rows.map((row) => row.id);
}

/** The bodies that these are today: themselves, or what became of them. */
export async function heirsOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; heirs: string[] }[]> {
  return tx.$queryRaw<{ id: string; heirs: string[] }[]>`
    WITH RECURSIVE heir("origin", "id") AS (
      SELECT "id", "id" FROM unnest(${[...ids]}::uuid[]) AS given("id")
      UNION
      SELECT h."origin", s."successorId" FROM "OrganisationSuccession" s JOIN heir h ON s."predecessorId" = h."id")
    SELECT "origin" AS "id", array_agg("id") AS "heirs" FROM heir GROUP BY "origin"`;
}
