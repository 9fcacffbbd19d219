'use client';

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { LastYear } from '#lib/reports/last-year-rules.ts';
import type { Proposal } from '#lib/reports/schema.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';

/** The field of the page: what stands in it, and how to put something into it. */
export type CopyTarget =
  | { kind: 'text'; doc: RichDoc; put: (doc: RichDoc) => void }
  | { kind: 'proposals'; add: (items: readonly Proposal[]) => void };

type Offer = (target: CopyTarget | null) => void;

// Apart, so that a form which offers itself is not drawn again by its own offer.
const LastYearContext = createContext<LastYear | null>(null);
const TargetContext = createContext<CopyTarget | null>(null);
const OfferContext = createContext<Offer | null>(null);

/** Joins the fields of a page with last year's answers, which stand beside them. */
export function LastYearProvider({ lastYear, children }: { lastYear: LastYear | null; children: ReactNode }) {
  const [target, offer] = useState<CopyTarget | null>(null);
  return (
    <LastYearContext value={lastYear}>
      <OfferContext value={offer}>
        <TargetContext value={target}>{children}</TargetContext>
      </OfferContext>
    </LastYearContext>
  );
}

export function useLastYear(): LastYear | null {
  return useContext(LastYearContext);
}

export function useCopyTarget(): CopyTarget | null {
  return useContext(TargetContext);
}

/** For the form of a section: lets last year's text be copied into its field, as if it were typed there. */
export function useLastYearTarget(doc: RichDoc, put: (doc: RichDoc) => void): void {
  const offer = useContext(OfferContext);
  const latest = useRef(put);
  useEffect(() => {
    latest.current = put;
  });
  useEffect(() => {
    offer?.({ kind: 'text', doc, put: (next) => latest.current(next) });
  }, [offer, doc]);
  useEffect(() => () => offer?.(null), [offer]);
}

/** For the list of proposals: lets last year's proposals be added to it. */
export function useLastYearProposals(add: (items: readonly Proposal[]) => void): void {
  const offer = useContext(OfferContext);
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    offer?.({ kind: 'proposals', add: (items) => latest.current(items) });
    return () => offer?.(null);
  }, [offer]);
}
