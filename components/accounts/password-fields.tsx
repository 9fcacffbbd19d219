import { TextInput } from '#components/ui/field.tsx';
import type { ActionFailure } from '#lib/action-result.ts';

/** A new password, typed twice. */
export function PasswordFields({ failure }: { failure: ActionFailure | null }) {
  const own = failure?.code === 'passwordOwnName' ? failure.message : undefined;
  return (
    <>
      <TextInput
        name="password"
        type="password"
        label="Mật khẩu mới"
        hint="Ít nhất 12 ký tự. Nên dùng một câu dài, dễ nhớ với mình, khó đoán với người khác."
        autoComplete="new-password"
        error={failure?.fields.password ?? own}
        fieldClassName="w-full max-w-xl"
      />
      <TextInput
        name="again"
        type="password"
        label="Nhập lại mật khẩu mới"
        autoComplete="new-password"
        error={failure?.fields.again}
        fieldClassName="w-full max-w-xl"
      />
    </>
  );
}
