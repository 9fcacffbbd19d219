import { Select, TextInput } from '#components/ui/field.tsx';
import type { ActionFailure } from '#lib/action-result.ts';
import { urgencyLabels } from '#lib/cycles/labels.ts';
import { type CycleKind, type Urgency, urgencies } from '#lib/cycles/schema.ts';
import { errorAt } from './form-errors.ts';

interface GroundsFieldsProps {
  kind: CycleKind;
  legalBasis: string;
  originDocument: string;
  urgency: Urgency | null;
  failure: ActionFailure | null;
}

export function GroundsFields({ kind, legalBasis, originDocument, urgency, failure }: GroundsFieldsProps) {
  return (
    <>
      <TextInput
        name="legalBasis"
        label="Căn cứ"
        defaultValue={legalBasis}
        error={errorAt(failure, 'legalBasis')}
        fieldClassName="max-w-2xl"
      />
      <TextInput
        name="originDocument"
        label="Văn bản yêu cầu báo cáo"
        hint="Số, ký hiệu và ngày, ví dụ: Công văn số 5099/BNV-TCPCP ngày 22/9/2017."
        optional={kind !== 'ad_hoc'}
        defaultValue={originDocument}
        error={errorAt(failure, 'originDocument')}
        fieldClassName="max-w-2xl"
      />
      <Select
        name="urgency"
        label="Độ khẩn"
        defaultValue={urgency ?? ''}
        error={errorAt(failure, 'urgency')}
        fieldClassName="max-w-xs"
        options={[
          { value: '', label: 'Không' },
          ...urgencies.map((value) => ({ value, label: urgencyLabels[value] })),
        ]}
      />
    </>
  );
}

interface PeriodFieldsProps {
  periodFrom: string;
  periodTo: string;
  failure: ActionFailure | null;
}

export function PeriodFields({ periodFrom, periodTo, failure }: PeriodFieldsProps) {
  const date = { hint: 'Ngày/tháng/năm', inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <div className="flex flex-wrap gap-4">
      <TextInput
        {...date}
        name="periodFrom"
        label="Số liệu từ ngày"
        defaultValue={periodFrom}
        error={errorAt(failure, 'periodFrom')}
      />
      <TextInput
        {...date}
        name="periodTo"
        label="Đến hết ngày"
        defaultValue={periodTo}
        error={errorAt(failure, 'periodTo')}
      />
    </div>
  );
}

interface OpeningFieldsProps {
  openOn: string;
  openAt: string;
  failure: ActionFailure | null;
}

export function OpeningFields({ openOn, openAt, failure }: OpeningFieldsProps) {
  return (
    <div className="flex flex-wrap gap-4">
      <TextInput
        name="openOn"
        label="Ngày mở"
        hint="Hôm nay: mở ngay. Ngày sau: các cơ quan thấy và được báo vào lúc đó."
        inputMode="numeric"
        autoComplete="off"
        defaultValue={openOn}
        error={errorAt(failure, 'openOn')}
        className="max-w-48"
      />
      <TextInput
        name="openAt"
        label="Giờ mở"
        hint="Theo 24 giờ"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={openAt}
        error={errorAt(failure, 'openAt')}
        className="max-w-32"
      />
    </div>
  );
}
