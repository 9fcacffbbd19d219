import { VerifyForm } from '#components/verification/verify-form.tsx';
import { VerifyFrame } from '#components/verification/verify-frame.tsx';

/** The same for a typing error, a draft and a forgery. */
export default function UnknownPaper() {
  return (
    <VerifyFrame title="Không tìm thấy văn bản">
      <p className="prose-width mb-6">
        Không có văn bản đã gửi hoặc đã công bố nào mang mã nội dung này. Kiểm tra lại mã; bản dự thảo không
        tra cứu được.
      </p>
      <VerifyForm />
    </VerifyFrame>
  );
}
