import type { Conflict } from '#lib/reports/save-answers.ts';
import { printOf } from './answer-units.ts';
import type { StoredAnswer } from './stored-answers.ts';
import type { AnswerKind } from './typed-answers.ts';
import type { UnsavedPlace, UnsavedText } from './unsaved-texts.ts';

interface Left<Typed> {
  kind: AnswerKind<Typed>;
  stored: readonly StoredAnswer[];
  /** What was in the fields when the code of the page began to run. */
  onArrival: readonly Typed[] | null;
  /** What this browser kept, newest first. */
  unsaved: readonly UnsavedText[];
}

export interface Restored<Typed> {
  index: number;
  key: string;
  typed: Typed;
  basedOn: number;
  /** When it was typed; null when it was typed into this very page. */
  at: string | null;
}

export interface Restoration<Typed> {
  fields: Restored<Typed>[];
  /** Saved by somebody since the restored text was begun. */
  overtaken: Conflict[];
  /** Unsaved texts that found their field taken by a newer one. */
  spare: { place: UnsavedText; typed: Typed }[];
  /** Saved after all: the answer of the server got lost on its way. */
  obsolete: UnsavedPlace[];
}

function storedConflict({ key, version, content, savedAt, savedBy }: StoredAnswer): Conflict {
  return { key, version, content, updatedAt: savedAt ?? '', updatedBy: savedBy };
}

/** What goes back into the fields of a page that is opened again. */
export function restoreFields<Typed>({ kind, stored, onArrival, unsaved }: Left<Typed>): Restoration<Typed> {
  const result: Restoration<Typed> = { fields: [], overtaken: [], spare: [], obsolete: [] };
  for (const [index, answer] of stored.entries()) {
    const { key, version } = answer;
    const print = printOf(kind, kind.fromContent(answer.content));
    const candidates: Restored<Typed>[] = [];
    const arrived = onArrival?.[index];
    if (arrived !== undefined && printOf(kind, arrived) !== print)
      candidates.push({ index, key, typed: arrived, basedOn: version, at: null });
    for (const place of unsaved.filter((one) => one.key === key && !one.aside)) {
      const typed = kind.schema.safeParse(place.typed);
      if (!typed.success) continue;
      const own = printOf(kind, typed.data);
      const [first] = candidates;
      if (own === print) result.obsolete.push(place);
      else if (!first)
        candidates.push({ index, key, typed: typed.data, basedOn: place.version, at: place.at });
      // The browser filled the field itself on a reload: the same text, and now its version is known.
      else if (first.at === null && printOf(kind, first.typed) === own)
        candidates[0] = { ...first, basedOn: place.version, at: place.at };
      else result.spare.push({ place, typed: typed.data });
    }
    const [field] = candidates;
    if (!field) continue;
    result.fields.push(field);
    if (field.basedOn !== version) result.overtaken.push(storedConflict(answer));
  }
  return result;
}
