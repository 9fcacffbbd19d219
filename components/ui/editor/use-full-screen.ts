'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Everything beside an element and beside what holds it, up to the page. */
function besides(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: Element = element; at.parentElement && at !== document.body; at = at.parentElement)
    for (const sibling of at.parentElement.children)
      if (sibling !== at && sibling instanceof HTMLElement && !sibling.inert) found.push(sibling);
  return found;
}

/**
 * Full screen is the whole form, so that its save bar stays in reach; the rest of the page rests meanwhile. The
 * browser's own full screen would hide dialogs and menus, which stand beside the form.
 */
export function useFullScreen(field: RefObject<HTMLElement | null>) {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const target = field.current?.closest('form') ?? field.current;
    if (!on || !target) return;
    const resting = besides(target);
    for (const element of resting) element.inert = true;
    target.dataset.fullScreen = 'true';
    return () => {
      for (const element of resting) element.inert = false;
      delete target.dataset.fullScreen;
    };
  }, [on, field]);
  const leave = useCallback(() => {
    setOn(false);
    return on;
  }, [on]);
  return { on, toggle: useCallback(() => setOn((was) => !was), []), leave };
}
