import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatBusinessDate, formatDateTime } from '#lib/dates.ts';
import type { Selection } from '#lib/obligations/selections.ts';
import { CancelConfidentialForm, ConfidentialForm } from './confidential-forms.tsx';
import { TimelinessTag } from './timeliness-tag.tsx';

export function ConfidentialPage({ selection, today }: { selection: Selection; today: string }) {
  const { cycle, duties, chosen } = selection;
  const recorded = duties.flatMap((duty) =>
    duty.confidential ? [{ ...duty, paper: duty.confidential }] : [],
  );
  const others = duties.filter(({ confidential }) => confidential === null);
  const [first = ''] = chosen.filter((id) => others.some((duty) => duty.id === id));
  return (
    <>
      <PageHeader
        title="Đã gửi theo đường mật"
        breadcrumbs={[
          { label: 'Kỳ báo cáo', href: '/cycles' },
          { label: cycle.name, href: `/cycles/${cycle.id}` },
          { label: 'Gửi theo đường mật' },
        ]}
        lead="Báo cáo có nội dung thuộc bí mật nhà nước được gửi bằng giấy theo đường mật. Hệ thống chỉ ghi số văn bản và ngày nhận; cơ quan được tính là đã gửi."
      />
      <div className="flex max-w-4xl flex-col gap-6">
        <Card title="Ghi nhận văn bản">
          <ConfidentialForm
            key={recorded.length}
            choices={others}
            chosen={first}
            today={formatBusinessDate(today)}
          />
        </Card>
        <Card title={`Đã ghi nhận (${recorded.length})`}>
          {recorded.length === 0 ? (
            <EmptyState title="Chưa ghi nhận văn bản nào" />
          ) : (
            <ul className="flex flex-col divide-y divide-line">
              {recorded.map(({ id, name, paper, timeliness, submissions }) => (
                <li key={id} className="flex flex-col gap-1 py-3">
                  <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <strong className="font-semibold">{name}</strong>
                    <TimelinessTag timeliness={timeliness} />
                  </p>
                  <p>
                    Văn bản {paper.document}, nhận ngày {formatBusinessDate(paper.receivedOn)}.
                  </p>
                  <p className="text-sm text-muted">
                    {paper.recordedBy} ghi lúc {formatDateTime(paper.recordedAt)}.
                  </p>
                  {submissions > 0 ? (
                    <p className="text-sm">Cơ quan cũng đã gửi trên hệ thống nên không hủy ghi nhận được.</p>
                  ) : (
                    <Disclosure summary="Hủy ghi nhận">
                      <CancelConfidentialForm obligationId={id} name={name} />
                    </Disclosure>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
