import { Alert } from '#components/ui/alert.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

/** The selection cannot be used as it is; says why, and leads back to the table. */
export function SelectionRefused({ title, message }: { title: string; message: string }) {
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: 'Theo dõi thời hạn', href: '/dashboard' }, { label: title }]}
      />
      <Alert
        tone="warning"
        action={
          <LinkButton variant="secondary" href="/dashboard">
            Chọn lại
          </LinkButton>
        }
      >
        {message}
      </Alert>
    </>
  );
}
