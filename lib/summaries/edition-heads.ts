import type { Prisma } from '#prisma/client/client.ts';
import { contentHash } from '../canonical.ts';
import type { Issued } from '../reports/document.ts';
import { issuedOf, issuedSelect } from '../reviews/queries.ts';
import type { EditionKind } from './schema.ts';

/** What an edition is and how it stands, without what it says. */
export type EditionHead = {
  id: string;
  number: number;
  kind: EditionKind;
  reason: string;
  contentHash: string;
  approvedAt: Date;
  approvedBy: string;
  publishedAt: Date | null;
  publishedBy: string | null;
  recalledAt: Date | null;
  recalledBy: string | null;
  recallReason: string | null;
  /** Number and day that văn thư gave to it. */
  issued: (Issued & { electronic: boolean }) | null;
};

export const headSelect = {
  id: true,
  number: true,
  kind: true,
  reason: true,
  contentHash: true,
  approvedAt: true,
  approvedBy: true,
  publishedAt: true,
  publishedBy: true,
  recalledAt: true,
  recalledBy: true,
  recallReason: true,
  issued: { select: { ...issuedSelect, electronic: true } },
} satisfies Prisma.SummaryEditionSelect;

export function headOf({
  issued,
  ...head
}: Prisma.SummaryEditionGetPayload<{ select: typeof headSelect }>): EditionHead {
  const given = issuedOf(issued);
  return { ...head, issued: given && { ...given, electronic: issued?.electronic ?? false } };
}

/** Whether what is stored gives, at this moment, the hash that it was stored under. */
export function isIntact(row: { snapshot: Prisma.JsonValue; contentHash: string }): boolean {
  return contentHash(row.snapshot) === row.contentHash;
}
