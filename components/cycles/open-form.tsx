'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Card } from '#components/ui/card.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { TextInput } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { openCycleAction } from '#lib/cycles/actions.ts';
import { addresseeNoteLabel, cycleKindLabels } from '#lib/cycles/labels.ts';
import type { CycleDraft } from '#lib/cycles/preparing.ts';
import { annualName, wordingOf } from '#lib/cycles/rules.ts';
import { formatBusinessDate } from '#lib/dates.ts';
import { AddresseePicker } from './addressee-picker.tsx';
import { DeadlineFields } from './deadline-fields.tsx';
import { GroundsFields, OpeningFields, PeriodFields } from './facts-fields.tsx';
import { errorAt, errorsOf } from './form-errors.ts';
import { LadderFields } from './ladder-fields.tsx';
import { pickableOf } from './pickable.ts';
import { TemplateChoice } from './template-choice.tsx';

function typedDay(date: string): string {
  return date === '' ? '' : formatBusinessDate(date);
}

/** Everything that a cycle says, prefilled; one click opens it or plans its opening. */
export function OpenForm({ draft }: { draft: CycleDraft }) {
  const router = useRouter();
  const { formProps, failure, pending, value } = useActionForm(openCycleAction, ({ id }) =>
    router.push(`/cycles/${id}`),
  );
  const errors = useMemo(() => errorsOf(failure), [failure]);
  const { kind, facts } = draft;
  if (value)
    return (
      <Alert tone="success" live title="Đã lưu kỳ báo cáo">
        <Link href={`/cycles/${value.id}`} className="link">
          Xem kỳ báo cáo
        </Link>
      </Alert>
    );
  return (
    <form {...formProps} className="flex max-w-5xl flex-col gap-6">
      <ErrorSummary errors={errors} title="Chưa mở được kỳ báo cáo" />
      <input type="hidden" name="kind" value={kind} />
      <Card title="Kỳ và mẫu báo cáo" lead={cycleKindLabels[kind]}>
        <div className="flex flex-col gap-5">
          {kind === 'annual' ? (
            <TextInput
              name="year"
              label="Năm"
              hint={`Tên kỳ theo năm: “${annualName(draft.year)}”. Mỗi năm một kỳ.`}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={String(draft.year)}
              error={errorAt(failure, 'year')}
              className="max-w-32"
            />
          ) : (
            <TextInput
              name="name"
              label="Tên kỳ báo cáo"
              hint="Ví dụ: Báo cáo nhanh về công tác tiếp đoàn dịp lễ 30/4."
              defaultValue=""
              error={errorAt(failure, 'name')}
              fieldClassName="max-w-2xl"
            />
          )}
          <TemplateChoice
            kind={kind}
            options={draft.templates}
            chosen={draft.templateVersionId}
            failure={failure}
          />
        </div>
      </Card>
      <Card title="Thời gian và thời hạn">
        <div className="flex flex-col gap-5">
          <OpeningFields openOn={formatBusinessDate(draft.day)} openAt="08:00" failure={failure} />
          <PeriodFields
            periodFrom={formatBusinessDate(facts.periodFrom)}
            periodTo={formatBusinessDate(facts.periodTo)}
            failure={failure}
          />
          <DeadlineFields
            before={typedDay(facts.before)}
            deadlineText={
              facts.before !== '' && facts.deadlineText !== wordingOf(facts.before) ? facts.deadlineText : ''
            }
            lateDataBefore=""
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
        {draft.notes.length > 0 ? (
          <Alert title="Khác so với kỳ trước" className="mb-4">
            <ul className="list-disc pl-5">
              {draft.notes.map((note) => (
                <li key={`${note.kind} ${note.name}`}>{addresseeNoteLabel(note)}</li>
              ))}
            </ul>
          </Alert>
        ) : null}
        <AddresseePicker
          legend="Chọn cơ quan"
          hint="Cơ quan phải đang hoạt động vào ngày mở kỳ; cơ quan đã sáp nhập thì chọn cơ quan kế thừa."
          choices={draft.choices.map((choice) => pickableOf(choice, draft.day))}
          chosen={draft.chosen}
          error={errorAt(failure, 'addressees') ?? failure?.fields.organisations}
        />
      </Card>
      <Card title="Nhắc, đôn đốc">
        <LadderFields ladder={facts.ladder} failure={failure} />
      </Card>
      <div className="flex flex-col items-start gap-3">
        <p className="prose-width text-sm text-muted">
          Vào lúc mở, mỗi cơ quan đã chọn có một nghĩa vụ báo cáo; người soạn thảo, đầu mối và lãnh đạo của cơ
          quan được báo trên hệ thống và qua thư. Sau đó mọi thay đổi phải có lý do, văn bản và được báo lại.
        </p>
        <SubmitButton pending={pending} pendingLabel="Đang mở kỳ…">
          Mở kỳ báo cáo
        </SubmitButton>
      </div>
    </form>
  );
}
