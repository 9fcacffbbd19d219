'use client';

import { useState } from 'react';
import { Alert, type AlertTone } from '#components/ui/alert.tsx';
import { TextInput } from '#components/ui/field.tsx';
import { formatDateTime } from '#lib/dates.ts';

export type KnownFile = { sha256: string; words: string; finishedAt: Date };

type Answer = { tone: AlertTone; title: string; text: string };

const unable: Answer = {
  tone: 'warning',
  title: 'Trình duyệt này không tính được mã của tệp',
  text: 'Mở trang qua địa chỉ https, hoặc tính mã SHA-256 trên máy theo chỉ dẫn bên dưới rồi so với danh sách.',
};

async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function answerFor(file: File, known: readonly KnownFile[]): Promise<Answer> {
  // Browsers have no subtle crypto on plain http; a file may have gone or be too large for memory.
  const hash = await sha256Of(file).catch(() => null);
  if (hash === null) return unable;
  const found = known.find(({ sha256 }) => sha256 === hash);
  return found
    ? {
        tone: 'success',
        title: `Khớp: “${file.name}” đúng là tệp do hệ thống tạo`,
        text: `${found.words}, tạo lúc ${formatDateTime(found.finishedAt)}. Mã SHA-256: ${hash}`,
      }
    : {
        tone: 'error',
        title: `Không khớp: “${file.name}” không phải tệp nào trong danh sách`,
        text: `Tệp đã bị sửa, được lưu lại bằng chương trình khác, hoặc là bản quét. Mã SHA-256: ${hash}`,
      };
}

/** Compares a file of the reader's with those that were printed; it never leaves the browser. */
export function FileCheck({ known }: { known: readonly KnownFile[] }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  return (
    <div className="flex flex-col gap-3">
      <TextInput
        type="file"
        label="Chọn tệp PDF hoặc Word cần kiểm tra"
        hint="Tệp được so ngay trên máy này, không tải lên đâu cả."
        accept=".pdf,.docx"
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          setAnswer(file ? await answerFor(file, known) : null);
        }}
      />
      <div aria-live="polite">
        {answer ? (
          <Alert tone={answer.tone} title={answer.title}>
            <p className="break-all">{answer.text}</p>
          </Alert>
        ) : null}
      </div>
    </div>
  );
}
