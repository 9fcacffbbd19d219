import type { ReactNode } from 'react';

/** What may be done next, under what it will cause. */
export function Step({ effect, children }: { effect: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="prose-width text-sm text-muted">{effect}</p>
      {children}
    </div>
  );
}
