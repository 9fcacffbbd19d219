import { randomUUID } from 'node:crypto';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { refusalOfMark } from '../text-care/secrecy.ts';
import { refreshEntries } from './entries.ts';
import { tellFilers } from './notices.ts';
import { entriesVisibleTo } from './queries.ts';
import { isConcluded, newsOf, refusalToMove, refusalToRecord } from './rules.ts';
import type { MoveInput, RecordInput, SavedRecord } from './schema.ts';

/** Locks entries in one order, so that two who move things between them wait for each other instead of failing. */
async function lockedEntry(tx: Tx, actor: Actor, id: string, other?: string) {
  const ids = [id, ...(other === undefined ? [] : [other])];
  await tx.$queryRaw`
    SELECT 1 FROM "ProposalEntry" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const entry = await tx.proposalEntry.findFirst({ where: { id, AND: entriesVisibleTo(actor) } });
  if (!entry) throw await notFound(actor, 'proposal', id);
  return entry;
}

type Entry = Awaited<ReturnType<typeof lockedEntry>>;

/** A change based on an older state is refused with what is stored (UserError "conflict", details: SavedRecord). */
function refuseStale(entry: Entry, version: number, code: 'conflict' | 'proposalMoved'): void {
  if (entry.version === version) return;
  const { state, responsible, answer, changedAt, changedBy, createdAt } = entry;
  const details: SavedRecord = {
    version: entry.version,
    state,
    responsible,
    answer,
    changedAt: (changedAt ?? createdAt).toISOString(),
    changedBy: changedBy ?? '',
  };
  throw new UserError(code, {}, details);
}

/** Records who answers, how far it is, and the answer. The filers are told of an answer, of its change and of its end. */
export async function recordProposal(actor: Actor, input: RecordInput): Promise<{ version: number }> {
  return db.$transaction(async (tx) => {
    const entry = await lockedEntry(tx, actor, input.entryId);
    const after = { state: input.state, responsible: input.responsible, answer: input.answer.trim() };
    refuse(refusalToRecord(actor, after) ?? refusalOfMark([after.answer, after.responsible]));
    if (entry.joinedIntoId !== null) throw new UserError('proposalJoined');
    const same = (['state', 'responsible', 'answer'] as const).every((name) => entry[name] === after[name]);
    if (same) return { version: entry.version };
    refuseStale(entry, input.version, 'conflict');
    const at = now();
    const news = newsOf(entry, after);
    const version = entry.version + 1;
    const concluded = isConcluded(after.state);
    const given = news === 'answered' || news === 'changed';
    await tx.proposalEntry.update({
      where: { id: entry.id },
      data: {
        ...after,
        version,
        changedAt: at,
        changedBy: actor.name,
        answeredAt: given ? at : concluded ? entry.answeredAt : null,
        answeredBy: given ? actor.name : concluded ? entry.answeredBy : null,
      },
    });
    await audit(tx, actor, {
      action: given ? 'proposal.answered' : 'proposal.changed',
      subject: { type: 'proposal', id: entry.id },
      details: { state: after.state, version },
    });
    if (news) await tellFilers(tx, actor, { entryId: entry.id, version, news, state: after.state });
    return { version };
  });
}

async function targetOf(tx: Tx, actor: Actor, entry: Entry, target: string): Promise<Entry> {
  if (target !== 'new') {
    const found = await tx.proposalEntry.findFirst({ where: { id: target, AND: entriesVisibleTo(actor) } });
    if (!found) throw await notFound(actor, 'proposal', target);
    if (found.joinedIntoId !== null) throw new UserError('proposalJoined');
    return found;
  }
  const { text, addressee, field, firstCycleId } = entry;
  return tx.proposalEntry.create({
    data: { id: randomUUID(), text, addressee, field, firstCycleId, createdAt: now() },
  });
}

/** Moves proposals to another matter, or apart into their own; all of them: the two matters become one. */
export async function moveProposals(
  actor: Actor,
  { entryId, version, items, target }: MoveInput,
): Promise<{ entryId: string }> {
  return db.$transaction(async (tx) => {
    const toNew = target === 'new';
    const entry = await lockedEntry(tx, actor, entryId, toNew ? undefined : target);
    if (entry.joinedIntoId !== null) throw new UserError('proposalJoined');
    const having = await tx.proposalItem.findMany({ where: { entryId }, select: { id: true } });
    const moving = having.map(({ id }) => id).filter((id) => items.includes(id));
    const foreign = items.find((id) => !moving.includes(id));
    const counts = { items: having.length, moving: moving.length, answer: entry.answer };
    const refusal = refusalToMove(actor, { ...counts, toNew, toItself: target === entryId });
    // What somebody else has moved meanwhile is no longer here: said first, since it explains the rest.
    if (refusal?.code !== 'notAllowed') refuseStale(entry, version, 'proposalMoved');
    refuse(refusal);
    if (foreign !== undefined) throw await notFound(actor, 'proposalItem', foreign);
    const to = await targetOf(tx, actor, entry, target);
    await tx.proposalItem.updateMany({ where: { id: { in: moving } }, data: { entryId: to.id } });
    const changed = { version: { increment: 1 }, changedAt: now(), changedBy: actor.name };
    const joined = moving.length === having.length;
    await tx.proposalEntry.update({
      where: { id: entryId },
      data: { ...changed, ...(joined ? { joinedIntoId: to.id } : {}) },
    });
    const moved = await tx.proposalEntry.update({ where: { id: to.id }, data: changed });
    await refreshEntries(tx, [entryId, to.id]);
    await audit(tx, actor, {
      action: joined ? 'proposal.joined' : toNew ? 'proposal.split' : 'proposal.moved',
      subject: { type: 'proposal', id: entryId },
      details: { target: to.id, proposals: moving.length },
    });
    if (isConcluded(moved.state))
      await tellFilers(tx, actor, {
        entryId: to.id,
        version: moved.version,
        news: 'answered',
        state: moved.state,
        items: moving,
      });
    return { entryId: to.id };
  });
}
