import Form from 'next/form';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Select } from '#components/ui/field.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Employer } from '#lib/accounts/queries.ts';
import type { Role } from '#lib/accounts/schema.ts';
import { NewAccountForm } from './new-account-form.tsx';

type Props = { employers: readonly Employer[]; chosen: Employer | null; roles: readonly Role[] };

/** The organisation first, since it decides which roles there are. */
export function NewAccountView({ employers, chosen, roles }: Props) {
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Quản lý tài khoản', href: '/accounts' }, { label: 'Tạo tài khoản' }]}
        title="Tạo tài khoản"
        lead={chosen?.name}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {employers.length > 1 ? (
          <Form action="/accounts/new" className="flex flex-wrap items-end gap-3">
            <Select
              key={chosen?.id}
              name="organisation"
              label="Cơ quan, đơn vị"
              defaultValue={chosen?.id ?? ''}
              required
              fieldClassName="w-full max-w-xl"
              options={[
                { value: '', label: 'Chọn cơ quan, đơn vị' },
                ...employers.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Button type="submit" variant="secondary">
              {chosen ? 'Đổi cơ quan' : 'Tiếp tục'}
            </Button>
          </Form>
        ) : null}
        {chosen ? (
          <Card title="Người dùng">
            <NewAccountForm key={chosen.id} organisationId={chosen.id} choices={roles} />
          </Card>
        ) : null}
      </div>
    </>
  );
}
