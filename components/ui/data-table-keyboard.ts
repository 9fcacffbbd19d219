import type { KeyboardEvent } from 'react';

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** j, k and the arrows move from row to row in the column the focus is in; Enter then follows the link itself. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const focused = event.target;
  if (!step || event.ctrlKey || event.metaKey || event.altKey || !(focused instanceof HTMLElement)) return;
  // Elsewhere in the table the keys keep their meaning: typing in a cell's field, scrolling with the arrows.
  const inBox = focused.matches('tbody [data-row-box]');
  const inLink = focused.matches('[data-row-link]');
  const atRegion = focused === event.currentTarget && (event.key === 'j' || event.key === 'k');
  if (!inBox && !inLink && !atRegion) return;

  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(inBox ? 'tbody [data-row-box]' : '[data-row-link]'),
  ];
  const at = stops.indexOf(focused);
  const next = at === -1 ? (step > 0 ? 0 : stops.length - 1) : at + step;
  const target = stops[next];
  event.preventDefault();
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
