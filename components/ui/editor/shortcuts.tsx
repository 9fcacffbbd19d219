import { Disclosure } from '#components/ui/disclosure.tsx';

const shortcuts = [
  ['Ctrl+B, Ctrl+I', 'đậm, nghiêng'],
  ['Ctrl+Shift+8, Ctrl+Shift+7', 'danh sách dấu gạch, danh sách số'],
  ['Ctrl+], Ctrl+[', 'thụt vào, lùi ra một cấp của danh sách'],
  ['Ctrl+K', 'chèn, sửa hoặc bỏ liên kết'],
  ['Ctrl+Z, Ctrl+Y', 'hoàn tác, làm lại'],
  ['Tab, Shift+Tab', 'sang mục tiếp theo, về mục trước của trang; trong bảng: sang ô sau, về ô trước'],
  ['Alt+F10', 'tới thanh công cụ; mũi tên để chọn nút, Esc để trở lại nội dung'],
  ['Esc', 'thoát chế độ toàn màn hình'],
] as const;

export function Shortcuts() {
  return (
    <Disclosure summary="Phím tắt" className="text-sm">
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {shortcuts.map(([keys, does]) => (
          <div key={keys} className="contents">
            <dt className="font-semibold">{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
