import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { db, type Tx } from '../db.ts';
import type { TemplateVersionView } from '../templates/queries.ts';
import { compareEditions, type EditionChanges } from './comparison.ts';
import { type EditionHead, headOf, headSelect } from './edition-heads.ts';
import {
  draftsVisibleTo,
  editionHeadsVisibleTo,
  editionsVisibleTo,
  getEdition,
  getSummary,
} from './queries.ts';
import { standingOf, successorOf } from './rules.ts';
import type { ComparisonParams, EditionSnapshot, EditionStanding } from './schema.ts';

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
  /** It is being written, or waits for approval. */
  open: boolean;
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
          status: true,
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
    open: row.status === 'draft' || row.status === 'awaiting_approval',
  };
}

/** "draft", or the id of an edition. */
type Version = { id: string; snapshot: EditionSnapshot; template: TemplateVersionView };

async function versionOf(actor: Actor, { summaryId, editions }: Versions, id: string): Promise<Version> {
  if (id === 'draft') {
    const { edition, template } = await getSummary(actor, summaryId);
    return { id, snapshot: edition, template };
  }
  if (!editions.some((edition) => edition.id === id)) throw await notFound(actor, 'edition', id);
  const { snapshot, template } = await getEdition(actor, id);
  return { id, snapshot, template };
}

export type Comparison = {
  versions: Versions;
  /** Null: there are no two versions to compare. */
  compared: { from: string; to: string; changes: EditionChanges } | null;
};

/** What was chosen; for the rest the newest version and the one before it. */
function defaultPair(
  { editions, draft, open }: Versions,
  { from, to }: ComparisonParams,
): { from: string; to: string } | null {
  const ids = editions.map(({ id }) => id);
  const [newest, older] = ids;
  const latest = draft && (open || older === undefined) ? 'draft' : newest;
  const chosen = to ?? latest;
  const before = from ?? (chosen === 'draft' ? newest : ids[ids.indexOf(chosen ?? '') + 1]) ?? newest;
  if (chosen === undefined || before === undefined) return null;
  return from === undefined && before === chosen ? null : { from: before, to: chosen };
}

/** Two versions of a national report; without a choice the last two, the present draft among them for its makers. */
export async function compareVersions(
  actor: Actor,
  summaryId: string,
  { from, to }: ComparisonParams,
): Promise<Comparison> {
  const versions = await listVersions(actor, summaryId);
  const pair = defaultPair(versions, { from, to });
  if (!pair) return { versions, compared: null };
  const before = await versionOf(actor, versions, pair.from);
  const after = await versionOf(actor, versions, pair.to);
  return {
    versions,
    compared: {
      from: before.id,
      to: after.id,
      changes: compareEditions(before.snapshot, after.snapshot, after.template.definition),
    },
  };
}
