'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AnswerKind } from './answer-kind.ts';
import { type OtherPerson, readPresence, type StoredVersions } from './presence.ts';
import { refreshWhenWell } from './refresh-when-well.ts';
import type { SaveQueue } from './save-queue/queue-shape.ts';
import type { StoredAnswer } from './stored-answers.ts';
import type { Fields } from './use-fields.ts';

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

const everyMs = 15_000;

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

  useEffect(() => {
    if (!queue) return;
    const { accountId, tab } = queue;
    let open = true;
    async function tell(leaving: boolean): Promise<void> {
      const presence = await readPresence({ accountId, reportId, sectionKey, tab, leaving });
      if (!open || leaving || !presence) return;
      setOthers(presence.others);
      // A refresh that failed is asked for again.
      askedFor.current = '';
      latest.current(presence.versions);
    }
    const tellWhenSeen = () => {
      if (document.visibilityState === 'visible') void tell(false);
    };
    const leave = () => void tell(true);
    tellWhenSeen();
    const timer = setInterval(tellWhenSeen, everyMs);
    document.addEventListener('visibilitychange', tellWhenSeen);
    window.addEventListener('pagehide', leave);
    return () => {
      open = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tellWhenSeen);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [queue, reportId, sectionKey]);

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
