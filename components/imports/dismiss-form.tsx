'use client';

import { useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { dismissPiecesAction } from '#lib/imports/actions.ts';

interface DismissFormProps {
  importId: string;
  pieces: readonly string[];
  label: string;
  title: string;
  excerpt: string;
}

/** Leaves pieces out, after asking. */
export function DismissForm({ importId, pieces, label, title, excerpt }: DismissFormProps) {
  const [open, setOpen] = useState(false);
  const { failure, pending, send } = useActionForm(dismissPiecesAction, () => setOpen(false));
  function dismiss(form: FormData) {
    if (!pending) send(form);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={label}
      triggerVariant="quiet"
      triggerSize="small"
      title={title}
      description="Nội dung vẫn giữ trong trang nhập này, có thể lấy lại bất cứ lúc nào; báo cáo không đổi."
      formAction={dismiss}
      actions={
        <SubmitButton variant="danger" pending={pending} pendingLabel="Đang bỏ…">
          Bỏ ra
        </SubmitButton>
      }
    >
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="importId" value={importId} />
      {pieces.map((piece) => (
        <input key={piece} type="hidden" name="pieces[]" value={piece} />
      ))}
      <p className="line-clamp-6 whitespace-pre-line">{excerpt}</p>
    </Dialog>
  );
}
