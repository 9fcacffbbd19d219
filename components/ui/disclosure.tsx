import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** Details that share a name close each other. */
  name?: string;
  /** For tables, which need more than the readable line. */
  wide?: boolean;
  className?: string;
  onOpen?: () => void;
}

export function Disclosure(props: DisclosureProps) {
  const { summary, children, open, name, wide = false, className, onOpen } = props;
  return (
    <details
      open={open}
      name={name}
      onToggle={onOpen && (({ currentTarget }) => currentTarget.open && onOpen())}
      className={classNames('group', className)}
    >
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 font-medium text-primary hover:text-primary-strong">
        <ChevronRight
          aria-hidden
          className="size-5 shrink-0 transition-transform group-open:rotate-90 print:hidden"
        />
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className={classNames('mt-2 ml-2 border-l-2 border-line pl-5', !wide && 'prose-width')}>
        {children}
      </div>
    </details>
  );
}
