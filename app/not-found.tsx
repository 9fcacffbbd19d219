import type { Metadata } from 'next';
import { NotFoundNotice } from '#components/shell/not-found-notice.tsx';
import { Standalone } from '#components/shell/standalone.tsx';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

export default function NotFound() {
  return (
    <Standalone>
      <NotFoundNotice />
    </Standalone>
  );
}
