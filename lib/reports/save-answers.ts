import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { UserError } from '../errors.ts';
import { emptyDoc } from '../rich-text/canonical.ts';
import { plainOf, withPlain } from '../rich-text/plain.ts';
import { isBlank } from './completeness.ts';
import { findVersion, getVersion } from './history.ts';
import { saveAnswer } from './save-answer.ts';
import {
  type Conflict,
  conflict,
  type restoreInput,
  type SaveAnswer,
  type SavedAnswer,
} from './save-schema.ts';
import type { SaveAnswers } from './schema.ts';

export type { Conflict, SavedVersion } from './save-schema.ts';

type SavedForm = { saved: { key: string; version: number }[]; savedAt: string };

/** A form posts all its fields; one that says what the writer found there was not touched, whatever is stored by now. */
function isUntouched({ version, content }: SaveAnswer, { base }: Conflict): boolean {
  if (version === 0) return isBlank(content);
  return base !== undefined && base !== null && contentHash(base) === contentHash(content);
}

type Outcome = { saved: SavedAnswer } | { conflict: Conflict } | { refused: UserError };

async function tryOne(actor: Actor, save: SaveAnswer): Promise<Outcome> {
  try {
    return { saved: await saveAnswer(actor, save) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.code !== 'conflict' && error.code !== 'versionAhead') return { refused: error };
    const [met] = conflict.array().parse(error.details);
    if (!met) throw error;
    const { key, version } = save;
    return isUntouched(save, met)
      ? { saved: { key, version, savedAt: now().toISOString() } }
      : { conflict: met };
  }
}

/**
 * The answers of a posted form, one by one: what can be saved is saved. Conflicts are reported together
 * (UserError "conflict", details: Conflict[]), each with what was saved alongside.
 */
export async function saveAnswers(actor: Actor, { reportId, answers }: SaveAnswers): Promise<SavedForm> {
  const outcomes: Outcome[] = [];
  for (const answer of answers)
    outcomes.push(await tryOne(actor, { ...answer, reportId, saveKey: randomUUID() }));
  const saved = outcomes.flatMap((one) => ('saved' in one ? [one.saved] : []));
  const versions = saved.map(({ key, version }) => ({ key, version }));
  const conflicts = outcomes.flatMap((one) => ('conflict' in one ? [one.conflict] : []));
  if (conflicts.length > 0)
    throw new UserError(
      'conflict',
      {},
      conflicts.map((one) => ({ ...one, alongside: versions })),
    );
  for (const one of outcomes) if ('refused' in one) throw one.refused;
  return { saved: versions, savedAt: saved.at(-1)?.savedAt ?? now().toISOString() };
}

/** A section as a plain textarea posts it: lines that were left alone keep the formatting that they had. */
export async function saveSection(actor: Actor, { reportId, answers }: SaveAnswers): Promise<SavedForm> {
  const formatted = answers.map(async ({ key, version, content }) => {
    if (content.kind !== 'text' || version === 0) return { key, version, content };
    const seen = (await findVersion(actor, { reportId, key, version }))?.content;
    const doc = withPlain(seen?.kind === 'text' ? seen.doc : emptyDoc, plainOf(content.doc));
    return { key, version, content: { ...content, doc } };
  });
  return saveAnswers(actor, { reportId, answers: await Promise.all(formatted) });
}

/** Brings an earlier state of an answer back as a new one; nothing of the history goes away. */
export async function restoreVersion(
  actor: Actor,
  { reportId, key, version, basedOn }: z.infer<typeof restoreInput>,
): Promise<SavedAnswer> {
  const { content } = await getVersion(actor, { reportId, key, version });
  return saveAnswer(actor, { reportId, key, version: basedOn, saveKey: randomUUID(), content });
}
