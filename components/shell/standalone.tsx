import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { Footer } from './footer.tsx';
import { mainId, SkipLink } from './skip-link.tsx';

export interface StandaloneProps {
  demo?: boolean;
  children: ReactNode;
}

/** The frame of pages outside the workspace: signing in, verifying a document, errors. */
export function Standalone({ demo = false, children }: StandaloneProps) {
  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <SkipLink />
      {demo ? <DemoNotice /> : null}
      <header className="border-b border-line bg-white px-4 py-3 sm:px-6">
        <div className="mx-auto w-full max-w-3xl">
          <Brand />
        </div>
      </header>
      <main
        id={mainId}
        tabIndex={-1}
        className="mx-auto w-full max-w-3xl flex-1 px-4 py-8 outline-none sm:px-6 sm:py-12"
      >
        {children}
      </main>
      <Footer />
    </div>
  );
}
