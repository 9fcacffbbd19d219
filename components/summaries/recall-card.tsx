import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { recallEditionAction } from '#lib/summaries/actions.ts';
import type { EditionHeadView } from '#lib/summaries/editions.ts';
import { refusalToRecall } from '#lib/summaries/rules.ts';
import { TransitionForm } from './transition-form.tsx';

/** For a leader, while there is something to recall; folded, since it is done once in years. */
export function RecallCard({ actor, head }: { actor: Actor; head: EditionHeadView }) {
  if (refusalToRecall(head, actor)) return null;
  return (
    <Card title="Thu hồi">
      <Disclosure summary={`Thu hồi Bản số ${head.number}`} wide>
        <div className="flex flex-col gap-3">
          <p className="text-sm text-muted">
            Văn phòng Chính phủ không xem được nội dung và bản in của bản này nữa, chỉ thấy là bản đã thu hồi,
            ai thu hồi, lúc nào, vì sao; trang tra cứu công khai nêu thời điểm và lý do. Không hủy được việc
            thu hồi.
          </p>
          <TransitionForm
            action={recallEditionAction}
            label="Thu hồi bản này"
            pendingLabel="Đang thu hồi…"
            variant="danger"
            fields={{ editionId: head.id }}
            reason="Lý do thu hồi"
          />
        </div>
      </Disclosure>
    </Card>
  );
}
