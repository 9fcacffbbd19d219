import type { Prisma } from '#prisma/client/client.ts';
import { isReceiver } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { effectiveDeadline } from '../cycles/rules.ts';
import { businessDate, daysBetween } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { identityOn, identitySelect } from '../organisations/queries.ts';
import type { OrganisationIdentity } from '../organisations/schema.ts';
import { obligationStateOf } from '../reports/rules.ts';
import { refusalOfMark } from '../text-care/secrecy.ts';
import { assertReceived } from './mutations.ts';
import { type DutyCycle, type DutyRow, readCycles, readDuties, readFacts } from './queries.ts';
import { isOwed, mayRemind } from './rules.ts';
import {
  type LateOrganisation,
  type LetterInput,
  type LetterKind,
  type LetterSnapshot,
  letterSnapshot,
} from './schema.ts';
import { stateWords } from './texts.ts';

/** Papers to late organisations are seen by the organisation that made them. */
export function lettersVisibleTo(actor: Actor): Prisma.ReminderLetterWhereInput {
  return isReceiver(actor) ? { organisationId: actor.organisation.id } : { id: { in: [] } };
}

export type LetterView = {
  id: string;
  kind: LetterKind;
  snapshot: LetterSnapshot;
  contentHash: string;
  createdAt: Date;
  createdBy: string;
};

export async function getLetter(actor: Actor, id: string): Promise<LetterView> {
  const row = isUuid(id)
    ? await db.reminderLetter.findFirst({ where: { id, AND: lettersVisibleTo(actor) } })
    : null;
  if (!row) throw await notFound(actor, 'letter', id);
  const { kind, createdAt, createdBy } = row;
  const snapshot = letterSnapshot.parse(row.snapshot);
  return { id, kind, snapshot, contentHash: row.contentHash, createdAt, createdBy };
}

const listedAtMost = 100;

/** The latest papers of the actor's organisation. */
export async function listLetters(actor: Actor): Promise<LetterView[]> {
  if (!isReceiver(actor)) throw await notFound(actor, 'letters', 'made');
  const rows = await db.reminderLetter.findMany({
    where: lettersVisibleTo(actor),
    orderBy: { createdAt: 'desc' },
    take: listedAtMost,
  });
  return rows.map(({ id, kind, snapshot, contentHash: hash, createdAt, createdBy }) => ({
    id,
    kind,
    snapshot: letterSnapshot.parse(snapshot),
    contentHash: hash,
    createdAt,
    createdBy,
  }));
}

async function readIdentities(tx: Tx, ids: readonly string[]): Promise<Map<string, OrganisationIdentity>> {
  const rows = await tx.organisation.findMany({ where: { id: { in: [...ids] } }, select: identitySelect });
  const today = businessDate(now());
  return new Map(rows.map((row) => [row.id, identityOn(row, today)]));
}

/** As the dashboard lists them: the central bodies, then the provinces by their code. */
function inOrder(one: OrganisationIdentity, other: OrganisationIdentity): number {
  const province = Number(one.kind === 'province') - Number(other.kind === 'province');
  return province || one.code.localeCompare(other.code, 'vi');
}

type Facts = Parameters<typeof stateWords>[0];

function lateOf(cycle: DutyCycle, duty: DutyRow, facts: Facts, body: OrganisationIdentity): LateOrganisation {
  const lastGood = new Date(
    effectiveDeadline({ deadline: cycle.deadline, extendedDeadline: duty.extendedDeadline }).getTime() - 1,
  );
  return {
    title: body.title,
    name: body.name,
    state: obligationStateOf(duty.status, duty.confidential),
    // How far a draft has come is nobody's matter on a paper.
    stateWords: stateWords({ ...facts, progress: null }),
    lastDay: businessDate(lastGood),
    extended: duty.extendedDeadline !== null,
    daysLate: daysBetween(lastGood, now()),
    lastReminded: duty.remindedAt?.toISOString() ?? null,
  };
}

export type Selection = {
  /** What a paper about them would say; null when none of them owes anything. */
  cycle: DutyCycle | null;
  late: LateOrganisation[];
  /** Names of those that owe nothing any more, and are left out. */
  done: string[];
};

/** The late ones of a selection, as they stand now. */
async function selectLate(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Selection> {
  await assertReceived(actor, ids);
  const duties = await readDuties(tx, ids);
  const cycles = await readCycles(tx, { id: { in: duties.map(({ cycleId }) => cycleId) } });
  if (cycles.length > 1) throw new UserError('letterCycles');
  const [cycle] = cycles;
  if (!cycle) return { cycle: null, late: [], done: [] };
  const facts = await readFacts(tx, duties, new Map([[cycle.id, cycle]]));
  const bodies = await readIdentities(
    tx,
    duties.map(({ organisationId }) => organisationId),
  );
  const known = duties.flatMap((duty) => {
    const body = bodies.get(duty.organisationId);
    const fact = facts.get(duty.id);
    return body && fact ? [{ duty, body, fact }] : [];
  });
  const ordered = known.toSorted((one, other) => inOrder(one.body, other.body));
  return {
    cycle,
    late: ordered
      .filter(({ duty }) => isOwed(duty))
      .map(({ duty, body, fact }) => lateOf(cycle, duty, fact, body)),
    done: ordered.filter(({ duty }) => !isOwed(duty)).map(({ body }) => body.name),
  };
}

export async function previewLetter(actor: Actor, ids: readonly string[]): Promise<Selection> {
  if (!mayRemind(actor)) throw await notFound(actor, 'letters', 'new');
  return ids.length === 0 ? { cycle: null, late: [], done: [] } : selectLate(db, actor, ids);
}

/** Freezes what the paper says; it is printed from that, however often. */
export async function createLetter(
  actor: Actor,
  { obligationIds, kind, before, contact }: LetterInput,
): Promise<{ id: string }> {
  const at = now();
  refuse(refusalOfMark([contact]));
  if (before !== null && before <= businessDate(at)) throw new UserError('letterDate');
  return db.$transaction(async (tx) => {
    const { cycle, late } = await selectLate(tx, actor, [...new Set(obligationIds)]);
    if (!cycle || late.length === 0) throw new UserError('letterNobody');
    const issuer = (await readIdentities(tx, [actor.organisation.id])).get(actor.organisation.id);
    if (!issuer) throw await notFound(actor, 'letters', 'new');
    const { name, year, deadline, deadlineText, legalBasis, originDocument, urgency } = cycle;
    const snapshot = letterSnapshot.parse({
      issuer,
      cycle: {
        name,
        year,
        deadlineText,
        lastDay: businessDate(new Date(deadline.getTime() - 1)),
        legalBasis,
        originDocument,
        urgency,
      },
      at: at.toISOString(),
      before,
      contact,
      organisations: late,
    });
    const { id } = await tx.reminderLetter.create({
      data: {
        kind,
        cycleId: cycle.id,
        organisationId: actor.organisation.id,
        snapshot,
        contentHash: contentHash(snapshot),
        createdAt: at,
        createdById: actor.accountId,
        createdBy: actor.name,
      },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'letter.created',
      subject: { type: 'letter', id },
      details: { kind, organisations: late.length },
    });
    return { id };
  });
}
