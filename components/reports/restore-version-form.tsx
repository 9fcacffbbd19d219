'use client';

import { useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { restoreVersionAction } from '#lib/reports/actions.ts';

interface RestoreVersionFormProps {
  reportId: string;
  answerKey: string;
  version: number;
  /** The version that the reader saw as the present one. */
  basedOn: number;
}

/** Makes an earlier state the present one, after a second click. */
export function RestoreVersionForm({ reportId, answerKey, version, basedOn }: RestoreVersionFormProps) {
  const [asking, setAsking] = useState(false);
  const { failure, value, pending, formProps } = useActionForm(restoreVersionAction, () => setAsking(false));
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="key" value={answerKey} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="basedOn" value={basedOn} />
      {failure ? <Alert tone="error" live title={failure.message} /> : null}
      {value ? (
        <Alert tone="success" live title={`Đã khôi phục. Bản trước đó vẫn còn trong danh sách.`} />
      ) : null}
      {asking ? (
        <div className="flex flex-wrap items-center gap-3">
          <p className="font-medium">
            Bản hiện tại sẽ được thay bằng bản này và vẫn còn trong danh sách. Khôi phục?
          </p>
          <SubmitButton pending={pending} pendingLabel="Đang khôi phục…">
            Đồng ý khôi phục
          </SubmitButton>
          <Button variant="secondary" onClick={() => setAsking(false)}>
            Hủy
          </Button>
        </div>
      ) : (
        <Button variant="secondary" onClick={() => setAsking(true)}>
          Khôi phục bản này
        </Button>
      )}
    </form>
  );
}
