import { Card } from '#components/ui/card.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Colleague, DeputyView } from '#lib/accounts/queries.ts';
import { isDeputyOn } from '#lib/accounts/rules.ts';
import { formatBusinessDate, formatDateTime } from '#lib/dates.ts';
import { DeputyForm } from './deputy-form.tsx';
import { EndDeputyForm } from './end-deputy-form.tsx';

interface DeputiesCardProps {
  deputies: readonly DeputyView[];
  choices: readonly Colleague[];
  today: string;
}

/** Where a leader names who signs in her place while she is away. */
export function DeputiesCard({ deputies, choices, today }: DeputiesCardProps) {
  return (
    <Card
      title="Ủy quyền duyệt, gửi báo cáo"
      lead="Khi vắng mặt, đồng chí ủy quyền cho một cán bộ của cơ quan duyệt, gửi hoặc trả lại báo cáo thay trong một số ngày. Báo cáo ghi họ tên, chức vụ của chính người gửi. Người được ủy quyền không ủy quyền lại. Thể thức ký trên bản giấy (KT. hoặc TUQ.) theo văn bản ủy quyền của cơ quan."
    >
      <div className="flex flex-col gap-6">
        {deputies.length > 0 ? (
          <ul className="divide-y divide-line border-y border-line">
            {deputies.map((deputy) => (
              <li key={deputy.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
                <Span deputy={deputy} today={today} />
              </li>
            ))}
          </ul>
        ) : null}
        {choices.length === 0 ? (
          <p className="text-muted">Cơ quan chưa có tài khoản nào khác để ủy quyền.</p>
        ) : (
          <DeputyForm choices={choices} today={today} />
        )}
      </div>
    </Card>
  );
}

function Span({ deputy, today }: { deputy: DeputyView; today: string }) {
  const { id, position, fromDate, toDate, reason, revokedAt } = deputy;
  const open = revokedAt === null && today <= toDate;
  return (
    <>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{deputy.deputy}</span>
          <StatusTag tone={isDeputyOn(deputy, today) ? 'success' : open ? 'info' : 'neutral'}>
            {isDeputyOn(deputy, today) ? 'Đang hiệu lực' : open ? 'Chưa bắt đầu' : 'Đã kết thúc'}
          </StatusTag>
        </p>
        <p className="text-sm text-muted">
          {position === '' ? '' : `${position}. `}Từ {formatBusinessDate(fromDate)} đến hết ngày{' '}
          {formatBusinessDate(toDate)}
          {revokedAt ? `; kết thúc sớm lúc ${formatDateTime(revokedAt)}` : ''}
        </p>
        <p className="prose-width text-sm whitespace-pre-line">{reason}</p>
      </div>
      {open ? <EndDeputyForm deputyId={id} name={deputy.deputy} /> : null}
    </>
  );
}
