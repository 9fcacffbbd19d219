'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { Card } from '#components/ui/card.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Textarea, TextInput } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { changeCycleAction } from '#lib/cycles/actions.ts';
import type { AddresseeChoice } from '#lib/cycles/preparing.ts';
import type { CycleView } from '#lib/cycles/queries.ts';
import { wordingOf } from '#lib/cycles/rules.ts';
import { businessDate, formatBusinessDate, formatDate, formatTime } from '#lib/dates.ts';
import { AddresseePicker } from './addressee-picker.tsx';
import { DeadlineFields } from './deadline-fields.tsx';
import { GroundsFields, OpeningFields, PeriodFields } from './facts-fields.tsx';
import { errorAt, errorsOf } from './form-errors.ts';
import { LadderFields } from './ladder-fields.tsx';
import { pickableOf } from './pickable.ts';

interface ChangeFormProps {
  cycle: CycleView;
  choices: readonly AddresseeChoice[];
  today: string;
}

/** Corrects a planned cycle; of an opened one every change is told to the addressees. */
export function ChangeForm({ cycle, choices, today }: ChangeFormProps) {
  const router = useRouter();
  const { id, kind, facts, phase, seen } = cycle;
  const { formProps, failure, pending, result } = useActionForm(changeCycleAction, () =>
    router.push(`/cycles/${id}`),
  );
  const errors = useMemo(() => errorsOf(failure), [failure]);
  const planned = phase === 'planned';
  const before = businessDate(facts.deadline);
  const there = cycle.addressees.map((one) => one.id);
  const begun = cycle.addressees.filter((one) => one.begun).map((one) => one.id);
  if (result?.ok)
    return (
      <p role="status">
        Đã lưu thay đổi.{' '}
        <Link href={`/cycles/${id}`} className="link">
          Xem kỳ báo cáo
        </Link>
      </p>
    );
  return (
    <form {...formProps} className="flex max-w-5xl flex-col gap-6">
      <ErrorSummary errors={errors} title="Chưa lưu được thay đổi" />
      <input type="hidden" name="cycleId" value={id} />
      <input type="hidden" name="seen" value={seen} />
      <Card title="Thời gian và thời hạn">
        <div className="flex flex-col gap-5">
          {planned ? (
            <OpeningFields
              openOn={formatDate(facts.openedAt)}
              openAt={formatTime(facts.openedAt).slice(0, 5)}
              failure={failure}
            />
          ) : null}
          <PeriodFields
            periodFrom={formatBusinessDate(facts.periodFrom)}
            periodTo={formatBusinessDate(facts.periodTo)}
            failure={failure}
          />
          <DeadlineFields
            before={formatBusinessDate(before)}
            deadlineText={facts.deadlineText === wordingOf(before) ? '' : facts.deadlineText}
            lateDataBefore={facts.lateDataUntil ? formatDate(facts.lateDataUntil) : ''}
            failure={failure}
          />
        </div>
      </Card>
      <Card title="Căn cứ">
        <div className="flex flex-col gap-5">
          <GroundsFields {...facts} kind={kind} failure={failure} />
        </div>
      </Card>
      <Card title="Cơ quan báo cáo">
        {begun.map((one) => (
          <input key={one} type="hidden" name="organisations[]" value={one} />
        ))}
        <AddresseePicker
          legend="Chọn cơ quan"
          hint={
            planned
              ? undefined
              : 'Chọn thêm là yêu cầu báo cáo, bỏ chọn là thôi yêu cầu; cơ quan liên quan được báo. Cơ quan đã bắt đầu soạn hoặc đã gửi thì không bỏ được.'
          }
          choices={choices.map((choice) => pickableOf(choice, today))}
          chosen={there}
          fixed={begun}
          error={errorAt(failure, 'addressees') ?? failure?.fields.organisations}
        />
      </Card>
      <Card title="Nhắc, đôn đốc">
        <LadderFields ladder={facts.ladder} failure={failure} />
      </Card>
      <Card title={planned ? 'Lưu' : 'Lý do và văn bản'}>
        <div className="flex flex-col items-start gap-5">
          {planned ? (
            <p className="prose-width">
              Kỳ chưa mở nên các cơ quan chưa được báo; thay đổi chỉ ghi vào nhật ký.
            </p>
          ) : (
            <>
              <p className="prose-width">
                Người soạn thảo, đầu mối và lãnh đạo của {cycle.addressees.length} cơ quan sẽ được báo nội
                dung thay đổi, lý do và văn bản dưới đây.
              </p>
              <Textarea
                name="reason"
                label="Lý do"
                error={errorAt(failure, 'reason')}
                rows={2}
                fieldClassName="w-full max-w-2xl"
                className="min-h-18!"
              />
              <TextInput
                name="document"
                label="Văn bản"
                hint="Số, ký hiệu và ngày của văn bản quyết định thay đổi."
                error={errorAt(failure, 'document')}
                fieldClassName="w-full max-w-2xl"
              />
            </>
          )}
          <SubmitButton pending={pending} pendingLabel="Đang lưu…">
            {planned ? 'Lưu kỳ báo cáo' : 'Thay đổi và báo các cơ quan'}
          </SubmitButton>
        </div>
      </Card>
    </form>
  );
}
