'use client';

import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StandIn } from '#lib/accounts/schema.ts';
import { AccountMenu, type AccountMenuProps } from './account-menu.tsx';
import { Bell } from './bell.tsx';
import { Brand } from './brand.tsx';
import { CycleBar, type CycleBarProps } from './cycle-bar.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { Footer } from './footer.tsx';
import type { MenuPath } from './menu.ts';
import { Navigation, navigationId } from './navigation.tsx';
import { mainId, SkipLink } from './skip-link.tsx';
import { StandInNotice } from './stand-in-notice.tsx';

export interface ShellProps {
  menu: readonly MenuPath[];
  cycle: CycleBarProps | null;
  account: AccountMenuProps;
  /** Notices that the account has not read. */
  unread: number;
  demo: boolean;
  standsInFor: readonly StandIn[];
  children: ReactNode;
}

/** The frame of every page of the workspace. It travels as data, as the dashboard does, since every answer holds it. */
export function Shell({ menu, cycle, account, unread, demo, standsInFor, children }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {demo ? <DemoNotice /> : null}
      <div className="flex flex-1">
        <div className="border-line bg-surface lg:w-64 lg:shrink-0 lg:border-r print:hidden">
          <Navigation paths={menu} />
        </div>
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="z-30 border-b border-line bg-white lg:sticky lg:top-0 print:hidden">
            <div className="relative flex min-h-16 flex-wrap items-center gap-x-3 px-4 sm:px-6 lg:flex-nowrap lg:px-8">
              <button
                type="button"
                popoverTarget={navigationId}
                className="inline-flex min-h-11 items-center gap-2 rounded border border-line-strong px-3 font-semibold hover:bg-surface-strong lg:hidden"
              >
                <Menu aria-hidden className="size-5" />
                <span className="max-sm:sr-only">Danh mục</span>
              </button>
              <div className="lg:hidden">
                <Brand />
              </div>
              {cycle ? (
                <div className="-mx-4 min-w-0 border-t border-line px-4 py-2 max-lg:basis-[calc(100%+2rem)] sm:-mx-6 sm:px-6 sm:max-lg:basis-[calc(100%+3rem)] max-lg:order-last lg:mx-0 lg:flex-1 lg:border-t-0 lg:px-0">
                  <CycleBar {...cycle} />
                </div>
              ) : null}
              <div className="ml-auto flex items-center gap-2 py-2">
                <Bell unread={unread} />
                <AccountMenu {...account} />
              </div>
            </div>
          </header>
          <StandInNotice standsInFor={standsInFor} />
          <main
            id={mainId}
            tabIndex={-1}
            className="mx-auto w-full max-w-[90rem] flex-1 px-4 py-6 outline-none sm:px-6 lg:px-8"
          >
            {children}
          </main>
          <Footer />
        </div>
      </div>
    </div>
  );
}
