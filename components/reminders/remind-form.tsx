'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { formatCount } from '#lib/numbers.ts';
import { remindAction } from '#lib/reminders/actions.ts';

type Props = {
  /** All that were chosen, by name: also those who cannot be reminded just now. */
  chosen: readonly { obligationId: string; organisation: string }[];
  /** How many would be reminded. */
  count: number;
};

/** Sends what the page shows, with a note if wanted; says who was reminded, and who was not and why. */
export function RemindForm({ chosen, count }: Props) {
  const { formProps, failure, pending, value } = useActionForm(remindAction);
  const names = new Map(chosen.map(({ obligationId, organisation }) => [obligationId, organisation]));
  return (
    <form {...formProps} className="flex flex-col items-start gap-4">
      {failure ? (
        <Alert tone="error" title="Chưa nhắc được" live>
          {failure.message}
        </Alert>
      ) : null}
      {value ? (
        <Alert
          tone={value.reminded > 0 ? 'success' : 'warning'}
          title={
            value.reminded > 0 ? `Đã nhắc ${formatCount(value.reminded)} cơ quan.` : 'Không nhắc cơ quan nào.'
          }
          live
        >
          {value.skipped.length > 0 ? (
            <ul className="list-disc pl-5">
              {value.skipped.map(({ obligationId, message }) => (
                <li key={obligationId}>
                  {names.get(obligationId)}: {message}
                </li>
              ))}
            </ul>
          ) : null}
        </Alert>
      ) : null}
      {chosen.map(({ obligationId }) => (
        <input key={obligationId} type="hidden" name="obligationIds[]" value={obligationId} />
      ))}
      {count > 0 ? (
        <>
          <Textarea
            name="note"
            label="Ý kiến thêm"
            optional
            hint="Viết thêm vào mọi thư và thông báo của lần nhắc này."
            rows={2}
            maxLength={2000}
            error={failure?.fields.note}
            fieldClassName="w-full max-w-2xl"
            className="min-h-18!"
          />
          <SubmitButton pending={pending} pendingLabel="Đang nhắc…">
            Nhắc {formatCount(count)} cơ quan
          </SubmitButton>
        </>
      ) : null}
    </form>
  );
}
