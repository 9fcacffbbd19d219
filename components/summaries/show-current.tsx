'use client';

import { useEffect, useRef } from 'react';

/** In a pane that scrolls by itself, brings the current entry into view without moving the page. */
export function ShowCurrent({ current }: { current: string }) {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const pane = here.current?.closest('[data-pane]');
    const entry = current && pane?.querySelector('[aria-current]');
    if (!pane || !entry) return;
    const [frame, box] = [pane.getBoundingClientRect(), entry.getBoundingClientRect()];
    const visibleTo = Math.min(frame.bottom, window.innerHeight);
    if (box.bottom > visibleTo) pane.scrollTop += box.bottom - visibleTo + frame.height / 3;
  }, [current]);
  return <span ref={here} hidden />;
}
