/** How one answer is shown in fields; tells what `typed` is. */
export type AnswerKindName = 'text' | 'proposals' | 'checklist' | 'figure';

export interface AnswerPlace {
  accountId: string;
  reportId: string;
  key: string;
}

/** A save that was begun. Until the server answers it is sent again as it is, so that it is stored once. */
export interface BegunSave {
  saveKey: string;
  version: number;
  typed: unknown;
}

/** Why the server does not take the text as it stands. */
export interface Refused {
  code: string;
  message: string;
  /** The field, without its prefix, where the page itself found it. */
  field?: string;
}

/** What was typed into one answer in one tab and is not stored on the server yet. */
export interface UnsentRecord extends AnswerPlace {
  tab: string;
  kind: AnswerKindName;
  /** Version of the stored answer that the text rests on. */
  basedOn: number;
  /** As it stands in the fields; its shape belongs to the kind. */
  typed: unknown;
  /** Of the last change. */
  at: number;
  /** Of the first change that no save carries yet. */
  since: number;
  begun: BegunSave | null;
  refused: Refused | null;
  /** Laid aside when another text was chosen: shown to be copied, never sent. The title says which text it is. */
  aside: string | null;
}

export interface TypedChange extends AnswerPlace {
  tab: string;
  kind: AnswerKindName;
  basedOn: number;
  typed: unknown;
  at: number;
}

/** Newer text over what is queued already: a begun save stays as it was sent, the rest is replaced. */
export function withTyped(before: UnsentRecord | null, change: TypedChange): UnsentRecord {
  if (!before) return { ...change, since: change.at, begun: null, refused: null, aside: null };
  const since = before.refused ? change.at : before.since;
  return { ...before, typed: change.typed, at: change.at, since, refused: null };
}

/** The record with a save under way: the one begun before, or a new one of the latest text. */
export function withBegun(record: UnsentRecord, newKey: () => string, now: number): UnsentRecord {
  if (record.begun) return record;
  const begun = { saveKey: newKey(), version: record.basedOn, typed: record.typed };
  return { ...record, begun, since: now };
}

/** What is left once the begun save is stored: nothing, or newer text that rests on the new version. */
export function afterStored(
  record: UnsentRecord,
  version: number,
  same: (a: unknown, b: unknown) => boolean,
): UnsentRecord | null {
  if (!record.begun || same(record.begun.typed, record.typed)) return null;
  return { ...record, basedOn: version, begun: null, refused: null };
}

/** The server refused the begun save, so nothing of it is stored. */
export function afterRefused(record: UnsentRecord, refused: Refused | null): UnsentRecord {
  return { ...record, begun: null, refused };
}

const quietMs = 1_000;
const longestMs = 5_000;

/** A second after the last change, and at the latest five after the first one that no save carries. */
export function dueAt({ at, since }: Pick<UnsentRecord, 'at' | 'since'>): number {
  return Math.min(at + quietMs, since + longestMs);
}

/** So young that the page which left it, or the next one of the same section, may still be about to send it. */
const graceMs = 5_000;

/** When a record whose tab is gone may be delivered by any page. */
export function ripeAt({ at }: Pick<UnsentRecord, 'at'>): number {
  return at + graceMs;
}

/** The records of closed tabs that any page of the account can deliver: none that waits for a person. */
export function deliverable(
  records: readonly UnsentRecord[],
  living: ReadonlySet<string>,
  now: number,
): UnsentRecord[] {
  return records.filter(
    (record) =>
      !living.has(record.tab) && record.aside === null && record.refused === null && ripeAt(record) <= now,
  );
}
