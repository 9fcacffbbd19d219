import { now } from '../clock.ts';
import { db } from '../db.ts';
import { log } from '../log.ts';
import { type KeptState, superfluousVersions } from './thinning.ts';

const dayMs = 86_400_000;

type Place = { reportId: string; key: string; current: number };

/** Answers of which more than one state is old enough to be thinned. */
function thinnable(before: Date): Promise<Place[]> {
  return db.$queryRaw<Place[]>`
    SELECT v."reportId", v."key", a."version" AS "current"
    FROM "AnswerVersion" v JOIN "Answer" a ON a."reportId" = v."reportId" AND a."key" = v."key"
    WHERE v."savedAt" < ${before}
    GROUP BY v."reportId", v."key", a."version"
    HAVING count(*) > 1`;
}

async function thin({ reportId, key, current }: Place, at: Date): Promise<number> {
  const states: KeptState[] = await db.answerVersion.findMany({
    where: { reportId, key },
    select: { version: true, savedAt: true, savedById: true },
  });
  const version = superfluousVersions(states, current, at);
  if (version.length === 0) return 0;
  const { count } = await db.answerVersion.deleteMany({ where: { reportId, key, version: { in: version } } });
  return count;
}

/**
 * Once a day: thins the history of answers and forgets who had sections open. What was done stays done, so it may be
 * stopped at any point and begun again. Submissions are no part of it.
 */
export async function tidyReports(): Promise<void> {
  const at = now();
  let states = 0;
  for (const place of await thinnable(new Date(at.getTime() - 2 * dayMs))) states += await thin(place, at);
  const { count: presences } = await db.sectionPresence.deleteMany({
    where: { seenAt: { lt: new Date(at.getTime() - dayMs) } },
  });
  log.info({ states, presences }, 'reports tidied');
}
