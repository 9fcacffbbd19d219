import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { MenuDetails } from '#components/ui/menu-details.tsx';
import { AccountMenu, type AccountMenuProps } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { CycleBar, type CycleBarProps } from './cycle-bar.tsx';
import { DemoNotice } from './demo-notice.tsx';
import { Footer } from './footer.tsx';
import { type NavItem, Navigation } from './navigation.tsx';
import { mainId, SkipLink } from './skip-link.tsx';

export interface ShellProps {
  items: readonly NavItem[];
  cycle?: CycleBarProps | undefined;
  account: AccountMenuProps;
  search?: ReactNode;
  notifications?: ReactNode;
  demo?: boolean;
  /** Between the header and the page. */
  notice?: ReactNode;
  children: ReactNode;
}

export function Shell({
  items,
  cycle,
  account,
  search,
  notifications,
  demo = false,
  notice,
  children,
}: ShellProps) {
  // The same element twice: React is told of it once.
  const navigation = <Navigation items={items} />;
  const brand = <Brand />;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {demo ? <DemoNotice /> : null}
      <div className="flex flex-1">
        <div className="w-64 shrink-0 border-r border-line bg-surface max-lg:hidden print:hidden">
          <div className="sticky top-0 flex max-h-dvh flex-col gap-5 overflow-y-auto py-4 pr-3">
            <div className="px-4">{brand}</div>
            {navigation}
          </div>
        </div>
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="z-30 border-b border-line bg-white lg:sticky lg:top-0 print:hidden">
            <div className="relative flex min-h-16 flex-wrap items-center gap-x-3 px-4 sm:px-6 lg:flex-nowrap lg:px-8">
              <MenuDetails
                className="static! py-2 lg:hidden"
                summaryClass="inline-flex min-h-11 list-none items-center gap-2 rounded border border-line-strong px-3 font-semibold"
                summary={
                  <>
                    <Menu aria-hidden className="size-5" />
                    <span className="max-sm:sr-only">Danh mục</span>
                  </>
                }
                panelClass="inset-x-0 max-h-[80dvh] overflow-y-auto rounded-none border-x-0 py-3 pr-3"
              >
                {navigation}
              </MenuDetails>
              <div className="lg:hidden">{brand}</div>
              {cycle ? (
                <div className="-mx-4 min-w-0 border-t border-line px-4 py-2 max-lg:basis-[calc(100%+2rem)] sm:-mx-6 sm:px-6 sm:max-lg:basis-[calc(100%+3rem)] max-lg:order-last lg:mx-0 lg:flex-1 lg:border-t-0 lg:px-0">
                  <CycleBar {...cycle} />
                </div>
              ) : null}
              <div className="ml-auto flex items-center gap-2 py-2">
                {search ? <div className="w-64 max-xl:hidden">{search}</div> : null}
                {notifications}
                <AccountMenu {...account} />
              </div>
            </div>
          </header>
          {notice}
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
