'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Card } from '#components/ui/card.tsx';
import { TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { changePasswordAction } from '#lib/accounts/actions.ts';
import { PasswordFields } from './password-fields.tsx';

const atFields = ['passwordWrong', 'passwordOwnName'];

export function ChangePasswordCard() {
  const { formProps, failure, pending, result } = useActionForm(changePasswordAction);
  const general = failure && Object.keys(failure.fields).length === 0 && !atFields.includes(failure.code);
  const wrong = failure?.code === 'passwordWrong' ? failure.message : undefined;
  return (
    <Card title="Đổi mật khẩu">
      {result?.ok ? (
        <Alert tone="success" live title="Đã đổi mật khẩu">
          Các phiên đăng nhập khác của đồng chí đã kết thúc.
        </Alert>
      ) : (
        <form {...formProps} className="flex flex-col items-start gap-4">
          {general ? (
            <Alert tone="error" live>
              {failure.message}
            </Alert>
          ) : null}
          <TextInput
            name="current"
            type="password"
            label="Mật khẩu hiện nay"
            autoComplete="current-password"
            error={failure?.fields.current ?? wrong}
            fieldClassName="w-full max-w-xl"
          />
          <PasswordFields failure={failure} />
          <SubmitButton variant="secondary" pending={pending} pendingLabel="Đang lưu…">
            Đổi mật khẩu
          </SubmitButton>
        </form>
      )}
    </Card>
  );
}
