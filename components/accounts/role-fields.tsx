import { Checkbox, FieldError, TextInput } from '#components/ui/field.tsx';
import { roleHints, roleLabels } from '#lib/accounts/labels.ts';
import type { Role } from '#lib/accounts/schema.ts';
import type { ActionFailure } from '#lib/action-result.ts';

type Props = {
  choices: readonly Role[];
  name?: string;
  position?: string;
  roles?: readonly Role[];
  failure: ActionFailure | null;
};

/** Who somebody is, and what she may do. */
export function RoleFields({ choices, name = '', position = '', roles = [], failure }: Props) {
  const rolesError =
    failure?.fields.roles ?? (failure?.code === 'rolesNotGrantable' ? failure.message : undefined);
  return (
    <>
      <TextInput
        name="name"
        label="Họ và tên"
        defaultValue={name}
        autoComplete="off"
        error={failure?.fields.name}
        fieldClassName="w-full max-w-xl"
      />
      <TextInput
        name="position"
        label="Chức vụ"
        hint="In dưới chữ ký khi gửi báo cáo, ví dụ: Phó Chủ tịch."
        defaultValue={position}
        autoComplete="off"
        optional
        error={failure?.fields.position}
        fieldClassName="w-full max-w-xl"
      />
      <fieldset className={rolesError ? 'border-l-4 border-danger pl-3' : undefined}>
        <legend className="mb-2 font-semibold">Vai trò</legend>
        {rolesError ? <FieldError id="roles">{rolesError}</FieldError> : null}
        <div className="flex flex-col gap-3">
          {choices.map((role, index) => (
            <Checkbox
              key={role}
              // The first box is where an error leads.
              id={index === 0 ? 'roles' : `roles-${role}`}
              name="roles[]"
              value={role}
              defaultChecked={roles.includes(role)}
              label={roleLabels[role]}
              hint={roleHints[role]}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
