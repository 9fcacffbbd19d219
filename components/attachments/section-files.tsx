import type { Refusal } from '#lib/errors.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { sectionOf } from '#lib/templates/rules.ts';
import { AttachHere } from './attach-here.tsx';
import { rowName } from './place-names.ts';

interface SectionFilesProps {
  view: ReportView;
  /** Section or annex; empty: the whole report. */
  sectionKey: string;
  refusal: Refusal | null;
  id: string;
  title?: string;
  lead?: string;
}

/** What belongs to a section, with the rows of an annex; nothing at all where nothing is and nothing may be added. */
export function SectionFiles({
  view,
  sectionKey,
  refusal,
  id,
  title = 'Tệp đính kèm',
  lead,
}: SectionFilesProps) {
  const { definition } = view.template;
  const files = view.files.filter(({ key }) => sectionOf(definition, key) === sectionKey);
  if (refusal && files.length === 0) return null;
  const placed = files.map((file) => ({ ...file, place: rowName(definition, file.key) }));
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 print:hidden">
      <h2 id={id} className="text-lg font-semibold">
        {title}
        {files.length > 0 ? <span className="font-normal text-muted"> ({files.length})</span> : null}
      </h2>
      {lead ? <p className="prose-width text-sm text-muted">{lead}</p> : null}
      <AttachHere reportId={view.id} fileKey={sectionKey} files={placed} mayChange={refusal === null} />
    </section>
  );
}
