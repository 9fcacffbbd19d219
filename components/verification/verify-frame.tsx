import type { ReactNode } from 'react';
import { Standalone } from '#components/shell/standalone.tsx';

/** The pages on which anybody checks a paper. */
export function VerifyFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Standalone>
      <div className="rounded-md border border-line bg-white p-5 sm:p-8">
        <h1 className="mb-4 text-2xl font-semibold">{title}</h1>
        {children}
      </div>
    </Standalone>
  );
}
