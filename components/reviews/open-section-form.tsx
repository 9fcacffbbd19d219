'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Select } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { openSectionAction } from '#lib/reviews/actions.ts';
import { type Choice, PointFields } from './point-fields.tsx';

interface OpenSectionFormProps {
  submissionId: string;
  /** Sections that are still locked. */
  sections: Choice[];
  consequence: string;
  onDone: () => void;
}

/** One more section than the return named. */
export function OpenSectionForm({ submissionId, sections, consequence, onDone }: OpenSectionFormProps) {
  const { formProps, failure, pending } = useActionForm(openSectionAction, onDone);
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="submissionId" value={submissionId} />
      <Select
        id="mo-them-muc"
        name="section"
        label="Mục cần mở"
        options={sections.map(({ key, label, title }) => ({ value: key, label: `${label} ${title}` }))}
        fieldClassName="w-full max-w-2xl"
      />
      <PointFields id="mo-them" prefix="" label="mục này" />
      <p className="text-sm text-muted">{consequence}</p>
      <SubmitButton variant="secondary" pending={pending}>
        Mở thêm mục
      </SubmitButton>
    </form>
  );
}
