import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { VerifyForm } from '#components/verification/verify-form.tsx';
import { VerifyFrame } from '#components/verification/verify-frame.tsx';
import { typedHash } from '#lib/verification/schema.ts';

export const metadata: Metadata = { title: 'Tra cứu văn bản', robots: { index: false, follow: false } };

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export default async function VerifyPage({ searchParams }: Props) {
  const { code } = await searchParams;
  const typed = typeof code === 'string' ? code : '';
  const hash = typedHash(typed);
  if (hash !== null) redirect(`/verify/${hash}`);
  return (
    <VerifyFrame title="Tra cứu văn bản">
      <p className="prose-width mb-6">
        Kiểm tra một báo cáo, biên nhận hoặc báo cáo tổng hợp in từ hệ thống Nhịp Cầu có đúng là bản đã gửi,
        đã công bố hay không.
      </p>
      {typed === '' ? (
        <VerifyForm />
      ) : (
        <VerifyForm
          typed={typed}
          error="Mã nội dung gồm 16 hoặc 64 ký tự, chỉ có chữ số và các chữ từ a đến f."
        />
      )}
    </VerifyFrame>
  );
}
