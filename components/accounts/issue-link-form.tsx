'use client';

import { Alert } from '#components/ui/alert.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { issueLinkAction } from '#lib/accounts/actions.ts';
import { IssuedLinkNotice } from './issued-link-notice.tsx';

export function IssueLinkForm({ accountId }: { accountId: string }) {
  const { formProps, failure, pending, value } = useActionForm(issueLinkAction);
  if (value) return <IssuedLinkNotice link={value} title="Đã cấp đường dẫn đặt mật khẩu" />;
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="accountId" value={accountId} />
      <p className="prose-width text-sm text-muted">
        Dùng khi người dùng quên hoặc chưa đặt mật khẩu. Đường dẫn cấp trước đó hết hiệu lực; mật khẩu cũ còn
        dùng được cho đến khi mật khẩu mới được đặt.
      </p>
      <SubmitButton variant="secondary" pending={pending}>
        Cấp đường dẫn đặt mật khẩu
      </SubmitButton>
    </form>
  );
}
