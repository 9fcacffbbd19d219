'use client';

import { useState } from 'react';
import { TextInput } from '#components/ui/field.tsx';
import type { ActionFailure } from '#lib/action-result.ts';
import { deadlineHints } from '#lib/cycles/holidays.ts';
import { parseDate } from '#lib/dates.ts';
import { errorAt } from './form-errors.ts';

interface DeadlineInputProps {
  label: string;
  defaultValue: string;
  error: string | undefined;
  id?: string;
  hint?: string;
  optional?: boolean;
}

/** "Trước ngày", with what the calendar says about it; nothing is moved by itself. */
export function DeadlineInput({ label, defaultValue, error, id, hint, optional }: DeadlineInputProps) {
  const [typed, setTyped] = useState(defaultValue);
  const date = parseDate(typed);
  return (
    <div className="flex flex-col gap-2">
      <TextInput
        id={id}
        name="before"
        label={label}
        hint={hint ?? 'Ngày/tháng/năm. Đúng hạn là nhận được trước 0 giờ ngày này, theo giờ máy chủ.'}
        inputMode="numeric"
        autoComplete="off"
        optional={optional}
        defaultValue={defaultValue}
        onChange={(event) => setTyped(event.target.value)}
        error={error}
        className="max-w-48"
      />
      <div role="status" className="flex flex-col gap-1 text-sm">
        {date === null
          ? null
          : deadlineHints(date).map((line, index) => (
              <p key={line} className={index === 0 ? 'text-muted' : 'prose-width font-medium text-warning'}>
                {line}
              </p>
            ))}
      </div>
    </div>
  );
}

interface DeadlineFieldsProps {
  before: string;
  deadlineText: string;
  lateDataBefore: string;
  failure: ActionFailure | null;
}

export function DeadlineFields({ before, deadlineText, lateDataBefore, failure }: DeadlineFieldsProps) {
  return (
    <>
      <DeadlineInput label="Thời hạn: trước ngày" defaultValue={before} error={errorAt(failure, 'before')} />
      <TextInput
        name="deadlineText"
        label="Lời văn của thời hạn"
        hint="Như trong văn bản. Để trống thì ghi “trước ngày …” theo thời hạn ở trên."
        optional
        defaultValue={deadlineText}
        error={errorAt(failure, 'deadlineText')}
        fieldClassName="max-w-2xl"
      />
      <TextInput
        name="lateDataBefore"
        label="Nhận bổ sung số liệu: trước ngày"
        hint="Sau thời hạn, cơ quan đã gửi được mở riêng biểu số liệu cho đến ngày này. Để trống thì không nhận."
        optional
        inputMode="numeric"
        autoComplete="off"
        defaultValue={lateDataBefore}
        error={errorAt(failure, 'lateDataBefore')}
        className="max-w-48"
      />
    </>
  );
}
