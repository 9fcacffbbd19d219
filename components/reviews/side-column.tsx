import type { ComponentProps, ReactNode } from 'react';

type Props = {
  id: string;
  label: string;
  tabIndex?: ComponentProps<'aside'>['tabIndex'];
  children: ReactNode;
};

/** Stays beside a long paper and scrolls by itself, also from the keyboard; on narrow screens it stands below. */
export function SideColumn({ id, label, tabIndex = 0, children }: Props) {
  return (
    <aside
      id={id}
      aria-label={label}
      tabIndex={tabIndex}
      className="flex flex-col gap-6 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto print:hidden"
    >
      {children}
    </aside>
  );
}
