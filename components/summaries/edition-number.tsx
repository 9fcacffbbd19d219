import { PaperForm } from '#components/attachments/paper-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { businessDate, formatBusinessDate } from '#lib/dates.ts';
import { numberAndSymbol } from '#lib/documents/text.ts';
import { messageOf } from '#lib/errors.ts';
import { recordEditionNumberAction } from '#lib/summaries/actions.ts';
import type { EditionHeadView } from '#lib/summaries/editions.ts';
import { refusalToNumberEdition } from '#lib/summaries/rules.ts';

interface EditionNumberProps {
  actor: Actor;
  head: EditionHeadView;
  /** "BC-BNG" */
  symbol: string;
}

/** Number and day that văn thư gave to a published edition, to be recorded by its makers. */
export function EditionNumber({ actor, head, symbol }: EditionNumberProps) {
  const { id, issued, approvedAt, publishedAt } = head;
  const refusal = refusalToNumberEdition(head, actor);
  const form = (
    <PaperForm
      // A new form once there is something new to begin with.
      key={issued ? `${issued.number} ${issued.date} ${issued.electronic}` : 'none'}
      action={recordEditionNumberAction}
      target={{ name: 'editionId', id }}
      symbol={symbol}
      recorded={issued}
      earliest={businessDate(approvedAt)}
    />
  );
  return (
    <Card title="Số, ngày văn bản">
      <div className="flex flex-col gap-3">
        {issued ? (
          <p className="font-semibold">
            Số {numberAndSymbol(issued)} ngày {formatBusinessDate(issued.date)}
          </p>
        ) : (
          <p className="prose-width text-sm text-muted">
            {publishedAt
              ? 'Sau khi văn thư cấp số, ghi số và ngày vào đây; văn bản trên trang, bản PDF, bản Word và trang tra cứu sẽ mang số và ngày này.'
              : 'Ghi được sau khi công bố.'}
          </p>
        )}
        {!refusal && issued ? (
          <Disclosure wide summary="Sửa số, ngày văn bản">
            {form}
          </Disclosure>
        ) : null}
        {!refusal && !issued ? form : null}
        {refusal?.code === 'editionIssuedFixed' ? (
          <p className="text-sm text-muted">{messageOf(refusal)}</p>
        ) : null}
      </div>
    </Card>
  );
}
