import {
  ArrowRightLeft,
  BookOpenText,
  CalendarRange,
  ChartColumn,
  FileText,
  LayoutDashboard,
  ListTodo,
  type LucideIcon,
  Mails,
  MessagesSquare,
  ScrollText,
  Users,
  X,
} from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Brand } from './brand.tsx';
import type { MenuPath } from './menu.ts';
import { NavLink } from './nav-link.tsx';

const looks: Record<MenuPath, { label: string; icon: LucideIcon }> = {
  '/': { label: 'Việc cần làm', icon: ListTodo },
  '/dashboard': { label: 'Theo dõi thời hạn', icon: LayoutDashboard },
  '/cycles': { label: 'Kỳ báo cáo', icon: CalendarRange },
  '/statistics': { label: 'Thống kê các năm', icon: ChartColumn },
  '/reports': { label: 'Báo cáo của cơ quan', icon: FileText },
  '/summaries': { label: 'Báo cáo tổng hợp', icon: BookOpenText },
  '/proposals': { label: 'Đề xuất, kiến nghị', icon: MessagesSquare },
  '/handover': { label: 'Bàn giao công việc', icon: ArrowRightLeft },
  '/accounts': { label: 'Quản lý tài khoản', icon: Users },
  '/outbox': { label: 'Thư đã gửi', icon: Mails },
  '/audit': { label: 'Nhật ký hệ thống', icon: ScrollText },
};

export const navigationId = 'dieu-huong';

/** A column beside the page; where there is no room for it, a popover that the header opens. */
export function Navigation({ paths }: { paths: readonly MenuPath[] }) {
  const pathname = usePathname();
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    // Follows the address: the page that was asked for is there. Browsers of before 2024 know no popovers.
    if (pathname) drawer.current?.hidePopover?.();
  }, [pathname]);
  return (
    <nav
      ref={drawer}
      id={navigationId}
      popover="auto"
      aria-label="Điều hướng chính"
      className="m-0 h-dvh max-h-none w-72 max-w-[85vw] overflow-y-auto border-r border-line bg-surface py-4 pr-3 text-ink backdrop:bg-ink/40 lg:sticky lg:inset-auto lg:top-0 lg:block lg:h-auto lg:max-h-dvh lg:w-auto lg:max-w-none lg:border-0"
    >
      <div className="mb-5 flex items-center justify-between pl-4">
        <Brand />
        <button
          type="button"
          popoverTarget={navigationId}
          popoverTargetAction="hide"
          className="inline-flex size-11 items-center justify-center rounded hover:bg-surface-strong lg:hidden"
        >
          <X aria-hidden className="size-6" />
          <span className="sr-only">Đóng danh mục</span>
        </button>
      </div>
      <ul className="flex flex-col gap-0.5">
        {paths.map((path) => {
          const { label, icon: Icon } = looks[path];
          return (
            <li key={path}>
              <NavLink href={path}>
                <Icon aria-hidden />
                {label}
              </NavLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
