import { PrintedFiles, printedFileWords } from '#components/prints/printed-files.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { PrintedFile } from '#lib/prints/schema.ts';
import { FileCheck } from './file-check.tsx';

/** The files that were printed of a paper, and how to tell whether one in the hand is among them. */
export function FileProof({ files }: { files: readonly PrintedFile[] }) {
  return (
    <section aria-label="Kiểm tra tệp" className="mt-8 flex flex-col gap-4 border-t border-line pt-6">
      <h2 className="text-lg font-semibold">Kiểm tra tệp PDF, Word</h2>
      {files.length === 0 ? (
        <p className="text-muted">Chưa có tệp nào được in từ hệ thống.</p>
      ) : (
        <>
          <p className="prose-width">
            Các tệp dưới đây được in từ đúng nội dung mang mã trên. Tệp đang cầm có cùng mã SHA-256 là tệp
            nguyên vẹn.
          </p>
          <FileCheck
            known={files.map((file) => ({
              sha256: file.sha256,
              words: printedFileWords(file),
              finishedAt: file.finishedAt,
            }))}
          />
          <PrintedFiles files={files} />
          <Disclosure summary="Tự tính mã SHA-256 trên máy">
            <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
              <li>
                Windows: mở Command Prompt, gõ <code>certutil -hashfile &quot;tên tệp&quot; SHA256</code>
              </li>
              <li>
                macOS: mở Terminal, gõ <code>shasum -a 256 &quot;tên tệp&quot;</code>
              </li>
              <li>
                Linux: gõ <code>sha256sum &quot;tên tệp&quot;</code>
              </li>
            </ul>
          </Disclosure>
        </>
      )}
    </section>
  );
}
