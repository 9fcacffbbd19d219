'use client';

import { Button } from '#components/ui/button.tsx';
import { RichTextView } from '#components/ui/editor/rich-text-view.tsx';
import type { KeptText } from './kept-text.ts';

export type AsideText = KeptText & { label: string };

interface SetAsideProps {
  aside: AsideText;
  onUse: () => void;
  onClose: () => void;
}

/** The text of a conflict that was not chosen stays at hand. */
export function SetAside({ aside, onUse, onClose }: SetAsideProps) {
  return (
    <div className="flex flex-col gap-2 rounded border border-line bg-surface p-3 text-sm">
      <p className="font-semibold">{aside.label}</p>
      <div className="rich-text prose-width">
        <RichTextView doc={aside.doc} links={false} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="secondary" onClick={onUse}>
          Đổi lấy bản này
        </Button>
        <Button size="small" variant="quiet" onClick={onClose}>
          Đóng
        </Button>
      </div>
    </div>
  );
}
