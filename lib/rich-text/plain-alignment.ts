import { diffArrays } from 'diff';
import type { PlainLine } from './plain-lines.ts';
import { keptEnds } from './spliced.ts';

/** A line of the edited text: left alone, changed, or new. Lines that were deleted have no entry. */
export type AlignedLine =
  | { kind: 'kept'; old: PlainLine }
  | { kind: 'changed'; old: PlainLine; text: string }
  | { kind: 'added'; text: string };

/** Beyond so many differences the middle of a text counts as written anew. */
const mostEdits = 1_000;
const mostComparisons = 40_000;

function commonEnds(old: readonly PlainLine[], texts: readonly string[]): { head: number; tail: number } {
  const shorter = Math.min(old.length, texts.length);
  let head = 0;
  while (head < shorter && old[head]?.text === texts[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail)?.text === texts.at(-1 - tail)) tail += 1;
  return { head, tail };
}

/** Which new line took the place of which old one, where some were replaced by others. */
function replaced(old: readonly PlainLine[], texts: readonly string[]): AlignedLine[] {
  const partners = new Map<number, PlainLine>();
  if (old.length === texts.length) for (const [index, line] of old.entries()) partners.set(index, line);
  else if (old.length * texts.length <= mostComparisons) {
    let next = 0;
    for (const line of old) {
      const found = texts.findIndex((text, index) => index >= next && keptEnds(line.text, text) !== null);
      if (found === -1) continue;
      partners.set(found, line);
      next = found + 1;
    }
  }
  return texts.map((text, index) => {
    const partner = partners.get(index);
    return partner ? { kind: 'changed', old: partner, text } : { kind: 'added', text };
  });
}

function middle(old: readonly PlainLine[], texts: readonly string[]): AlignedLine[] {
  const changes = diffArrays(
    old.map(({ text }) => text),
    [...texts],
    { maxEditLength: mostEdits },
  );
  if (!changes) return replaced(old, texts);
  const result: AlignedLine[] = [];
  let removed: PlainLine[] = [];
  let added: string[] = [];
  let at = 0;
  for (const change of [...changes, null]) {
    if (change?.removed) {
      removed.push(...old.slice(at, at + change.count));
      at += change.count;
    } else if (change?.added) added.push(...change.value);
    else {
      result.push(...replaced(removed, added));
      removed = [];
      added = [];
      for (const line of old.slice(at, at + (change?.count ?? 0))) result.push({ kind: 'kept', old: line });
      at += change?.count ?? 0;
    }
  }
  return result;
}

function keptLine(old: PlainLine): AlignedLine {
  return { kind: 'kept', old };
}

/** The lines of an edited text beside those of the document. */
export function aligned(old: readonly PlainLine[], texts: readonly string[]): AlignedLine[] {
  const { head, tail } = commonEnds(old, texts);
  return [
    ...old.slice(0, head).map(keptLine),
    ...middle(old.slice(head, old.length - tail), texts.slice(head, texts.length - tail)),
    ...old.slice(old.length - tail).map(keptLine),
  ];
}
