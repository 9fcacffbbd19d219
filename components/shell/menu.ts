import { BookOpenText, FileText, LayoutDashboard, ListTodo, ScrollText } from 'lucide-react';
import { hasRole, isCompiler, isCoordinatorLeader, isFiler, isReceiver } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import type { NavItem } from './navigation.tsx';

/** What an actor's roles lead to; an entry that leads nowhere for the actor is not there. */
export function menuOf(actor: Actor): NavItem[] {
  const makesSummary = isCompiler(actor) || isCoordinatorLeader(actor);
  const entries: (NavItem | false)[] = [
    { href: '/', label: 'Việc cần làm', icon: ListTodo, exact: true },
    isReceiver(actor) && { href: '/dashboard', label: 'Theo dõi thời hạn', icon: LayoutDashboard },
    isFiler(actor) && { href: '/reports', label: 'Báo cáo của cơ quan', icon: FileText },
    (makesSummary || hasRole(actor, 'reader')) && {
      href: '/summaries',
      label: 'Báo cáo tổng hợp',
      icon: BookOpenText,
    },
    hasRole(actor, 'administrator') && { href: '/audit', label: 'Nhật ký hệ thống', icon: ScrollText },
  ];
  return entries.filter((entry) => entry !== false);
}
