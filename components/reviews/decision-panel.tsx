'use client';

import { useRef, useState } from 'react';
import { ReasonForm } from '#components/reports/reason-form.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import {
  reopenReportAction,
  returnReportAction,
  undoAcceptanceAction,
  undoReturnAction,
} from '#lib/reviews/actions.ts';
import { AcceptForm } from './accept-form.tsx';
import { OpenSectionForm } from './open-section-form.tsx';
import type { Choice } from './point-fields.tsx';
import { ReturnForm } from './return-form.tsx';

export interface DecisionPanelProps {
  submissionId: string;
  reportId: string;
  sections: Choice[];
  lockedSections: Choice[];
  along: { href: string; label: string }[];
  /** Whom it will tell. */
  told: string;
  mayReturn: boolean;
  /** Undefined: acceptance is not what is to be decided now. */
  acceptance: { refusal: string | null } | undefined;
  mayReopen: boolean;
  mayUndoReturn: boolean;
  mayUndoAcceptance: boolean;
}

const saved = 'Quyết định đã lưu; cơ quan gửi được báo.';

/** The forms of a decision. The line above them stays when they go, so that the answer is heard. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { submissionId, reportId, sections, lockedSections, along, told, acceptance } = props;
  const { mayReturn, mayReopen, mayUndoReturn, mayUndoAcceptance } = props;
  const [answer, setAnswer] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const onDone = () => {
    setAnswer(saved);
    // The button that had the focus goes away.
    line.current?.focus();
  };
  const form = { submissionId, sections, along, onDone };
  const only = 'Chỉ các mục có yêu cầu sửa mở ra; các mục khác vẫn khóa.';
  return (
    <div className="flex flex-col gap-5">
      <p
        ref={line}
        role="status"
        tabIndex={-1}
        className="font-semibold text-success outline-none empty:sr-only"
      >
        {answer}
      </p>
      {acceptance ? (
        <AcceptForm submissionId={submissionId} {...acceptance} consequence={told} onDone={onDone} />
      ) : null}
      {mayReturn ? (
        <ReturnForm
          {...form}
          action={returnReportAction}
          verb="Trả lại báo cáo"
          reasonLabel="Lời nhắn chung"
          reasonRequired={false}
          consequence={`${only} Thời hạn vẫn tính theo lần gửi đầu. Ý kiến đã ghi cho cơ quan gửi đi kèm. ${told}`}
        />
      ) : null}
      {mayUndoReturn ? (
        <UndoForm
          {...{ submissionId, reportId, onDone }}
          action={undoReturnAction}
          summary="Hủy trả lại"
          hint={`Báo cáo trở về trạng thái đã gửi và do đồng chí thẩm định; nội dung cơ quan đã sửa vẫn được giữ nhưng khóa lại. ${told}`}
        />
      ) : null}
      {lockedSections.length > 0 ? (
        <Disclosure summary="Mở thêm mục để cơ quan gửi sửa">
          <OpenSectionForm
            submissionId={submissionId}
            sections={lockedSections}
            consequence={told}
            onDone={onDone}
          />
        </Disclosure>
      ) : null}
      {mayUndoAcceptance ? (
        <UndoForm
          {...{ submissionId, reportId, onDone }}
          action={undoAcceptanceAction}
          summary="Hủy tiếp nhận"
          hint={`Báo cáo trở về trạng thái đã gửi và do đồng chí thẩm định; thôi được tính là đã tiếp nhận. ${told}`}
        />
      ) : null}
      {mayReopen ? (
        <Disclosure summary="Cần cơ quan gửi sửa báo cáo đã tiếp nhận">
          <ReturnForm
            {...form}
            action={reopenReportAction}
            verb="Mở lại báo cáo"
            reasonLabel="Lý do mở lại"
            reasonRequired
            consequence={`Báo cáo thôi được tính là đã tiếp nhận cho đến lần tiếp nhận sau. ${only} ${told}`}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}

interface UndoFormProps {
  submissionId: string;
  reportId: string;
  action: typeof undoReturnAction;
  summary: string;
  hint: string;
  onDone: () => void;
}

function UndoForm({ submissionId, reportId, action, summary, hint, onDone }: UndoFormProps) {
  return (
    <Disclosure summary={summary}>
      <ReasonForm
        action={action}
        reportId={reportId}
        submit={summary}
        pendingLabel="Đang hủy…"
        variant="secondary"
        hint={hint}
        onDone={onDone}
      >
        <input type="hidden" name="submissionId" value={submissionId} />
      </ReasonForm>
    </Disclosure>
  );
}
