import type { ScanState } from '#lib/attachments/schema.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';
import { FileList } from './file-list.tsx';
import { placeName } from './place-names.ts';

type NamedFile = { id: string; key: string; name: string; bytes: number; scan?: ScanState };

interface SentFilesProps {
  files: readonly NamedFile[];
  definition: TemplateDefinition;
}

/** All files that go or went along with a report, each with its place; nothing where there is none. */
export function SentFiles({ files, definition }: SentFilesProps) {
  if (files.length === 0) return null;
  return (
    <FileList
      files={files.map((file) => ({ ...file, scan: file.scan ?? 'unscanned' }))}
      noteOf={({ key }) => placeName(definition, key)}
    />
  );
}
