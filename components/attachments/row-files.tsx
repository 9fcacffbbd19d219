'use client';

import { Disclosure } from '#components/ui/disclosure.tsx';
import { AttachHere } from './attach-here.tsx';
import { useFiles } from './files-context.tsx';

/** The files of one row of an annex, folded away behind their number. */
export function RowFiles({ rowKey, name }: { rowKey: string; name: string }) {
  const context = useFiles();
  if (!context) return null;
  const files = context.files.filter(({ key }) => key === rowKey);
  if (files.length === 0 && !context.mayChange) return null;
  return (
    <Disclosure
      wide
      className="text-sm"
      summary={
        <>
          Đính kèm{files.length > 0 ? ` (${files.length})` : ''}
          <span className="sr-only"> {name}</span>
        </>
      }
    >
      <AttachHere reportId={context.reportId} fileKey={rowKey} files={files} mayChange={context.mayChange} />
    </Disclosure>
  );
}
