import { ChevronDown, CircleUserRound } from 'lucide-react';
import { SignOutButton } from '#components/accounts/sign-out-button.tsx';
import { Link } from '#components/ui/link.tsx';
import { MenuDetails } from '#components/ui/menu-details.tsx';

export interface AccountMenuProps {
  name: string;
  organisation: string;
  roles: readonly string[];
}

export function AccountMenu({ name, organisation, roles }: AccountMenuProps) {
  return (
    <MenuDetails
      className="shrink-0"
      summaryClass="flex min-h-11 list-none items-center gap-2 rounded px-2 hover:bg-surface-strong"
      summary={
        <>
          <CircleUserRound aria-hidden className="size-6 shrink-0 text-primary" />
          <span className="flex max-w-56 min-w-0 flex-col text-left max-md:sr-only">
            <span className="truncate text-sm leading-tight font-semibold">{name}</span>
            <span className="truncate text-xs text-muted">{organisation}</span>
          </span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
        </>
      }
      panelClass="right-0 mt-1 w-72 max-w-[calc(100vw-2rem)]"
    >
      <div className="border-b border-line px-4 py-3">
        <p className="font-semibold">{name}</p>
        <p className="text-sm">{organisation}</p>
        <p className="text-sm text-muted">{roles.join(' · ')}</p>
      </div>
      <div className="flex flex-col gap-1 p-2">
        <Link
          href="/account"
          className="flex min-h-10 items-center rounded px-2 text-ink no-underline hover:bg-surface-strong"
        >
          Tài khoản
        </Link>
        <SignOutButton />
      </div>
    </MenuDetails>
  );
}
