import { Card } from '#components/ui/card.tsx';
import type { ReportView } from '#lib/reports/queries.ts';
import type { SentFile } from '#lib/reports/schema.ts';
import { SentFiles } from './sent-files.tsx';

interface FilesCardProps {
  files: ReportView['files'] | readonly SentFile[];
  definition: ReportView['template']['definition'];
}

/** The files that go with the paper beside it; no card without files. */
export function FilesCard({ files, definition }: FilesCardProps) {
  if (files.length === 0) return null;
  return (
    <Card title={`Tệp gửi kèm (${files.length})`}>
      <SentFiles files={files} definition={definition} />
    </Card>
  );
}
