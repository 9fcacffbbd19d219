import type { PrintedFile } from '../prints/schema.ts';
import type { Issued } from '../reports/document.ts';
import type { EditionKind, EditionStanding } from '../summaries/schema.ts';

/** A hash as people read it off a paper, in short or in full: spaces, dashes and case do not matter. Null: none. */
export function typedHash(typed: string): string | null {
  const hash = typed.replace(/[\s\-–]/g, '').toLowerCase();
  return /^([0-9a-f]{16}|[0-9a-f]{64})$/.test(hash) ? hash : null;
}

/** What anybody may know of a paper that names its hash: that it is from here, never what it says. */
export type VerifiedReport = {
  kind: 'report';
  organisation: string;
  receiver: string;
  cycle: string;
  number: number;
  receiptNumber: string;
  submittedAt: Date;
  issued: Issued | null;
  /** Number of the last sending of the same report. */
  latest: number;
};

export type VerifiedEdition = {
  kind: 'edition';
  issuer: string;
  cycle: string;
  number: number;
  editionKind: EditionKind;
  reason: string;
  publishedAt: Date;
  issued: Issued | null;
  standing: EditionStanding;
  recalled: { at: Date; reason: string } | null;
  /** The edition that took its place; it has a page of its own here. */
  successor: {
    number: number;
    publishedAt: Date;
    contentHash: string;
    issued: Issued | null;
    recalledAt: Date | null;
  } | null;
};

export type Verification =
  | { kind: 'limited'; minutes: number }
  | { kind: 'unknown' }
  | {
      kind: 'found';
      contentHash: string;
      /** What is stored still gives this hash, calculated at this moment. */
      intact: boolean;
      /** The files that were printed of it: whoever holds one may compare. */
      files: PrintedFile[];
      paper: VerifiedReport | VerifiedEdition;
    };
