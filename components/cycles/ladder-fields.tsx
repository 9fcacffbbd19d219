import { Checkbox, FieldError, Select, TextInput } from '#components/ui/field.tsx';
import type { ActionFailure } from '#lib/action-result.ts';
import { ladderRoleLabels } from '#lib/cycles/labels.ts';
import { type LadderStep, ladderRoles, ladderSteps } from '#lib/cycles/schema.ts';
import { errorAt } from './form-errors.ts';

/** Empty rows at the end, for more steps. */
const spare = 2;

/** When who is reminded: a row each, an empty one is none. */
export function LadderFields({
  ladder,
  failure,
}: {
  ladder: readonly LadderStep[];
  failure: ActionFailure | null;
}) {
  const rows = [...ladder, ...Array<null>(spare).fill(null)].slice(0, ladderSteps);
  const whole = errorAt(failure, 'ladder');
  return (
    <fieldset id="ladder" tabIndex={-1} className={whole ? 'border-l-4 border-danger pl-3' : undefined}>
      <legend className="font-semibold">Lịch nhắc</legend>
      <p className="prose-width mb-3 text-sm text-muted">
        Tính từ ngày cuối còn đúng hạn; cơ quan được gia hạn thì tính theo hạn của cơ quan đó. Cơ quan đã gửi
        không bị nhắc. Xóa số ngày để bỏ một nấc.
      </p>
      {whole ? <FieldError id="ladder">{whole}</FieldError> : null}
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {rows.map((step, index) => {
          const name = `ladder.${index}`;
          const nth = `Nấc ${index + 1}: `;
          return (
            <li key={name} className="flex flex-wrap items-end gap-x-5 gap-y-2 py-2.5">
              <TextInput
                name={`${name}.days`}
                label={
                  <>
                    <span className="sr-only">{nth}</span>Số ngày
                  </>
                }
                inputMode="numeric"
                autoComplete="off"
                defaultValue={step ? String(Math.abs(step.days)) : ''}
                error={errorAt(failure, `${name}.days`)}
                className="max-w-24"
              />
              <Select
                name={`${name}.when`}
                label={
                  <>
                    <span className="sr-only">{nth}</span>Trước hay sau
                  </>
                }
                defaultValue={step && step.days > 0 ? 'after' : 'before'}
                options={[
                  { value: 'before', label: 'trước ngày cuối' },
                  { value: 'after', label: 'sau ngày cuối' },
                ]}
              />
              <div className="flex flex-wrap gap-x-5 gap-y-2 pb-2">
                {ladderRoles.map((role) => (
                  <Checkbox
                    key={role}
                    name={`${name}.${role}`}
                    label={
                      <>
                        <span className="sr-only">{nth}</span>
                        {ladderRoleLabels[role]}
                      </>
                    }
                    defaultChecked={step?.to.includes(role) ?? false}
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
