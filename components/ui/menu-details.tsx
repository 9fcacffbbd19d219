'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';

export interface MenuDetailsProps {
  summary: ReactNode;
  summaryClass?: string;
  panelClass?: string;
  className?: string;
  children: ReactNode;
}

/** A menu of links that opens without JavaScript; with it, it also closes by itself. */
export function MenuDetails({ summary, summaryClass, panelClass, className, children }: MenuDetailsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const address = `${usePathname()}?${useSearchParams()}`;

  useEffect(() => {
    if (address && details.current) details.current.open = false;
  }, [address]);

  useEffect(() => {
    function closeOutside(event: Event) {
      const box = details.current;
      if (box?.open && event.target instanceof Node && !box.contains(event.target)) box.open = false;
    }
    function closeByKey(event: KeyboardEvent) {
      const box = details.current;
      if (event.key !== 'Escape' || !box?.open) return;
      box.open = false;
      box.querySelector('summary')?.focus();
    }
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      document.removeEventListener('keydown', closeByKey);
    };
  }, []);

  return (
    <details ref={details} className={classNames('relative', className)}>
      <summary className={summaryClass}>{summary}</summary>
      <div
        className={classNames(
          'absolute top-full z-30 rounded-md border border-line bg-white shadow-lg',
          panelClass,
        )}
      >
        {children}
      </div>
    </details>
  );
}
