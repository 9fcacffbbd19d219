import { Link } from '#components/ui/link.tsx';

export function Footer() {
  return (
    <footer className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line px-4 py-4 text-sm text-muted sm:px-6 lg:px-8 print:hidden">
      <span>Hệ thống Nhịp Cầu · Bộ Ngoại giao</span>
      <Link href="/about" className="link">
        Giới thiệu
      </Link>
    </footer>
  );
}
