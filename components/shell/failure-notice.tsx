'use client';

import { useEffect } from 'react';
import { Button } from '#components/ui/button.tsx';

export interface FailureNoticeProps {
  error: unknown;
  retry: () => void;
}

function digestOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return null;
  return typeof error.digest === 'string' ? error.digest : null;
}

export function FailureNotice({ error, retry }: FailureNoticeProps) {
  const digest = digestOf(error);
  useEffect(() => console.error(error), [error]);
  return (
    <div className="rounded-md border border-line bg-white p-5 sm:p-8">
      <h1 className="text-2xl font-semibold">Hệ thống gặp sự cố</h1>
      <p className="prose-width mt-3">
        Trang này chưa mở được. Nội dung đã được báo là “Đã lưu” vẫn còn nguyên. Đề nghị thử lại; nếu vẫn
        không được, liên hệ cán bộ quản trị hệ thống.
      </p>
      {digest ? (
        <p className="mt-3 text-muted">
          Mã sự cố: <code className="font-semibold text-ink">{digest}</code>
        </p>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={() => retry()}>Thử lại</Button>
        {/* A full load: after a failure the router's own state is not to be trusted. */}
        <a href="/" className="link inline-flex min-h-11 items-center px-2">
          Về trang đầu
        </a>
      </div>
    </div>
  );
}
