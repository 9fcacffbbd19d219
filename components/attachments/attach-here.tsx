'use client';

import { attachmentLimits, attachmentTypes } from '#lib/attachments/limits.ts';
import { formatDateTime } from '#lib/dates.ts';
import type { ReportFile } from '#lib/reports/queries.ts';
import { FileList } from './file-list.tsx';
import { RemoveFile } from './remove-file.tsx';
import { UploadFiles } from './upload-files.tsx';

const megabyte = 1024 * 1024;
const accept = [...attachmentTypes.map((type) => `.${type}`), '.jpeg'].join();

/** Where it belongs is said when files of several rows are listed together. */
type PlacedFile = ReportFile & { place?: string };

interface AttachHereProps {
  reportId: string;
  /** Section, annex or row; empty: the whole report. */
  fileKey: string;
  files: readonly PlacedFile[];
  mayChange: boolean;
}

/** The files of one place of the report, to be added to and taken off while it is open. */
export function AttachHere({ reportId, fileKey, files, mayChange }: AttachHereProps) {
  return (
    <div className="flex flex-col gap-3">
      <FileList
        files={files}
        noteOf={(file) =>
          [file.place ?? '', `${file.uploadedBy}, ${formatDateTime(file.uploadedAt)}`]
            .filter((part) => part !== '')
            .join(' · ')
        }
        actionOf={(file) => (mayChange ? <RemoveFile id={file.id} name={file.name} /> : null)}
      />
      {mayChange ? (
        <UploadFiles
          address={`/api/reports/${reportId}/attachments?key=${encodeURIComponent(fileKey)}`}
          label="Đính kèm tệp"
          hint={`PDF, Word (.docx), Excel (.xlsx), ảnh JPG, PNG; mỗi tệp không quá ${attachmentLimits.bytes / megabyte} MB. Không đính kèm tài liệu mật.`}
          accept={accept}
        />
      ) : null}
    </div>
  );
}
