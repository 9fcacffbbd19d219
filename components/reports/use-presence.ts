'use client';

import { useEffect, useRef } from 'react';
import { type PresenceNews, readPresence } from './presence.ts';

const everyMs = 15_000;

interface OpenPage {
  accountId: string;
  /** Of the report that is open: "/api/reports/…". */
  path: string;
  sectionKey: string;
  tab: string;
}

/** Tells the server every few seconds that the section is open here, and hears who else is in it. Null: not yet. */
export function usePresence(page: OpenPage | null, onNews: (news: PresenceNews) => void): void {
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  const { accountId = '', path = '', sectionKey = '', tab = '' } = page ?? {};
  useEffect(() => {
    if (tab === '') return;
    let open = true;
    async function tell(leaving: boolean): Promise<void> {
      const news = await readPresence({ accountId, path, sectionKey, tab, leaving });
      if (open && !leaving && news) latest.current(news);
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
  }, [accountId, path, sectionKey, tab]);
}
