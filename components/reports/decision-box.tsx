import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { hasRole } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { countdownLabel, deadlineLabel, timelinessLabels } from '#lib/cycles/labels.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import { messageOf, type Refusal } from '#lib/errors.ts';
import { sendBackAction } from '#lib/reports/actions.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { maySign, refusalToRequestApproval, refusalToSendBack, refusalToSubmit } from '#lib/reports/rules.ts';
import { reportPath } from './paths.ts';
import { ReasonForm } from './reason-form.tsx';
import { Receipt } from './receipt.tsx';
import { ApprovalForm, SubmitForm } from './send-form.tsx';

interface DecisionBoxProps {
  view: ReportView;
  actor: Actor;
  /** How many gaps keep the report from being sent. */
  missing: number;
  now: Date;
  /** Comments of the own organisation that nobody has marked as done; they hold nothing back. */
  openComments: number;
}

function words(refusal: Refusal | null): string | null {
  return refusal === null ? null : messageOf(refusal);
}

/** What sending now would mean for the deadline. */
function timelinessWords(view: ReportView, now: Date): string {
  const deadline = { ...view.cycle, extendedDeadline: view.extendedDeadline };
  const limit = `Hạn gửi: ${deadlineLabel(deadline)}.`;
  if (view.firstSubmittedAt)
    return `${limit} Thời hạn đã tính theo lần gửi đầu tiên: ${timelinessLabels[timelinessOf(deadline, view.firstSubmittedAt, now)].toLowerCase()}.`;
  return timelinessOf(deadline, now, now) === 'on_time'
    ? `${limit} Gửi bây giờ là đúng hạn (${countdownLabel(deadline, now).toLowerCase()}).`
    : `${limit} ${countdownLabel(deadline, now)}; báo cáo vẫn được nhận và ghi là quá hạn.`;
}

/** At the end of the report: what this person may do with it now, and what that will mean. */
export function DecisionBox(props: DecisionBoxProps) {
  const { view, actor } = props;
  switch (view.state.status) {
    case 'draft':
    case 'returned':
      return <WhileWriting {...props} />;
    case 'awaiting_approval':
      return hasRole(actor, 'leader') || maySign(view.state, actor) ? (
        <WhileApproving {...props} />
      ) : (
        <Card title="Đang chờ lãnh đạo duyệt">
          <p className="prose-width">
            Báo cáo đã trình lãnh đạo. Nội dung khóa cho đến khi lãnh đạo gửi báo cáo hoặc trả lại để hoàn
            thiện.
          </p>
        </Card>
      );
    case 'submitted':
    case 'accepted':
      return <Sent view={view} />;
  }
}

function WhileWriting(props: DecisionBoxProps) {
  const { view, actor, missing } = props;
  const signs = maySign(view.state, actor);
  const writes = hasRole(actor, 'drafter', 'focal_point') && view.state.hasLeader;
  return (
    <div className="flex flex-col gap-6">
      {writes ? (
        <Card title="Trình lãnh đạo duyệt">
          <p className="prose-width mb-4">
            Lãnh đạo {view.organisationTitle} sẽ đọc báo cáo như bản in ở trên. Từ lúc trình, nội dung khóa
            cho đến khi lãnh đạo gửi báo cáo hoặc trả lại.
          </p>
          <ApprovalForm
            reportId={view.id}
            refusal={words(refusalToRequestApproval(view.state, missing, actor))}
            variant="primary"
          />
        </Card>
      ) : null}
      {signs ? <SendCard {...props} primary={!writes} /> : null}
    </div>
  );
}

function SendCard(props: DecisionBoxProps & { primary: boolean }) {
  const { view, actor, missing, now, openComments, primary } = props;
  return (
    <Card title="Gửi báo cáo">
      <div className="prose-width mb-4 flex flex-col gap-2">
        <p>
          {view.receiverTitle} sẽ nhận được báo cáo đúng như bản ở trên. Từ lúc gửi, nội dung khóa cho đến khi
          cơ quan nhận trả lại; bản đã gửi được lưu nguyên vẹn và cấp biên nhận.
        </p>
        <p>{timelinessWords(view, now)}</p>
        {openComments > 0 ? (
          <p className="font-medium text-warning">
            Còn {openComments} góp ý chưa xử lý. Góp ý không đi kèm báo cáo và không cản việc gửi.
          </p>
        ) : null}
      </div>
      <SubmitForm
        reportId={view.id}
        contentHash={view.contentHash}
        refusal={words(refusalToSubmit(view.state, missing, actor))}
        variant={primary ? 'primary' : 'secondary'}
      />
    </Card>
  );
}

function WhileApproving(props: DecisionBoxProps) {
  const { view, actor } = props;
  return (
    <div className="flex flex-col gap-6">
      <SendCard {...props} primary />
      {refusalToSendBack(view.state, actor) === null ? (
        <Card title="Trả lại người soạn thảo">
          <ReasonForm
            action={sendBackAction}
            reportId={view.id}
            submit="Trả lại người soạn thảo"
            pendingLabel="Đang trả lại…"
            variant="secondary"
            hint="Nêu rõ chỗ cần sửa. Báo cáo trở về trạng thái đang soạn thảo; người soạn thảo đọc được lý do này, cơ quan nhận thì không."
          />
        </Card>
      ) : null}
    </div>
  );
}

function Sent({ view }: { view: ReportView }) {
  const [latest] = view.submissions;
  if (!latest) return null;
  return (
    <Card
      title="Biên nhận"
      lead={`${view.receiverTitle} đã nhận báo cáo.`}
      footer={
        <div className="flex flex-wrap gap-3">
          <LinkButton href={reportPath(view.id, 'history')} variant="secondary">
            Lịch sử gửi và thẩm định
          </LinkButton>
          <LinkButton href={`/submissions/${latest.id}`} variant="quiet">
            Bản đã gửi và bản in
          </LinkButton>
        </div>
      }
    >
      <Receipt submission={latest} view={view} />
    </Card>
  );
}
