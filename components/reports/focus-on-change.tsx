'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Leads reader and screen reader to the answer when a click has changed the state of what is shown. */
export function FocusOnChange({ state, children }: { state: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    box.current?.focus();
  }, [state]);
  return (
    <div ref={box} tabIndex={-1} className="outline-offset-4">
      {children}
    </div>
  );
}
