'use client';

import { useMemo } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { createAccountAction } from '#lib/accounts/actions.ts';
import type { Role } from '#lib/accounts/schema.ts';
import { fieldErrors } from './field-errors.ts';
import { IssuedLinkNotice } from './issued-link-notice.tsx';
import { RoleFields } from './role-fields.tsx';

const fieldOf = { emailTaken: 'email', rolesNotGrantable: 'roles' };

export function NewAccountForm({
  organisationId,
  choices,
}: {
  organisationId: string;
  choices: readonly Role[];
}) {
  const { formProps, failure, pending, value } = useActionForm(createAccountAction);
  const errors = useMemo(() => fieldErrors(failure, fieldOf), [failure]);
  if (value)
    return (
      <div className="flex flex-col items-start gap-4">
        <IssuedLinkNotice link={value} title="Đã tạo tài khoản" />
        <LinkButton variant="secondary" href={`/accounts/${value.accountId}`}>
          Xem tài khoản
        </LinkButton>
      </div>
    );
  return (
    <form {...formProps} className="flex flex-col items-start gap-5">
      <ErrorSummary errors={errors} title="Chưa tạo được tài khoản" />
      <input type="hidden" name="organisationId" value={organisationId} />
      <TextInput
        name="email"
        type="email"
        label="Thư điện tử công vụ"
        hint="Dùng để đăng nhập và nhận thông báo."
        autoComplete="off"
        error={failure?.fields.email ?? (failure?.code === 'emailTaken' ? failure.message : undefined)}
        fieldClassName="w-full max-w-xl"
      />
      <RoleFields choices={choices} failure={failure} />
      <SubmitButton pending={pending} pendingLabel="Đang tạo…">
        Tạo tài khoản
      </SubmitButton>
    </form>
  );
}
