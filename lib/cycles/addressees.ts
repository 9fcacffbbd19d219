import { isValidOn, type Validity } from '../organisations/rules.ts';
import type { OrganisationKind } from '../organisations/schema.ts';

export type Body = Validity & {
  id: string;
  name: string;
  kind: OrganisationKind;
  successors: { id: string; effective: string; legalBasis: string }[];
};

/** Why the list differs from last year's. */
export type AddresseeNote =
  | { kind: 'succeeded'; name: string; successors: string[]; effective: string; legalBasis: string }
  | { kind: 'ended'; name: string; on: string }
  | { kind: 'new'; name: string };

/** The bodies that a body has become, however many mergers later; itself while it is valid. */
function heirs(body: Body, byId: ReadonlyMap<string, Body>, date: string, seen = new Set<string>()): Body[] {
  if (seen.has(body.id)) return [];
  seen.add(body.id);
  if (isValidOn(body, date)) return [body];
  return body.successors.flatMap(({ id }) => {
    const next = byId.get(id);
    return next ? heirs(next, byId, date, seen) : [];
  });
}

/** Whom a cycle addresses that opens on that day, and what of it is different from last year. */
export function addresseesOn(
  date: string,
  bodies: readonly Body[],
  lastYear: readonly string[],
): { ids: string[]; notes: AddresseeNote[] } {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const valid = bodies.filter((body) => isValidOn(body, date));
  const before = lastYear.flatMap((id) => byId.get(id) ?? []);
  const inherited = new Set<string>();
  const notes = before.flatMap((body): AddresseeNote[] => {
    const now = heirs(body, byId, date);
    for (const { id } of now) inherited.add(id);
    if (isValidOn(body, date)) return [];
    const [first] = body.successors;
    return now.length > 0 && first
      ? [
          {
            kind: 'succeeded',
            name: body.name,
            successors: now.map(({ name }) => name),
            effective: first.effective,
            legalBasis: first.legalBasis,
          },
        ]
      : [{ kind: 'ended', name: body.name, on: body.validTo ?? date }];
  });
  const fresh = lastYear.length === 0 ? [] : valid.filter(({ id }) => !inherited.has(id));
  return {
    ids: valid.map(({ id }) => id),
    notes: [...notes, ...fresh.map(({ name }): AddresseeNote => ({ kind: 'new', name }))],
  };
}
