'use client';

import './globals.css';
import { FailureNotice, type FailureNoticeProps } from '#components/shell/failure-notice.tsx';
import { latin, vietnamese } from './fonts.ts';

export default function GlobalError(props: FailureNoticeProps) {
  return (
    <html lang="vi" className={`${vietnamese.variable} ${latin.variable}`}>
      <body className="bg-surface font-sans">
        <title>Hệ thống gặp sự cố · Nhịp Cầu</title>
        <main className="mx-auto max-w-3xl px-4 py-12">
          <FailureNotice {...props} />
        </main>
      </body>
    </html>
  );
}
