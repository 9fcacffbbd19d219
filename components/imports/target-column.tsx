'use client';

import { Check } from 'lucide-react';
import { useRef } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Checkbox, RadioGroup } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { applyImportAction } from '#lib/imports/actions.ts';
import { formatCount } from '#lib/numbers.ts';
import type { Arrangement, TargetRow, TargetSection } from './arrangement.ts';
import { Words } from './words.tsx';

interface TargetColumnProps {
  importId: string;
  version: number;
  arrangement: Pick<Arrangement, 'sections' | 'seen'>;
}

function resultText({ placed, refused }: { placed: number; refused: number }): string {
  const done = `Đã đưa ${formatCount(placed)} đoạn vào báo cáo.`;
  return refused > 0
    ? `${done} Còn ${formatCount(refused)} đoạn chưa đưa được; lý do ghi tại từng đoạn.`
    : done;
}

/** What each section would get, beside what it says now; one button puts it in. */
export function TargetColumn({ importId, version, arrangement }: TargetColumnProps) {
  const { sections, seen } = arrangement;
  const top = useRef<HTMLElement>(null);
  const { formProps, failure, pending, value } = useActionForm(applyImportAction, () => top.current?.focus());
  return (
    <section
      ref={top}
      tabIndex={-1}
      aria-labelledby="import-target"
      className="flex min-w-0 flex-col gap-4 outline-none"
    >
      <h2 id="import-target" className="text-xl font-semibold">
        Sẽ đưa vào báo cáo
      </h2>
      {value ? (
        <Alert tone={value.refused > 0 ? 'warning' : 'success'} live>
          {resultText(value)}
        </Alert>
      ) : null}
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      {sections.length === 0 ? (
        <p className="text-muted">
          Không có đoạn nào đang chờ đưa vào. Đoạn chưa xếp thì chọn mục ở phần “Trong tệp Word”.
        </p>
      ) : (
        <form {...formProps} className="flex flex-col gap-4">
          <input type="hidden" name="importId" value={importId} />
          <input type="hidden" name="version" value={version} />
          {seen.map(({ key, version: answer }, index) => (
            <span key={key} hidden>
              <input type="hidden" name={`seen.${index}.key`} value={key} />
              <input type="hidden" name={`seen.${index}.version`} value={answer} />
            </span>
          ))}
          {sections.map((target, index) => (
            <Target key={target.section.key} target={target} index={index} />
          ))}
          <SubmitButton pending={pending} pendingLabel="Đang đưa vào…" className="self-start">
            <Check aria-hidden />
            Đưa các mục đã chọn vào báo cáo
          </SubmitButton>
        </form>
      )}
    </section>
  );
}

function Target({ target, index }: { target: TargetSection; index: number }) {
  const { section, rows, filled, count } = target;
  const name = `sections.${index}`;
  const title = `${section.label}. ${section.title}`;
  return (
    <article aria-label={title} className="flex flex-col gap-3 rounded-md border border-line bg-white p-4">
      <input type="hidden" name={`${name}.key`} value={section.key} />
      <Checkbox
        name={`${name}.include`}
        defaultChecked
        label={<span className="font-semibold">{title}</span>}
        hint={
          filled
            ? `${formatCount(count)} đoạn, mục đã có nội dung`
            : `${formatCount(count)} đoạn, mục đang trống`
        }
      />
      {filled ? (
        <RadioGroup
          name={`${name}.mode`}
          label={`Cách đưa vào mục ${section.label}`}
          labelHidden
          inline
          defaultValue="append"
          options={[
            { value: 'append', label: 'Thêm vào cuối' },
            { value: 'replace', label: 'Thay nội dung hiện có' },
          ]}
        />
      ) : null}
      {section.kind === 'text' || section.kind === 'proposals' ? (
        <TextRows rows={rows} />
      ) : (
        <AnnexRows rows={rows} />
      )}
    </article>
  );
}

/** What stands there, and what would come behind it or in its place. */
function TextRows({ rows }: { rows: TargetRow[] }) {
  const added = rows.flatMap((row) => row.added).map(({ words }) => words);
  const present = rows.map((row) => row.present).join('\n');
  return (
    <div className="flex flex-col gap-2 text-sm">
      {present === '' ? null : (
        <div className="rounded border border-line bg-surface px-3 py-2">
          <p className="font-semibold text-muted">Hiện có</p>
          <Words words={present} />
        </div>
      )}
      <div className="rounded border border-primary-line bg-primary-soft px-3 py-2">
        <p className="font-semibold text-muted">Từ tệp Word</p>
        <Words words={added.join('\n')} />
      </div>
    </div>
  );
}

function AnnexRows({ rows }: { rows: TargetRow[] }) {
  return (
    <Disclosure summary={`Xem ${formatCount(rows.length)} dòng`} className="text-sm">
      <ul className="flex flex-col gap-2">
        {rows.map(({ key, label, added, present }) => (
          <li key={key}>
            <p className="font-semibold">{label}</p>
            {added.map(({ id, words }) => (
              <p key={id} className="whitespace-pre-line">
                {words}
              </p>
            ))}
            {present === '' ? null : <p className="text-muted">Hiện có: {present}</p>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
