import type { ReactNode } from 'react';
import type { Refusal } from '#lib/errors.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { FilesContext } from './files-context.tsx';
import { SectionFiles } from './section-files.tsx';

interface WithFilesProps {
  view: ReportView;
  sectionKey: string;
  refusal: Refusal | null;
  /** Where gaps about files lead. */
  anchor: string;
  children: ReactNode;
}

/** A section to write, whose rows know their files, and below it the files of all of it. */
export function WithFiles({ view, sectionKey, refusal, anchor, children }: WithFilesProps) {
  return (
    <>
      <FilesContext reportId={view.id} files={view.files} mayChange={refusal === null}>
        {children}
      </FilesContext>
      <SectionFiles view={view} sectionKey={sectionKey} refusal={refusal} id={anchor} />
    </>
  );
}
