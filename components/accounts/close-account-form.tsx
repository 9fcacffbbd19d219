'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { closeAccountAction, reopenAccountAction } from '#lib/accounts/actions.ts';

export function CloseAccountForm({ accountId }: { accountId: string }) {
  const { formProps, failure, pending } = useActionForm(closeAccountAction);
  const reasonError = failure?.code === 'reasonRequired' ? failure.message : failure?.fields.reason;
  return (
    <form {...formProps} className="flex flex-col items-start gap-4">
      {failure && !reasonError ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="accountId" value={accountId} />
      <p className="prose-width text-sm text-muted">
        Người dùng không đăng nhập được nữa, các phiên đang mở kết thúc ngay. Báo cáo và nhật ký giữ nguyên
        tên người dùng. Việc đang phụ trách được bàn giao ở trang “Bàn giao công việc”.
      </p>
      <Textarea
        name="reason"
        label="Lý do"
        hint="Ví dụ: chuyển công tác theo Quyết định số …"
        rows={2}
        error={reasonError}
        fieldClassName="w-full max-w-xl"
        className="min-h-18!"
      />
      <SubmitButton variant="secondary" pending={pending} pendingLabel="Đang đóng…">
        Đóng tài khoản
      </SubmitButton>
    </form>
  );
}

export function ReopenAccountForm({ accountId }: { accountId: string }) {
  const { formProps, failure, pending } = useActionForm(reopenAccountAction);
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="accountId" value={accountId} />
      <p className="text-sm text-muted">
        Mở lại thì người dùng đăng nhập được bằng mật khẩu cũ, với vai trò cũ.
      </p>
      <SubmitButton variant="secondary" pending={pending}>
        Mở lại tài khoản
      </SubmitButton>
    </form>
  );
}
