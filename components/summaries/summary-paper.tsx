import { OfficialDocument } from '#components/documents/official-document.tsx';
import type { Issued } from '#lib/reports/document.ts';
import { sourceAnchor } from '#lib/summaries/annexes.ts';
import { summaryDocument } from '#lib/summaries/document.ts';
import type { EditionSnapshot } from '#lib/summaries/schema.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';

interface SummaryPaperProps {
  snapshot: EditionSnapshot;
  definition: TemplateDefinition;
  contentHash: string;
  /** Empty until the leader has approved. */
  signer: string;
  /** When it was approved, or is read. */
  at: Date;
  /** Number and day of văn thư, once there are. */
  issued?: Issued | null;
}

/** "[3, 12]" leads to the first of its entries in the list of sources. */
function sourceHref(mark: string): string | undefined {
  const first = /\d+/.exec(mark)?.[0];
  return first && `#${sourceAnchor(first)}`;
}

/** The national report as the paper that goes to the Government. */
export function SummaryPaper({
  snapshot,
  definition,
  contentHash,
  signer,
  at,
  issued = null,
}: SummaryPaperProps) {
  const document = summaryDocument(snapshot, definition, { contentHash, signer, at, issued });
  return <OfficialDocument document={document} sourceHref={sourceHref} />;
}
