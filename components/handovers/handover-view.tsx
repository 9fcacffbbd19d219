import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Select } from '#components/ui/field.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { messageOf, type Refusal } from '#lib/errors.ts';
import type { Handover, Party } from '#lib/handovers/queries.ts';
import { HandoverForm } from './handover-form.tsx';
import { HandoverPreview } from './handover-preview.tsx';

interface HandoverViewProps {
  parties: readonly Party[];
  handover: Handover | null;
  /** Why the chosen two cannot do it. */
  refusal: Refusal | null;
  /** Whether the account of who leaves may be closed here. */
  closable: boolean;
}

function labelOf({ name, position, organisation, disabledAt }: Party): string {
  const words = [name, position, organisation].filter((part) => part !== '').join(', ');
  return disabledAt ? `${words} (tài khoản đã đóng)` : words;
}

/** First who hands over to whom, then what that moves, then the order itself. */
export function HandoverView({ parties, handover, refusal, closable }: HandoverViewProps) {
  const options = parties.map((party) => ({ value: party.id, label: labelOf(party) }));
  const takers = parties
    .filter(({ disabledAt }) => disabledAt === null)
    .map((party) => ({ value: party.id, label: labelOf(party) }));
  const choose = [{ value: '', label: 'Chọn cán bộ' }];
  return (
    <>
      <PageHeader
        title="Bàn giao công việc"
        lead="Khi cán bộ chuyển công tác hoặc nghỉ dài ngày: chuyển toàn bộ báo cáo đang phụ trách cho người khác trong một lần."
      />
      <div className="flex max-w-4xl flex-col gap-6">
        <Card title="1. Chọn cán bộ">
          <form method="get" className="flex flex-col items-start gap-4">
            <Select
              name="fromId"
              label="Người bàn giao"
              options={[...choose, ...options]}
              defaultValue={handover?.from.id ?? ''}
              required
              fieldClassName="w-full"
            />
            <Select
              name="toId"
              label="Người nhận"
              options={[...choose, ...takers]}
              defaultValue={handover?.to.id ?? ''}
              required
              fieldClassName="w-full"
            />
            <Button type="submit" variant={handover ? 'secondary' : 'primary'}>
              Xem nội dung bàn giao
            </Button>
          </form>
        </Card>
        {handover && refusal ? <Alert tone="warning" title={messageOf(refusal)} /> : null}
        {handover && !refusal ? (
          <Card title="2. Nội dung bàn giao">
            <div className="flex flex-col gap-6">
              <HandoverPreview handover={handover} />
              <HandoverForm
                key={`${handover.from.id} ${handover.to.id}`}
                fromId={handover.from.id}
                toId={handover.to.id}
                from={handover.from.name}
                to={handover.to.name}
                seen={handover.seen}
                closable={closable && handover.from.disabledAt === null}
              />
            </div>
          </Card>
        ) : null}
      </div>
    </>
  );
}
