'use client';

import { useRouter } from 'next/navigation';
import { Alert } from '#components/ui/alert.tsx';
import { Card } from '#components/ui/card.tsx';
import { Checkbox, RadioGroup } from '#components/ui/field.tsx';
import { SearchField } from '#components/ui/search-field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { formatCount } from '#lib/numbers.ts';
import { moveProposalsAction } from '#lib/proposals/actions.ts';
import { proposalStateLabels } from '#lib/proposals/labels.ts';
import type { EntryView, TargetView } from '#lib/proposals/matter.ts';

interface MoveFormProps {
  entry: EntryView;
  targets: readonly TargetView[];
  q: string;
}

/** Puts right what was grouped: some proposals elsewhere, apart into their own matter, or two matters into one. */
export function MoveForm({ entry, targets, q }: MoveFormProps) {
  const router = useRouter();
  const { formProps, failure, pending } = useActionForm(moveProposalsAction, ({ entryId }) =>
    router.push(`/proposals/${entryId}`),
  );
  const several = entry.items.length > 1;
  return (
    <Card
      title="Gộp, tách, chuyển"
      lead="Chuyển đề xuất đã chọn sang mục khác hoặc tách thành mục riêng; chọn tất cả thì hai mục gộp làm một."
    >
      <div className="flex flex-col gap-5">
        <SearchField
          action={`/proposals/${entry.id}`}
          label="Tìm mục khác theo nội dung hoặc cơ quan"
          defaultValue={q}
          id="tim-muc"
        />
        <form {...formProps} className="flex flex-col items-start gap-5">
          <input type="hidden" name="entryId" value={entry.id} />
          <input type="hidden" name="version" value={entry.version} />
          {failure ? (
            <Alert tone="error" live className="w-full" title="Chưa chuyển được">
              {failure.fields.target ?? failure.message}
            </Alert>
          ) : null}
          <fieldset className="grid w-full gap-x-6 gap-y-2 sm:grid-cols-2">
            <legend className="mb-1.5 font-semibold sm:col-span-2">Đề xuất chuyển đi</legend>
            {entry.items.map(({ id, organisation, year, text }) => (
              <Checkbox
                key={id}
                id={`chon-${id}`}
                name="items[]"
                value={id}
                defaultChecked={!several}
                label={`${organisation}, năm ${year}`}
                hint={<span className="line-clamp-2">{text}</span>}
              />
            ))}
          </fieldset>
          <RadioGroup
            name="target"
            label={q ? `Chuyển đến (kết quả tìm “${q}”)` : 'Chuyển đến (mục giống nhất ở trên)'}
            options={[
              ...(several
                ? [{ value: 'new', label: 'Mục mới', hint: 'Tách các đề xuất đã chọn thành mục riêng.' }]
                : []),
              ...targets.map(({ id, text, state, firstYear, items }) => ({
                value: id,
                label: <span className="line-clamp-3">{text}</span>,
                hint: `${formatCount(items)} đề xuất · từ năm ${firstYear} · ${proposalStateLabels[state]}`,
              })),
            ]}
          />
          {targets.length === 0 ? (
            <p className="text-sm text-muted">Không có mục nào giống. Tìm theo nội dung ở ô phía trên.</p>
          ) : null}
          <SubmitButton variant="secondary" pending={pending} pendingLabel="Đang chuyển…">
            Chuyển đề xuất đã chọn
          </SubmitButton>
        </form>
      </div>
    </Card>
  );
}
