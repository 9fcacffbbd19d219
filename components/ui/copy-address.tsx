'use client';

import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';

const said = {
  idle: '',
  copied: 'Đã sao chép đường dẫn.',
  // Browsers allow it on https and localhost only.
  refused: 'Trình duyệt không cho sao chép; chép đường dẫn từ thanh địa chỉ.',
};

/** The address holds all that was chosen, so that copying it is saving the view. */
export function CopyAddress() {
  const [state, setState] = useState<keyof typeof said>('idle');
  async function copy() {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setState('copied');
    } catch {
      setState('refused');
    }
  }
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3 print:hidden">
      <Button variant="quiet" size="small" onClick={copy}>
        <Link2 aria-hidden />
        Sao chép đường dẫn
      </Button>
      <span role="status" className="text-sm text-muted">
        {said[state]}
      </span>
    </div>
  );
}
