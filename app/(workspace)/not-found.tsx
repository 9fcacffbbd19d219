import type { Metadata } from 'next';
import { NotFoundNotice } from '#components/shell/not-found-notice.tsx';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

/** Within the frame of the workspace, which already has its header and main. */
export default function NotFound() {
  return (
    <div className="mx-auto max-w-3xl">
      <NotFoundNotice />
    </div>
  );
}
