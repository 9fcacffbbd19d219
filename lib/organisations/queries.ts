import type { Prisma } from '#prisma/client/client.ts';
import { dateColumn } from '../dates.ts';
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
