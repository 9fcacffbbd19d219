'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AnswerKind } from './answer-kind.ts';
import type { OtherPerson, StoredVersions } from './presence.ts';
import { refreshWhenWell } from './refresh-when-well.ts';
import type { SaveQueue } from './save-queue/queue-shape.ts';
import type { StoredAnswer } from './stored-answers.ts';
import type { Fields } from './use-fields.ts';
import { usePresence } from './use-presence.ts';

interface Options<Typed extends object> {
  reportId: string;
  sectionKey: string;
  kind: AnswerKind<Typed>;
  stored: readonly StoredAnswer[];
}

export interface ColleagueSave {
  key: string;
  savedAt: string;
  savedBy: string;
}

/** Who else has the section open; and what they stored comes into the fields that nobody has changed here. */
export function useColleagues<Typed extends object>(
  { reportId, sectionKey, kind, stored }: Options<Typed>,
  queue: SaveQueue | null,
  fields: Fields<Typed>,
) {
  const router = useRouter();
  const [others, setOthers] = useState<readonly OtherPerson[]>([]);
  const [saves, setSaves] = useState<readonly ColleagueSave[]>([]);
  const askedFor = useRef('');

  function catchUp(versions: StoredVersions): void {
    const newer = stored.flatMap(({ key }, index) => {
      const version = versions[key] ?? 0;
      const behind = version > (fields.restOf(index)?.version ?? 0);
      return behind && !queue?.lane({ reportId, key }).record ? [`${key} ${version}`] : [];
    });
    const wanted = newer.join('|');
    if (wanted === '' || wanted === askedFor.current) return;
    askedFor.current = wanted;
    void refreshWhenWell(router.refresh);
  }

  const latest = useRef(catchUp);
  useEffect(() => {
    latest.current = catchUp;
  });

  const path = `/api/reports/${reportId}`;
  const { accountId, tab } = queue ?? { accountId: '', tab: '' };
  usePresence(queue && { accountId, path, sectionKey, tab }, (news) => {
    setOthers(news.others);
    // A refresh that failed is asked for again.
    askedFor.current = '';
    catchUp(news.versions);
  });

  // Another tab of this browser tells at once.
  useEffect(() => {
    if (!queue) return;
    latest.current(Object.fromEntries(stored.map(({ key }) => [key, queue.heardOf({ reportId, key })])));
  });

  // In the fields before the next key: a key typed into the old text would put that over the new one.
  useLayoutEffect(() => {
    if (!queue) return;
    const news: ColleagueSave[] = [];
    for (const [index, { key, version, content, savedAt, savedBy }] of stored.entries()) {
      const rest = fields.restOf(index);
      if (!rest || version <= rest.version || queue.lane({ reportId, key }).record) continue;
      const typed = kind.fromContent(content);
      fields.setRest(index, { version, typed });
      fields.put(index, typed);
      news.push({ key, savedAt: savedAt ?? '', savedBy });
    }
    if (news.length > 0) setSaves(news);
  }, [queue, stored, kind, reportId, fields]);

  return { others, saves };
}
