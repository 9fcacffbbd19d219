export const mainId = 'noi-dung-chinh';

export function SkipLink() {
  return (
    <a
      href={`#${mainId}`}
      className="sr-only z-50 rounded bg-primary px-4 py-2 font-semibold text-white focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:px-4 focus:py-2"
    >
      Đến nội dung chính
    </a>
  );
}
