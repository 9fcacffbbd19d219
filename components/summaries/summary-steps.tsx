import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { isCompiler, isCoordinatorLeader } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { refusalToMoveSummary, type SummaryTransition } from '#lib/summaries/rules.ts';
import type { SummaryStatus } from '#lib/summaries/schema.ts';
import { ApproveStep } from './approve-step.tsx';
import { PublishStep, RequestApprovalStep, ReviseStep, SendBackStep } from './transition-steps.tsx';

type Props = { actor: Actor; view: SummaryView };

/** Where the report stands, in the words of the one who looks. */
const standing: Record<SummaryStatus, { compiler: string; leader: string }> = {
  draft: {
    compiler: 'Báo cáo đang được biên soạn. Mở từng mục trong đề cương để sửa đoạn và đưa nguồn vào.',
    leader:
      'Chuyên viên tổng hợp đang biên soạn. Khi báo cáo được trình, đồng chí phê duyệt hoặc trả lại tại đây.',
  },
  awaiting_approval: {
    compiler: 'Báo cáo đã trình lãnh đạo. Nội dung khóa cho đến khi lãnh đạo phê duyệt hoặc trả lại.',
    leader: 'Báo cáo chờ đồng chí phê duyệt. Đọc toàn văn trước khi quyết định.',
  },
  approved: {
    compiler: 'Báo cáo đã được phê duyệt, chờ lãnh đạo công bố.',
    leader: 'Báo cáo đã được phê duyệt. Văn phòng Chính phủ chưa xem được cho đến khi công bố.',
  },
  published: {
    compiler: 'Báo cáo đã công bố. Văn phòng Chính phủ xem được bản đã công bố.',
    leader: 'Báo cáo đã công bố. Văn phòng Chính phủ xem được bản đã công bố.',
  },
};

const recalled =
  'Bản đã công bố gần nhất đã bị thu hồi. Văn phòng Chính phủ chỉ thấy thông tin thu hồi cho đến khi có bản mới được công bố.';

function wordsOf({ status, editions: [newest] }: SummaryView): { compiler: string; leader: string } {
  return status === 'published' && newest?.recalledAt
    ? { compiler: recalled, leader: recalled }
    : standing[status];
}

const steps: { transition: SummaryTransition; step: (props: Props) => ReactNode }[] = [
  { transition: 'requestApproval', step: RequestApprovalStep },
  { transition: 'approve', step: ApproveStep },
  { transition: 'sendBack', step: SendBackStep },
  { transition: 'publish', step: PublishStep },
  { transition: 'revise', step: ReviseStep },
];

/** What may be done with the report now, each with what it will cause. */
export function SummarySteps({ actor, view }: Props) {
  const possible = steps.filter(
    ({ transition }) => refusalToMoveSummary(view.status, transition, actor) === null,
  );
  const words = wordsOf(view);
  return (
    <Card title="Bước tiếp theo">
      <div aria-live="polite">
        {isCompiler(actor) ? <p className="prose-width">{words.compiler}</p> : null}
        {isCoordinatorLeader(actor) ? <p className="prose-width">{words.leader}</p> : null}
      </div>
      {possible.length > 0 ? (
        <div className="mt-5 flex flex-col gap-6 border-t border-line pt-5">
          {possible.map(({ transition, step: Step }) => (
            <Step key={transition} actor={actor} view={view} />
          ))}
        </div>
      ) : null}
    </Card>
  );
}
