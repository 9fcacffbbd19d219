import { FileImage, FileSpreadsheet, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { scanLabels } from '#lib/attachments/labels.ts';
import type { ScanState } from '#lib/attachments/schema.ts';
import { formatBytes } from '#lib/numbers.ts';

export type ShownFile = { id: string; name: string; bytes: number; scan: ScanState };

interface FileListProps<File> {
  files: readonly File[];
  /** Below the name, such as who attached it. */
  noteOf?: (file: File) => ReactNode;
  actionOf?: (file: File) => ReactNode;
}

const icons = { docx: FileText, xlsx: FileSpreadsheet, jpg: FileImage, png: FileImage } as const;

function iconOf(name: string) {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  for (const [known, icon] of Object.entries(icons)) if (known === extension) return icon;
  return FileText;
}

/** Files to be downloaded; one that waits for the scanner, or failed it, is only named. */
export function FileList<File extends ShownFile>({ files, noteOf, actionOf }: FileListProps<File>) {
  return (
    <ul className="divide-y divide-line border-y border-line empty:hidden">
      {files.map((file) => {
        const Icon = iconOf(file.name);
        const label = scanLabels[file.scan];
        return (
          <li key={file.id} className="flex items-start gap-3 py-2.5">
            <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {label === undefined ? (
                  <a href={`/api/attachments/${file.id}`} download className="link wrap-anywhere">
                    {file.name}
                  </a>
                ) : (
                  <>
                    <span className="wrap-anywhere">{file.name}</span>
                    <StatusTag tone={file.scan === 'infected' ? 'danger' : 'warning'}>{label}</StatusTag>
                  </>
                )}
                <span className="text-sm text-muted tabular-nums">{formatBytes(file.bytes)}</span>
              </p>
              {noteOf ? <p className="text-sm text-muted">{noteOf(file)}</p> : null}
            </div>
            {actionOf?.(file)}
          </li>
        );
      })}
    </ul>
  );
}
