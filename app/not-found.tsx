import type { Metadata } from 'next';
import { Standalone } from '#components/shell/standalone.tsx';
import { LinkButton } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

export default function NotFound() {
  return (
    <Standalone>
      <div className="rounded-md border border-line bg-white p-5 sm:p-8">
        <h1 className="text-2xl font-semibold">Không tìm thấy trang</h1>
        <p className="prose-width mt-3">
          Địa chỉ này không có, hoặc nội dung không thuộc phạm vi theo dõi của cơ quan đồng chí. Đề nghị kiểm
          tra lại địa chỉ, hoặc bắt đầu từ trang đầu.
        </p>
        <div className="mt-6">
          <LinkButton href="/">Về trang đầu</LinkButton>
        </div>
      </div>
    </Standalone>
  );
}
