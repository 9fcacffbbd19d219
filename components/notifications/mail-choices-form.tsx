'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Checkbox } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { chooseMailsAction } from '#lib/notifications/actions.ts';
import { noticeKindHints } from '#lib/notifications/labels.ts';
import type { MailChoice } from '#lib/notifications/queries.ts';
import { mailKindLabels } from '#lib/outbox/labels.ts';

/** Which notices come by mail as well; some always do. */
export function MailChoicesForm({ choices }: { choices: readonly MailChoice[] }) {
  const { formProps, failure, pending, result } = useActionForm(chooseMailsAction);
  const always = choices.filter((choice) => choice.always);
  return (
    <form {...formProps} className="flex flex-col items-start gap-4">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <fieldset className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
        <legend className="sr-only">Loại thông báo nhận qua thư</legend>
        {choices
          .filter((choice) => !choice.always)
          .map(({ kind, mailed }) => (
            <Checkbox
              key={kind}
              id={`thu-${kind}`}
              name="mails[]"
              value={kind}
              label={mailKindLabels[kind]}
              hint={noticeKindHints[kind]}
              defaultChecked={mailed}
            />
          ))}
      </fieldset>
      {always.length > 0 ? (
        <p className="prose-width text-sm text-muted">
          Luôn gửi qua thư, vì làm phát sinh hoặc thay đổi nghĩa vụ báo cáo:{' '}
          {always.map(({ kind }) => mailKindLabels[kind].toLocaleLowerCase('vi')).join(', ')}. Biên nhận cũng
          luôn được gửi.
        </p>
      ) : null}
      <SubmitButton pending={pending} pendingLabel="Đang lưu…">
        Lưu lựa chọn
      </SubmitButton>
      <p role="status" className="text-sm font-medium text-success empty:hidden">
        {result?.ok ? 'Đã lưu lựa chọn.' : ''}
      </p>
    </form>
  );
}
