'use client';

import { useRef, useState } from 'react';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { reopenReportAction, returnReportAction } from '#lib/reviews/actions.ts';
import { AcceptForm } from './accept-form.tsx';
import { BeginReviewForm } from './begin-review-form.tsx';
import { ReturnForm } from './return-form.tsx';

/** What the reviewer may do now: "none" leaves nothing to decide. */
export type DecisionStage = 'waiting' | 'begun' | 'accepted' | 'none';

type Props = {
  submissionId: string;
  organisation: string;
  stage: DecisionStage;
  sections: { key: string; label: string }[];
};

const answers = {
  begun: 'Đồng chí là người thẩm định báo cáo này.',
  accepted: 'Quyết định đã lưu; cơ quan gửi thấy ngay.',
  returned: 'Quyết định đã lưu; cơ quan gửi thấy ngay.',
  reopened: 'Quyết định đã lưu; cơ quan gửi thấy ngay.',
} as const;

/** The forms of a decision. The line above them stays when they go, so that the answer is heard. */
export function DecisionPanel({ submissionId, organisation, stage, sections }: Props) {
  const [answer, setAnswer] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const onDone = (done: keyof typeof answers) => {
    setAnswer(answers[done]);
    // The button that had the focus goes away.
    line.current?.focus();
  };
  const who = `Cán bộ soạn thảo, đầu mối và lãnh đạo của ${organisation} thấy lý do và các mục cần sửa ngay trên trang báo cáo.`;
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
      {stage === 'waiting' ? (
        <BeginReviewForm submissionId={submissionId} onDone={() => onDone('begun')} />
      ) : null}
      {stage === 'waiting' || stage === 'begun' ? (
        <>
          <AcceptForm submissionId={submissionId} onDone={() => onDone('accepted')} />
          <ReturnForm
            action={returnReportAction}
            submissionId={submissionId}
            sections={sections}
            verb="Trả lại báo cáo"
            reasonLabel="Lý do trả lại"
            consequence={`${who} Chỉ các mục được chọn mở ra để sửa; các mục khác vẫn khóa. Thời hạn vẫn tính theo lần gửi đầu.`}
            onDone={() => onDone('returned')}
          />
        </>
      ) : null}
      {stage === 'accepted' ? (
        <Disclosure summary="Cần sửa báo cáo đã tiếp nhận">
          <ReturnForm
            action={reopenReportAction}
            submissionId={submissionId}
            sections={sections}
            verb="Mở lại báo cáo"
            reasonLabel="Lý do mở lại"
            consequence={`Báo cáo thôi được tính là đã tiếp nhận cho đến lần tiếp nhận sau. ${who} Chỉ các mục được chọn mở ra để sửa.`}
            onDone={() => onDone('reopened')}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
