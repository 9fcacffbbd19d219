'use client';

import { Trash2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { removeAttachmentAction } from '#lib/attachments/actions.ts';

/** A button of its own, not a form: it also stands inside the form of an annex. */
export function RemoveFile({ id, name }: { id: string; name: string }) {
  const { send, pending, failure } = useActionForm(removeAttachmentAction);
  function remove() {
    if (pending) return;
    const form = new FormData();
    form.set('attachmentId', id);
    send(form);
  }
  return (
    <div className="flex flex-col items-end gap-1">
      <Button variant="quiet" size="small" pending={pending} pendingLabel="Đang gỡ…" onClick={remove}>
        <Trash2 aria-hidden />
        Gỡ<span className="sr-only"> tệp {name}</span>
      </Button>
      {failure ? (
        <p role="alert" className="max-w-60 text-right text-sm text-danger">
          {failure.message}
        </p>
      ) : null}
    </div>
  );
}
