import { Checkbox } from '#components/ui/field.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { messageOf } from '#lib/errors.ts';
import { approveSummaryAction } from '#lib/summaries/actions.ts';
import { gapsOf, hasGaps } from '#lib/summaries/coverage.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { refusalToApprove } from '#lib/summaries/rules.ts';
import { GapList } from './gap-list.tsx';
import { Step } from './step.tsx';
import { TransitionForm } from './transition-form.tsx';

/** The approval, with what it leaves out; greyed for whoever had a hand in the text. */
export function ApproveStep({ actor, view }: { actor: Actor; view: SummaryView }) {
  const number = (view.editions[0]?.number ?? 0) + 1;
  const gaps = gapsOf(view);
  const refusal = refusalToApprove(view, actor);
  return (
    <Step
      effect={
        <>
          Phê duyệt tạo Bản số {number} từ đúng nội dung đang hiển thị (mã nội dung{' '}
          <code title={view.contentHash}>{view.contentHash.slice(0, 16)}</code>); bản này không sửa được nữa.
          Văn phòng Chính phủ chỉ xem được sau khi công bố.
        </>
      }
    >
      {hasGaps(gaps) ? (
        <section aria-label="Danh mục cần xem trước khi phê duyệt" className="flex flex-col gap-2">
          <h3 className="font-semibold">Cần xem trước khi phê duyệt</h3>
          <GapList summaryId={view.id} gaps={gaps} />
        </section>
      ) : null}
      <TransitionForm
        action={approveSummaryAction}
        label="Phê duyệt"
        pendingLabel="Đang phê duyệt…"
        fields={{ summaryId: view.id, contentHash: view.contentHash }}
        refusal={refusal && messageOf(refusal)}
      >
        {hasGaps(gaps) && !refusal ? (
          <Checkbox name="gapsSeen" value="on" label="Đã xem danh mục trên" required />
        ) : null}
      </TransitionForm>
    </Step>
  );
}
