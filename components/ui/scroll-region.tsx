import type { ComponentProps, ReactNode } from 'react';

export interface ScrollRegionProps {
  labelledBy: string;
  tabIndex?: ComponentProps<'section'>['tabIndex'];
  onKeyDown?: ComponentProps<'section'>['onKeyDown'];
  onClick?: ComponentProps<'section'>['onClick'];
  children: ReactNode;
}

/** Wide content scrolls in here, also from the keyboard, and never the page itself. */
export function ScrollRegion({ labelledBy, tabIndex = 0, onKeyDown, onClick, children }: ScrollRegionProps) {
  return (
    <section
      aria-labelledby={labelledBy}
      tabIndex={tabIndex}
      onKeyDown={onKeyDown}
      onClick={onClick}
      // Positioned, so that hidden texts inside scroll along instead of widening the page.
      className="relative overflow-x-auto rounded-md border border-line print:overflow-visible"
    >
      {children}
    </section>
  );
}
