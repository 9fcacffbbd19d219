import { Select, Textarea } from '#components/ui/field.tsx';
import { returnReasonLabels } from '#lib/reports/labels.ts';
import { returnReasons } from '#lib/reports/schema.ts';

export type Choice = { key: string; label: string; title: string };

const reasons = returnReasons.map((value) => ({ value, label: returnReasonLabels[value] }));

/** What kind of fault, and what is to be done about it. */
export function PointFields({
  id,
  prefix,
  label,
  error,
}: {
  id: string;
  prefix: string;
  label: string;
  error?: string | undefined;
}) {
  return (
    <>
      <Select
        id={`${id}-loai`}
        name={`${prefix}demand`}
        label={
          <>
            Lý do<span className="sr-only"> ở {label}</span>
          </>
        }
        options={reasons}
        fieldClassName="w-full max-w-60"
      />
      <Textarea
        id={`${id}-can-sua`}
        name={`${prefix}text`}
        label={`Cần sửa gì ở ${label}`}
        error={error}
        maxLength={5_000}
        rows={2}
        className="min-h-16!"
      />
    </>
  );
}

/** A section to choose; its fields show once it is chosen, also without JavaScript. */
export function PointChoice({ section, index, id }: { section: Choice; index: number; id: string }) {
  const prefix = `points.${index}.`;
  return (
    <div className="group flex flex-col gap-2">
      <label className="flex cursor-pointer items-start gap-3">
        <input
          type="checkbox"
          id={id}
          name={`${prefix}section`}
          value={section.key}
          className="mt-0.5 size-6 shrink-0 cursor-pointer accent-primary"
        />
        {section.label} {section.title}
      </label>
      <div className="hidden flex-col gap-2 border-l-2 border-line pl-4 ml-3 group-has-[input:checked]:flex">
        <PointFields id={id} prefix={prefix} label={section.label} />
      </div>
    </div>
  );
}
