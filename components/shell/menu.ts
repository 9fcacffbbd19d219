import {
  ArrowRightLeft,
  BookOpenText,
  CalendarRange,
  ChartColumn,
  FileText,
  LayoutDashboard,
  ListTodo,
  Mails,
  MessagesSquare,
  ScrollText,
  Users,
} from 'lucide-react';
import {
  hasRole,
  isCompiler,
  isCoordinatorLeader,
  isFiler,
  isReceiver,
  isReviewer,
  mayManageAccounts,
} from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { mayHandOver } from '#lib/handovers/rules.ts';
import type { NavItem } from './navigation.tsx';

/** What an actor's roles lead to; an entry that leads nowhere for the actor is not there. */
export function menuOf(actor: Actor): NavItem[] {
  const makesSummary = isCompiler(actor) || isCoordinatorLeader(actor);
  // The coordinator's leader signs the national report; reports of its own are the drafter's matter first.
  const files =
    isFiler(actor) && (!actor.organisation.coordinator || hasRole(actor, 'drafter', 'focal_point'));
  const entries: (NavItem | false)[] = [
    files && { href: '/', label: 'Việc cần làm', icon: ListTodo, exact: true },
    isReceiver(actor) && { href: '/dashboard', label: 'Theo dõi thời hạn', icon: LayoutDashboard },
    isReceiver(actor) && { href: '/cycles', label: 'Kỳ báo cáo', icon: CalendarRange },
    makesSummary && { href: '/statistics', label: 'Thống kê các năm', icon: ChartColumn },
    files && { href: '/reports', label: 'Báo cáo của cơ quan', icon: FileText },
    (makesSummary || hasRole(actor, 'reader')) && {
      href: '/summaries',
      label: 'Báo cáo tổng hợp',
      icon: BookOpenText,
    },
    (makesSummary || files) && { href: '/proposals', label: 'Đề xuất, kiến nghị', icon: MessagesSquare },
    files && mayHandOver(actor) && { href: '/handover', label: 'Bàn giao công việc', icon: ArrowRightLeft },
    mayManageAccounts(actor) && { href: '/accounts', label: 'Quản lý tài khoản', icon: Users },
    (isReviewer(actor) || hasRole(actor, 'administrator')) && {
      href: '/outbox',
      label: 'Thư đã gửi',
      icon: Mails,
    },
    hasRole(actor, 'administrator') && { href: '/audit', label: 'Nhật ký hệ thống', icon: ScrollText },
  ];
  return entries.filter((entry) => entry !== false);
}
