import type { ReactNode } from 'react';
import { AccountProvider } from '#components/reports/account-context.tsx';
import { menuOf } from '#components/shell/menu.ts';
import { Shell } from '#components/shell/shell.tsx';
import { roleLabels } from '#lib/accounts/labels.ts';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { countdownLabel } from '#lib/cycles/labels.ts';
import { getOpenCycle } from '#lib/cycles/queries.ts';
import { daysLeft } from '#lib/cycles/rules.ts';
import { env } from '#lib/env.ts';
import { countUnread } from '#lib/notifications/queries.ts';

const soonDays = 7;

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [cycle, unread] = await Promise.all([getOpenCycle(actor), countUnread(actor)]);
  const at = now();
  const left = cycle ? daysLeft(cycle, at) : 0;
  return (
    <Shell
      menu={menuOf(actor)}
      cycle={
        cycle
          ? {
              name: cycle.name,
              countdown: `${countdownLabel(cycle, at)} · ${cycle.deadlineText}`,
              tone: left < 0 ? 'danger' : left <= soonDays ? 'warning' : 'info',
            }
          : null
      }
      account={{
        name: actor.name,
        organisation: actor.organisation.name,
        roles: actor.roles.map((role) => roleLabels[role]),
      }}
      unread={unread}
      demo={env().DEMO}
      standsInFor={actor.standsInFor}
    >
      <AccountProvider account={{ id: actor.accountId, email: actor.email, name: actor.name }}>
        {children}
      </AccountProvider>
    </Shell>
  );
}
