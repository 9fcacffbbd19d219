'use client';

import { startTransition } from 'react';
import { Link } from '#components/ui/link.tsx';
import { markReadAction } from '#lib/notifications/actions.ts';

/** Leads to what the notice is about; whoever goes there has read it. */
export function OpenNotice({ id, href, title }: { id: string; href: string; title: string }) {
  function markRead() {
    const form = new FormData();
    form.set('noticeId', id);
    startTransition(async () => {
      await markReadAction(null, form).catch(() => null);
    });
  }
  return (
    <Link href={href} className="link font-semibold" onClick={markRead}>
      {title}
    </Link>
  );
}
