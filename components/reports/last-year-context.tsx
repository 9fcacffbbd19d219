'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { LastYear } from '#lib/reports/last-year-rules.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';

/** The text field of the page: what stands in it, and how to put something into it. */
export interface TextTarget {
  doc: RichDoc;
  put: (doc: RichDoc) => void;
}

interface Shared {
  lastYear: LastYear | null;
  target: TextTarget | null;
  offer: (target: TextTarget | null) => void;
}

const SharedContext = createContext<Shared | null>(null);

/** Joins the fields of a page with last year's answers, which stand beside them. */
export function LastYearProvider({ lastYear, children }: { lastYear: LastYear | null; children: ReactNode }) {
  const [target, offer] = useState<TextTarget | null>(null);
  const shared = useMemo(() => ({ lastYear, target, offer }), [lastYear, target]);
  return <SharedContext value={shared}>{children}</SharedContext>;
}

export function useLastYear(): LastYear | null {
  return useContext(SharedContext)?.lastYear ?? null;
}

export function useTextTarget(): TextTarget | null {
  return useContext(SharedContext)?.target ?? null;
}

/** For the form of a section: lets last year's text be copied into its field, as if it were typed there. */
export function useLastYearTarget(doc: RichDoc, put: (doc: RichDoc) => void): void {
  const offer = useContext(SharedContext)?.offer;
  const latest = useRef(put);
  useEffect(() => {
    latest.current = put;
  });
  useEffect(() => {
    offer?.({ doc, put: (next) => latest.current(next) });
  }, [offer, doc]);
  useEffect(() => () => offer?.(null), [offer]);
}
