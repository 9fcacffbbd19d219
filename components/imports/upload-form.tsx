'use client';

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { Alert } from '#components/ui/alert.tsx';
import { TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { messageOf } from '#lib/errors.ts';
import { uploadLimitBytes } from '#lib/imports/schema.ts';
import { importPath } from './paths.ts';

const created = z.object({ id: z.string() });
const failed = z.object({ message: z.string() });
const megabytes = uploadLimitBytes / 1024 / 1024;

type Sent = { id: string } | { message: string };

async function send(reportId: string, file: File): Promise<Sent> {
  if (file.size > uploadLimitBytes)
    return { message: messageOf({ code: 'fileTooLarge', params: { megabytes } }) };
  try {
    const response = await fetch(`/api/reports/${reportId}/imports?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
    });
    const body: unknown = await response.json();
    return response.ok ? created.parse(body) : failed.parse(body);
  } catch {
    return { message: messageOf({ code: 'uploadBroken' }) };
  }
}

/** Sends a Word file as it is; the reading goes on without this page. */
export function UploadForm({ reportId }: { reportId: string }) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [pending, setPending] = useState(false);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    if (pending || !(file instanceof File)) return;
    if (file.name === '') {
      setProblem('Chọn một tệp Word trước khi tải lên.');
      return;
    }
    setPending(true);
    setProblem('');
    const sent = await send(reportId, file);
    setPending(false);
    if ('id' in sent) router.push(importPath(reportId, sent.id));
    else setProblem(sent.message);
  }

  return (
    <form onSubmit={onSubmit} className="flex flex-col items-start gap-4">
      {problem ? (
        <Alert tone="error" live title="Chưa tải lên được">
          {problem}
        </Alert>
      ) : null}
      <TextInput
        type="file"
        name="file"
        label="Tệp Word"
        hint={`Tệp .docx, không quá ${megabytes} MB, không mật khẩu, không macro.`}
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        className="py-2"
        fieldClassName="w-full max-w-xl"
      />
      <SubmitButton pending={pending} pendingLabel="Đang tải lên…">
        <FileUp aria-hidden />
        Tải lên và xem cách xếp
      </SubmitButton>
      <noscript>
        <p className="text-sm">
          Việc nhập từ Word cần bật JavaScript; các trang viết vẫn dùng được bình thường.
        </p>
      </noscript>
    </form>
  );
}
