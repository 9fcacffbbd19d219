import type { Tx } from '#lib/db.ts';
import { identitySelect } from '#lib/organisations/queries.ts';
import { dateOf } from '../reference/load.ts';
import { formerYear } from './cycles.ts';
import { insertCycle, insertIllustrative, insertYear } from './load.ts';
import { type Crew, demoPerson, illustrativePerson, type Person, positionName } from './people.ts';
import { filings2024 } from './year-2024.ts';

/** Names of people are drawn by number; the bodies of today took the first ones. */
const firstNumber = 200;

/** Who filed when the year ended: provinces before the merger, central bodies, the union. */
async function bodiesThen(tx: Tx) {
  const day = dateOf(formerYear.periodTo);
  return tx.organisation.findMany({
    where: {
      kind: { not: 'unit' },
      coordinator: false,
      // Bodies that a load adds come from no year.
      key: { not: { startsWith: 'MH.' } },
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
    },
    select: { ...identitySelect, accounts: { orderBy: { createdAt: 'asc' } } },
    orderBy: { key: 'asc' },
  });
}

type Then = Awaited<ReturnType<typeof bodiesThen>>[number];

/** The body's own people where it has any, else invented ones. */
function crewOf(
  { key, signPosition, accounts }: Then,
  invent: (role: 'drafter' | 'leader', key: string, position: string) => Person,
): Crew {
  const people = accounts.map(
    (account): Person => ({ ...account, position: account.position ?? '', organisation: key }),
  );
  const drafter = people.find(({ roles }) => roles.includes('drafter'));
  const leader = people.find(({ roles }) => roles.includes('leader'));
  const author = drafter ?? leader ?? invent('drafter', key, 'Chuyên viên');
  return { author, signer: leader ?? drafter ?? invent('leader', key, positionName(signPosition)) };
}

/**
 * A year before the merger, as last year's texts and the statistics need it. The acts behind it are not in the audit
 * log, which begins with the system.
 */
export async function loadHistory(tx: Tx): Promise<void> {
  const receiver = await tx.organisation.findFirstOrThrow({
    where: { coordinator: true },
    select: identitySelect,
  });
  const bodies = await bodiesThen(tx);
  const invented: Person[] = [];
  const invent = (role: 'drafter' | 'leader', key: string, position: string): Person => {
    const person = illustrativePerson(role, key, position, firstNumber + invented.length);
    invented.push(person);
    return person;
  };
  const crews = new Map(bodies.map((body): [string, Crew] => [body.key, crewOf(body, invent)]));
  await insertIllustrative(tx, invented);
  await insertCycle(tx, formerYear);
  await insertYear(tx, formerYear, filings2024(bodies, receiver, crews, demoPerson('tonghop@bng.example')));
}
