import type { Metadata } from 'next';
import { Standalone } from '#components/shell/standalone.tsx';

export const metadata: Metadata = { title: 'Giới thiệu' };

export default function AboutPage() {
  return (
    <Standalone>
      <div className="prose-width flex flex-col gap-4 rounded-md border border-line bg-white p-5 sm:p-8">
        <h1 className="text-2xl font-semibold">Giới thiệu</h1>
        <p>
          Nhịp Cầu là hệ thống để các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân cấp tỉnh
          và Liên hiệp các tổ chức hữu nghị Việt Nam gửi báo cáo công tác đối ngoại nhân dân; Bộ Ngoại giao
          tiếp nhận, thẩm định và tổng hợp, báo cáo Chính phủ.
        </p>
        <h2 className="text-lg font-semibold">Nội dung thuộc bí mật nhà nước</h2>
        <p>
          Không nhập, không tải lên hệ thống nội dung thuộc bí mật nhà nước. Báo cáo có nội dung mật gửi bằng
          văn bản giấy theo quy định về bảo vệ bí mật nhà nước; Bộ Ngoại giao ghi nhận số văn bản và tính là
          đã gửi.
        </p>
      </div>
    </Standalone>
  );
}
