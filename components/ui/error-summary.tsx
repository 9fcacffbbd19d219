'use client';

import { CircleAlert } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { Link } from './link.tsx';

export interface ErrorSummaryItem {
  message: string;
  /** `#name` of a field on this page, or the address of the page where the gap is. */
  href?: string | undefined;
}

export interface ErrorSummaryProps {
  errors: readonly ErrorSummaryItem[];
  title?: string;
  /** Off where the list is part of the page from the start, not the answer to a click. */
  focusOnMount?: boolean;
}

function goToField(event: MouseEvent<HTMLAnchorElement>, href: string) {
  const field = document.getElementById(href.slice(1));
  if (!field) return;
  event.preventDefault();
  // A control that is focused without its label in view leaves people guessing.
  (
    field.closest('fieldset') ??
    document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ??
    field
  ).scrollIntoView();
  // After a mouse click the browser would hide the ring that shows where one has landed.
  field.focus({ preventScroll: true, focusVisible: true });
}

export function ErrorSummary({
  errors,
  title = 'Có nội dung cần sửa',
  focusOnMount = true,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Every new set of errors is a new answer, so it takes the focus again.
    if (focusOnMount && errors.length > 0) box.current?.focus();
  }, [errors, focusOnMount]);

  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="rounded border-2 border-danger bg-white p-4 sm:p-5">
      <div role="alert">
        <h2 className="flex items-center gap-2 text-lg font-semibold text-danger">
          <CircleAlert aria-hidden className="size-5 shrink-0" />
          {title}
        </h2>
        <ul className="mt-3 flex list-disc flex-col gap-1.5 pl-7">
          {errors.map(({ message, href }) => (
            <li key={`${href ?? ''} ${message}`}>
              <ErrorLink message={message} href={href} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function ErrorLink({ message, href }: ErrorSummaryItem) {
  const look = 'font-semibold text-danger underline underline-offset-4 hover:text-danger-strong';
  if (!href) return <span className="font-semibold text-danger">{message}</span>;
  if (!href.startsWith('#')) {
    return (
      <Link href={href} className={look}>
        {message}
      </Link>
    );
  }
  return (
    <a href={href} className={look} onClick={(event) => goToField(event, href)}>
      {message}
    </a>
  );
}
