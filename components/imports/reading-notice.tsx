'use client';

import { LoaderCircle } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { z } from 'zod';

const pauseMs = 1000;
const answer = z.object({ status: z.string() });

async function isStillReading(reportId: string, importId: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(`/api/reports/${reportId}/imports/${importId}`, {
      cache: 'no-store',
      signal,
    });
    const parsed = answer.safeParse(await response.json());
    return !parsed.success || parsed.data.status === 'reading';
  } catch {
    // A server that is restarting answers again soon.
    return true;
  }
}

/** Says that the file is being read, and shows the result when it is there. */
export function ReadingNotice({ reportId, importId }: { reportId: string; importId: string }) {
  const router = useRouter();
  useEffect(() => {
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look() {
      const reading = await isStillReading(reportId, importId, control.signal);
      if (control.signal.aborted) return;
      if (reading) timer = setTimeout(look, pauseMs);
      else router.refresh();
    }
    timer = setTimeout(look, pauseMs);
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [reportId, importId, router]);
  return (
    <div role="status" className="flex items-start gap-3 rounded-md border border-line bg-surface p-4">
      <LoaderCircle aria-hidden className="mt-0.5 size-5 shrink-0 animate-spin text-primary" />
      <div>
        <p className="font-semibold">Đang đọc tệp và tìm mục cho từng đoạn.</p>
        <p className="text-muted">Thường mất vài giây. Có thể rời trang này; kết quả được giữ lại ở đây.</p>
        <noscript>
          <p>Tải lại trang để xem kết quả.</p>
        </noscript>
      </div>
    </div>
  );
}
