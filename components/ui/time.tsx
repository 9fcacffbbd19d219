import type { ComponentProps } from 'react';

export interface DateTimeProps {
  /** ISO instant or business date. */
  dateTime: string;
  /** What is read, such as "2 giờ trước" or "14/12/2026". */
  text: string;
  /** The exact moment behind a relative text; shown on hover and on focus. */
  exact?: string;
  tabIndex?: ComponentProps<'time'>['tabIndex'];
}

export function DateTime({ dateTime, text, exact, tabIndex = 0 }: DateTimeProps) {
  if (!exact || exact === text) {
    return (
      <time dateTime={dateTime} className="tabular-nums">
        {text}
      </time>
    );
  }
  return (
    <time
      dateTime={dateTime}
      title={exact}
      tabIndex={tabIndex}
      className="group underline decoration-line-strong decoration-dotted underline-offset-4 tabular-nums"
    >
      {text}
      <span className="sr-only group-focus:not-sr-only"> ({exact})</span>
    </time>
  );
}
