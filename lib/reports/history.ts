import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { db } from '../db.ts';
import { wordCount } from '../rich-text/measure.ts';
import { visibleTo } from './queries.ts';
import { type AnswerContent, answerContent } from './schema.ts';

/** A saved state of one answer in the list of its history. */
export type VersionView = {
  version: number;
  savedAt: Date;
  savedBy: string;
  /** Of a text; null for other kinds. */
  words: number | null;
  current: boolean;
};

const pageSize = 50;

async function currentVersion(actor: Actor, reportId: string, key: string): Promise<number> {
  const report = isUuid(reportId)
    ? await db.report.findFirst({
        where: { id: reportId, AND: visibleTo(actor) },
        select: { answers: { where: { key }, select: { version: true } } },
      })
    : null;
  if (!report) throw await notFound(actor, 'report', reportId);
  return report.answers[0]?.version ?? 0;
}

function wordsOf(content: AnswerContent): number | null {
  return content.kind === 'text' ? wordCount(content.doc) : null;
}

/** The kept states of an answer, latest first, a page at a time: `before` is the last version of the page before. */
export async function listVersions(
  actor: Actor,
  reportId: string,
  key: string,
  before?: number,
): Promise<{ versions: VersionView[]; more: boolean }> {
  const current = await currentVersion(actor, reportId, key);
  const rows = await db.answerVersion.findMany({
    where: { reportId, key, ...(before === undefined ? {} : { version: { lt: before } }) },
    orderBy: { version: 'desc' },
    take: pageSize + 1,
  });
  const versions = rows.slice(0, pageSize).map(({ version, savedAt, savedBy, content }) => ({
    version,
    savedAt,
    savedBy,
    words: wordsOf(answerContent.parse(content)),
    current: version === current,
  }));
  return { versions, more: rows.length > pageSize };
}

/** One kept state with what it says; null where it is not kept (any more). */
export async function findVersion(
  actor: Actor,
  { reportId, key, version }: { reportId: string; key: string; version: number },
): Promise<(VersionView & { content: AnswerContent }) | null> {
  const current = await currentVersion(actor, reportId, key);
  const row = await db.answerVersion.findUnique({
    where: { reportId_key_version: { reportId, key, version } },
  });
  if (!row) return null;
  const { savedAt, savedBy } = row;
  const content = answerContent.parse(row.content);
  return { version, savedAt, savedBy, content, words: wordsOf(content), current: version === current };
}

/** As findVersion, where the absence of it is an error. */
export async function getVersion(
  actor: Actor,
  place: { reportId: string; key: string; version: number },
): Promise<VersionView & { content: AnswerContent }> {
  const found = await findVersion(actor, place);
  if (!found) throw await notFound(actor, 'report', place.reportId);
  return found;
}
