import { Alert } from '#components/ui/alert.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatBusinessDate } from '#lib/dates.ts';
import { formatCount } from '#lib/numbers.ts';
import type { Selection } from '#lib/reminders/letters.ts';
import { LetterForm } from './letter-form.tsx';

type Props = { selection: Selection; obligationIds: readonly string[] };

export function NewLetterView({ selection: { cycle, late, done }, obligationIds }: Props) {
  return (
    <>
      <PageHeader
        title="Lập văn bản đôn đốc"
        lead={cycle?.name}
        breadcrumbs={[
          { label: 'Theo dõi thời hạn', href: '/dashboard' },
          { label: 'Văn bản đôn đốc', href: '/letters' },
          { label: 'Lập mới' },
        ]}
      />
      {late.length === 0 ? (
        <EmptyState
          title={
            obligationIds.length === 0 ? 'Chưa chọn cơ quan nào' : 'Các cơ quan đã chọn đều đã gửi báo cáo'
          }
          action={<LinkButton href="/dashboard">Chọn cơ quan trong bảng theo dõi</LinkButton>}
        />
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title="Văn bản">
            <LetterForm obligationIds={obligationIds} />
          </Card>
          <Card
            title={`${formatCount(late.length)} cơ quan chưa gửi`}
            lead="Ghi vào văn bản như tình trạng lúc lập."
          >
            {done.length > 0 ? (
              <Alert tone="info" title="Không đưa vào văn bản, vì đã gửi báo cáo" className="mb-4">
                {done.join(', ')}.
              </Alert>
            ) : null}
            <ul className="divide-y divide-line border-y border-line">
              {late.map(({ title, stateWords, lastDay, extended }) => (
                <li key={title} className="py-2">
                  <p className="font-medium">{title}</p>
                  <p className="text-sm text-muted">
                    {stateWords}; hạn đến hết ngày {formatBusinessDate(lastDay)}
                    {extended ? ' (đã gia hạn)' : ''}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      )}
    </>
  );
}
