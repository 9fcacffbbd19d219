'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { RadioGroup, TextInput } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { ActionFailure } from '#lib/action-result.ts';
import { createLetterAction } from '#lib/reminders/actions.ts';
import { letterKindLabels } from '#lib/reminders/labels.ts';

function errorsOf(failure: ActionFailure | null) {
  if (!failure) return [];
  const fields = Object.entries(failure.fields).filter(([name]) => name === 'before' || name === 'contact');
  if (fields.length > 0) return fields.map(([name, message]) => ({ message, href: `#${name}` }));
  return [{ message: failure.message, href: failure.code === 'letterDate' ? '#before' : undefined }];
}

/** Which paper, by when, whom to ask: the rest comes from the selection. */
export function LetterForm({ obligationIds }: { obligationIds: readonly string[] }) {
  const router = useRouter();
  const { formProps, failure, pending, value } = useActionForm(createLetterAction, ({ id }) =>
    router.push(`/letters/${id}`),
  );
  const errors = useMemo(() => errorsOf(failure), [failure]);
  return (
    <form {...formProps} className="flex flex-col items-start gap-4">
      <ErrorSummary errors={errors} title="Chưa lập được văn bản" />
      {obligationIds.map((id) => (
        <input key={id} type="hidden" name="obligationIds[]" value={id} />
      ))}
      <RadioGroup
        name="kind"
        label="Loại văn bản"
        defaultValue="letter"
        options={[
          {
            value: 'letter',
            label: letterKindLabels.letter,
            hint: 'Gửi các cơ quan; lãnh đạo ký, văn thư ghi số, ngày. Quá năm cơ quan thì kèm danh sách ở Phụ lục.',
          },
          {
            value: 'list',
            label: letterKindLabels.list,
            hint: 'Bảng các cơ quan chưa gửi: hạn, tình trạng, số ngày quá hạn, lần đôn đốc gần nhất.',
          },
        ]}
      />
      <TextInput
        name="before"
        label="Đề nghị gửi trước ngày"
        optional
        hint="Ngày/tháng/năm; dùng cho công văn. Để trống: “ngay khi nhận được Công văn này”."
        inputMode="numeric"
        autoComplete="off"
        error={failure?.fields.before ?? (failure?.code === 'letterDate' ? failure.message : undefined)}
      />
      <TextInput
        name="contact"
        label="Đầu mối liên hệ"
        optional
        hint="Họ tên, đơn vị, điện thoại; dùng cho công văn."
        maxLength={300}
        error={failure?.fields.contact}
        fieldClassName="w-full max-w-xl"
      />
      <SubmitButton pending={pending} pendingLabel="Đang lập…">
        Lập văn bản
      </SubmitButton>
      {value ? (
        <Link href={`/letters/${value.id}`} className="link">
          Mở văn bản vừa lập
        </Link>
      ) : null}
    </form>
  );
}
