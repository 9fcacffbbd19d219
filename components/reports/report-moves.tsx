import { Disclosure } from '#components/ui/disclosure.tsx';
import { Select } from '#components/ui/field.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { messageOf } from '#lib/errors.ts';
import { supplementFiguresAction, unlockSectionAction, withdrawReportAction } from '#lib/reports/actions.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { refusalToSupplement, refusalToUnlock, refusalToWithdraw } from '#lib/reports/rules.ts';
import { figuresAnnex } from '#lib/templates/rules.ts';
import { ReasonForm } from './reason-form.tsx';
import type { SectionOverview } from './section-overview.ts';

/** Only while it is sent and not yet examined; afterwards the refusal says what to do instead. */
export function WithdrawReport({ view, actor }: { view: ReportView; actor: Actor }) {
  if (view.state.status !== 'submitted') return null;
  const refusal = refusalToWithdraw(view.state, actor);
  if (refusal?.code === 'leaderOnly') return null;
  return (
    <Disclosure summary="Rút lại báo cáo">
      {refusal ? (
        <p>{messageOf(refusal)}</p>
      ) : (
        <ReasonForm
          action={withdrawReportAction}
          reportId={view.id}
          submit="Rút lại báo cáo"
          pendingLabel="Đang rút lại…"
          variant="danger"
          hint={`Báo cáo trở về trạng thái đang soạn thảo và phải gửi lại; ${view.receiverTitle} không xem xét lần gửi này nữa. Lần gửi và biên nhận vẫn được lưu; tính đúng hạn vẫn theo lần gửi đầu tiên.`}
        />
      )}
    </Disclosure>
  );
}

/** In a cycle that takes late data, and only once the report is sent; until its days the refusal says when. */
export function SupplementFigures({ view, actor, now }: { view: ReportView; actor: Actor; now: Date }) {
  const { cycle, extendedDeadline, state, template } = view;
  const window = { ...cycle, extendedDeadline };
  const hasFigures = figuresAnnex(template.definition) !== undefined;
  const refusal = refusalToSupplement(state, window, hasFigures, actor, now);
  const silent = ['notAllowed', 'noLateData', 'noFigures', 'wrongStatus'];
  if (refusal && silent.includes(refusal.code)) return null;
  return (
    <Disclosure summary="Bổ sung số liệu sau thời hạn">
      {refusal ? (
        <p>{messageOf(refusal)}</p>
      ) : (
        <ReasonForm
          action={supplementFiguresAction}
          reportId={view.id}
          submit="Mở biểu số liệu"
          pendingLabel="Đang mở…"
          variant="secondary"
          hint={`Chỉ biểu số liệu được mở; sau khi bổ sung phải trình và gửi lại, ${view.receiverTitle} thẩm định lại. Tính đúng hạn vẫn theo lần gửi đầu tiên.`}
        />
      )}
    </Disclosure>
  );
}

interface UnlockSectionProps {
  view: ReportView;
  actor: Actor;
  sections: readonly SectionOverview[];
}

/** After a return the filer may open more sections than those named, and says why. */
export function UnlockSection({ view, actor, sections }: UnlockSectionProps) {
  const locked = sections.filter(({ status }) => status === 'locked');
  if (refusalToUnlock(view.state, actor) !== null || locked.length === 0) return null;
  return (
    <div id="mo-them-muc">
      <Disclosure summary="Mở thêm mục để sửa">
        <ReasonForm
          action={unlockSectionAction}
          reportId={view.id}
          submit="Mở mục"
          pendingLabel="Đang mở…"
          variant="secondary"
          hint="Lý do được ghi vào nhật ký của báo cáo."
        >
          <Select
            name="section"
            label="Mục cần mở"
            options={locked.map(({ key, label, title }) => ({ value: key, label: `${label}. ${title}` }))}
            fieldClassName="w-full max-w-2xl"
          />
        </ReasonForm>
      </Disclosure>
    </div>
  );
}
