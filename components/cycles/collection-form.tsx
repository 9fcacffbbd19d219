'use client';

import { useMemo } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Checkbox, FieldError } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { openCollectionAction } from '#lib/cycles/actions.ts';
import { DeadlineInput } from './deadline-fields.tsx';
import { errorAt, errorsOf } from './form-errors.ts';

interface CollectionFormProps {
  cycleId: string;
  units: readonly { id: string; name: string }[];
  /** Of the body itself: "14/12/2026". */
  limit: string;
}

/** Asks units for their parts, until a day that is not later than the body's own. */
export function CollectionForm({ cycleId, units, limit }: CollectionFormProps) {
  const { formProps, failure, pending, value } = useActionForm(openCollectionAction);
  // A page holds one form for each cycle.
  const prefix = `${cycleId}-`;
  const errors = useMemo(() => errorsOf(failure, prefix), [failure, prefix]);
  const unitsError = errorAt(failure, 'addressees');
  return (
    <form {...formProps} className="flex flex-col items-start gap-4">
      <ErrorSummary errors={errors} title="Chưa giao được" />
      {value ? (
        <Alert tone="success" live>
          {value.asked > 0
            ? `Đã giao ${value.asked} đơn vị và báo cho đơn vị.`
            : 'Các đơn vị này đã được giao từ trước.'}
        </Alert>
      ) : null}
      <input type="hidden" name="cycleId" value={cycleId} />
      <fieldset
        id={`${prefix}addressees`}
        tabIndex={-1}
        className={unitsError ? 'border-l-4 border-danger pl-3' : undefined}
      >
        <legend className="mb-2 font-semibold">Đơn vị cần giao</legend>
        {unitsError ? <FieldError id={`${prefix}addressees`}>{unitsError}</FieldError> : null}
        <ul className="flex flex-col gap-2">
          {units.map(({ id, name }) => (
            <li key={id}>
              <Checkbox id={`${prefix}${id}`} name="units[]" value={id} label={name} />
            </li>
          ))}
        </ul>
      </fieldset>
      <DeadlineInput
        id={`${prefix}before`}
        label="Hạn của đơn vị: trước ngày"
        hint={`Không sau hạn của cơ quan (trước ngày ${limit}). Để trống thì theo hạn chung của kỳ.`}
        optional
        defaultValue=""
        error={errorAt(failure, 'before')}
      />
      <SubmitButton pending={pending} pendingLabel="Đang giao…">
        Giao đơn vị báo cáo
      </SubmitButton>
    </form>
  );
}
