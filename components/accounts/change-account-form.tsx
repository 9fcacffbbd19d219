'use client';

import { useMemo } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { changeAccountAction } from '#lib/accounts/actions.ts';
import type { Role } from '#lib/accounts/schema.ts';
import { fieldErrors } from './field-errors.ts';
import { RoleFields } from './role-fields.tsx';

type Props = {
  accountId: string;
  name: string;
  position: string;
  roles: readonly Role[];
  choices: readonly Role[];
};

const fieldOf = { rolesNotGrantable: 'roles' };

export function ChangeAccountForm({ accountId, name, position, roles, choices }: Props) {
  const { formProps, failure, pending, result } = useActionForm(changeAccountAction);
  const errors = useMemo(() => fieldErrors(failure, fieldOf), [failure]);
  return (
    <form {...formProps} className="flex flex-col items-start gap-5">
      <ErrorSummary errors={errors} title="Chưa lưu được" />
      {result?.ok ? (
        <Alert tone="success" live>
          Đã lưu. Thay đổi vai trò có hiệu lực từ thao tác tiếp theo của người dùng.
        </Alert>
      ) : null}
      <input type="hidden" name="accountId" value={accountId} />
      <RoleFields choices={choices} name={name} position={position} roles={roles} failure={failure} />
      <SubmitButton pending={pending} pendingLabel="Đang lưu…">
        Lưu
      </SubmitButton>
    </form>
  );
}
