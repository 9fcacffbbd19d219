'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Checkbox, TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { saveOutlineAction } from '#lib/summaries/actions.ts';
import type { OutlineSection, SummaryOutline } from '#lib/summaries/schema.ts';
import { FailureAlert } from './failure-alert.tsx';

interface OutlineFormProps {
  summaryId: string;
  outline: SummaryOutline;
  /** Hash of the outline shown here. */
  seen: string;
  /** Sections of the report template. */
  offered: { key: string; name: string }[];
}

const blank: OutlineSection = { key: '', number: '', title: '', sources: [], data: [] };

/** Titles, order and sources of this year's sections; the last line of each part takes a new one. */
export function OutlineForm({ summaryId, outline, seen, offered }: OutlineFormProps) {
  const { failure, value, pending, formProps } = useActionForm(saveOutlineAction);
  return (
    <form {...formProps} className="flex flex-col gap-8">
      <input type="hidden" name="summaryId" value={summaryId} />
      <input type="hidden" name="seen" value={seen} />
      {outline.groups.map(({ key, numeral, title, sections }, group) => {
        const name = `groups.${group}`;
        return (
          <section key={key} aria-labelledby={`phan-${key}`} className="flex flex-col gap-4">
            <h2 id={`phan-${key}`} className="text-lg font-semibold">
              Phần {numeral}
            </h2>
            <input type="hidden" name={`${name}.key`} value={key} />
            <TextInput id={`${name}.title`} name={`${name}.title`} label="Tên phần" defaultValue={title} />
            <ol className="flex flex-col gap-4">
              {[...sections, blank].map((section, index) => (
                <Section
                  key={section.key}
                  name={`${name}.sections.${index}`}
                  section={section}
                  order={index + 1}
                  offered={offered}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {failure ? <FailureAlert failure={failure} /> : null}
      {value !== null && !failure && !pending ? <Alert tone="success">Đã lưu đề cương.</Alert> : null}
      <div>
        <SubmitButton pending={pending} pendingLabel="Đang lưu…">
          Lưu đề cương
        </SubmitButton>
      </div>
    </form>
  );
}

interface SectionProps {
  name: string;
  section: OutlineSection;
  order: number;
  offered: OutlineFormProps['offered'];
}

function Section({ name, section: { key, title, sources }, order, offered }: SectionProps) {
  const fresh = key === '';
  return (
    <li className="grid gap-3 rounded-md border border-line p-3 sm:grid-cols-[5rem_minmax(0,1fr)]">
      <input type="hidden" name={`${name}.key`} value={key} />
      <TextInput
        id={`${name}.order`}
        name={`${name}.order`}
        label="Thứ tự"
        inputMode="numeric"
        defaultValue={String(order)}
      />
      <div className="flex flex-col gap-3">
        <TextInput
          id={`${name}.title`}
          name={`${name}.title`}
          label={fresh ? 'Thêm mục' : 'Tên mục'}
          hint={fresh ? 'Để trống nếu không thêm.' : 'Xóa tên để bỏ mục; mục còn đoạn thì chuyển đoạn trước.'}
          defaultValue={title}
        />
        <Disclosure summary={`Lấy nguồn từ ${sources.length} mục của báo cáo`}>
          <div className="flex flex-col gap-2">
            {offered.map((offer) => (
              <Checkbox
                key={offer.key}
                id={`${name}.${offer.key}`}
                name={`${name}.sources[]`}
                value={offer.key}
                label={offer.name}
                defaultChecked={sources.includes(offer.key)}
              />
            ))}
          </div>
        </Disclosure>
      </div>
    </li>
  );
}
