import { LinkButton } from '#components/ui/button.tsx';

/** The same words for what does not exist and for what is not the reader's. */
export function NotFoundNotice() {
  return (
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
  );
}
