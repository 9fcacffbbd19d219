'use client';

import { useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import type { IssuedLink } from '#lib/accounts/administration.ts';

/** Shown once: the link is stored nowhere. */
export function IssuedLinkNotice({ link, title }: { link: IssuedLink; title: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <Alert tone="success" live title={title}>
      <div className="flex flex-col items-start gap-3">
        <p>
          Chuyển đường dẫn này cho người dùng {link.email} qua kênh công vụ. Đường dẫn dùng một lần, trong{' '}
          {link.days} ngày, và chỉ hiện lần này.
        </p>
        <code className="rounded border border-line bg-white px-2 py-1 text-sm break-all text-ink">
          {link.url}
        </code>
        <Button
          variant="secondary"
          size="small"
          onClick={() => navigator.clipboard.writeText(link.url).then(() => setCopied(true))}
        >
          {copied ? 'Đã sao chép' : 'Sao chép đường dẫn'}
        </Button>
      </div>
    </Alert>
  );
}
