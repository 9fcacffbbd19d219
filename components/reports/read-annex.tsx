import { DocumentTable } from '#components/documents/document-table.tsx';
import { reportDocument } from '#lib/reports/document.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import '#components/documents/official-document.css';

/** An annex as its printed table, where it cannot be changed. */
export function ReadAnnex({ view, label }: { view: ReportView; label: string }) {
  const { annexes } = reportDocument(view.snapshot, view.template.definition, {
    contentHash: null,
    signer: '',
    at: view.readAt,
    issued: null,
  });
  const annex = annexes.find((one) => one.label === label);
  return (
    <div className="official-document">
      {annex?.blocks.map((block) =>
        block.kind === 'table' ? (
          <DocumentTable key={annex.label} table={block.table} label={annex.title} />
        ) : null,
      )}
    </div>
  );
}
