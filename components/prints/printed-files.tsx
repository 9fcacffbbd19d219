import { Moment } from '#components/ui/instant.tsx';
import { formatBytes, formatCount } from '#lib/numbers.ts';
import { printFormatLabels } from '#lib/prints/labels.ts';
import type { PrintedFile } from '#lib/prints/schema.ts';

/** Each file that was printed, with the hash by which a copy is told from a forgery. */
export function PrintedFiles({ files }: { files: readonly PrintedFile[] }) {
  return (
    <ul className="flex flex-col gap-3 text-sm">
      {files.map((file) => (
        <li key={file.id}>
          <p>
            {printedFileWords(file)}, tạo lúc <Moment at={file.finishedAt} />
          </p>
          <code className="break-all text-muted">{file.sha256}</code>
        </li>
      ))}
    </ul>
  );
}

/** "Bản PDF, 24 trang, 312 KB" */
export function printedFileWords({
  format,
  pages,
  bytes,
}: Pick<PrintedFile, 'format' | 'pages' | 'bytes'>): string {
  const label = printFormatLabels[format];
  return [
    label.charAt(0).toUpperCase() + label.slice(1),
    ...(pages === null ? [] : [`${formatCount(pages)} trang`]),
    formatBytes(bytes),
  ].join(', ');
}
