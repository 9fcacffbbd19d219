import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { db, type Tx } from '../db.ts';
import {
  draftsVisibleTo,
  type EditionHead,
  editionHeadsVisibleTo,
  editionsVisibleTo,
  headOf,
  headSelect,
} from './queries.ts';
import { standingOf, successorOf } from './rules.ts';
import type { EditionStanding } from './schema.ts';

export type EditionHeadView = EditionHead & {
  summaryId: string;
  cycle: { name: string; year: number };
  standing: EditionStanding;
  /** The edition that took its place, if there is one. */
  successor: EditionHead | null;
  /** A later edition is approved, and may name this one. */
  later: boolean;
  /** The actor may read its text as well. */
  readable: boolean;
};

/** How an edition stands, and never what it says: readers know of a recalled one, too. */
export async function getEditionHead(actor: Actor, id: string, tx: Tx = db): Promise<EditionHeadView> {
  const row = isUuid(id)
    ? await tx.summaryEdition.findFirst({
        where: { id, AND: editionHeadsVisibleTo(actor) },
        select: {
          ...headSelect,
          summary: {
            select: {
              id: true,
              cycle: { select: { name: true, year: true } },
              editions: { select: headSelect },
            },
          },
        },
      })
    : null;
  if (!row) throw await notFound(actor, 'edition', id);
  const { summary, ...own } = row;
  const head = headOf(own);
  const editions = summary.editions.map(headOf);
  const successor = successorOf(head, editions);
  const readable = await tx.summaryEdition.count({ where: { id, AND: editionsVisibleTo(actor) } });
  return {
    ...head,
    summaryId: summary.id,
    cycle: summary.cycle,
    standing: standingOf(head, successor),
    successor,
    later: editions.some(({ number }) => number > head.number),
    readable: readable > 0,
  };
}

export type Versions = {
  summaryId: string;
  year: number;
  /** Editions whose text the actor may read, the newest first. */
  editions: EditionHead[];
  /** Whether the present draft is the actor's to read. */
  draft: boolean;
};

/** The versions of a national report that the actor may lay side by side. */
export async function listVersions(actor: Actor, summaryId: string): Promise<Versions> {
  const row = isUuid(summaryId)
    ? await db.nationalSummary.findFirst({
        where: {
          id: summaryId,
          OR: [draftsVisibleTo(actor), { editions: { some: editionsVisibleTo(actor) } }],
        },
        select: {
          cycle: { select: { year: true } },
          editions: { where: editionsVisibleTo(actor), orderBy: { number: 'desc' }, select: headSelect },
        },
      })
    : null;
  if (!row) throw await notFound(actor, 'summary', summaryId);
  const draft = await db.nationalSummary.count({ where: { id: summaryId, AND: draftsVisibleTo(actor) } });
  return {
    summaryId,
    year: row.cycle.year,
    editions: row.editions.map(headOf),
    draft: draft > 0,
  };
}
