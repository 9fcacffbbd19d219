'use client';

import { useEffect } from 'react';

/** An address with "#name" leads into the field of that name, as a gap on the check page does. */
export function useFocusByAddress(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const name = decodeURIComponent(window.location.hash.slice(1));
    const field = name === '' ? null : document.getElementById(name);
    if (!field?.closest('form')) return;
    (field.closest('fieldset, li') ?? field).scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
  }, [ready]);
}
