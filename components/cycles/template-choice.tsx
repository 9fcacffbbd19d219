'use client';

import { useState } from 'react';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Select, Textarea } from '#components/ui/field.tsx';
import type { ActionFailure } from '#lib/action-result.ts';
import type { TemplateOption } from '#lib/cycles/preparing.ts';
import type { CycleKind } from '#lib/cycles/schema.ts';
import { templateChangeLabels } from '#lib/templates/labels.ts';
import { errorAt } from './form-errors.ts';

interface TemplateChoiceProps {
  kind: CycleKind;
  options: readonly TemplateOption[];
  chosen: string;
  failure: ActionFailure | null;
}

/** Which version is filled in; for occasions that no template fits, the questions themselves. */
export function TemplateChoice({ kind, options, chosen, failure }: TemplateChoiceProps) {
  const [id, setId] = useState(chosen);
  const option = options.find((one) => one.id === id);
  const composable = kind !== 'annual';
  return (
    <>
      <Select
        name="templateVersionId"
        label="Mẫu báo cáo"
        value={id}
        onChange={(event) => setId(event.target.value)}
        error={errorAt(failure, 'templateVersionId')}
        fieldClassName="max-w-2xl"
        options={[
          ...(composable ? [{ value: '', label: 'Câu hỏi soạn tại chỗ' }] : []),
          ...options.map(({ id: value, name, version }) => ({ value, label: `${name} (bản ${version})` })),
        ]}
      />
      {option ? <TemplateFacts option={option} /> : null}
      {composable ? (
        <Textarea
          name="questions"
          label="Câu hỏi, mỗi câu một dòng"
          hint="Mỗi câu thành một mục của báo cáo, đánh số 1, 2, 3…; cơ quan trả lời bằng lời hoặc chọn “Không phát sinh”."
          error={errorAt(failure, 'questions')}
          rows={6}
          // Hidden, not gone: what was typed stays when somebody looks at the templates.
          fieldClassName={id === '' ? 'max-w-2xl' : 'hidden!'}
        />
      ) : null}
    </>
  );
}

function TemplateFacts({ option: { sourceDocument, sections, changes } }: { option: TemplateOption }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="prose-width text-sm text-muted">
        {sections} mục lời văn. Nguồn: {sourceDocument}.
      </p>
      {changes === null ? null : changes.length === 0 ? (
        <p className="text-sm">Lời văn và mã các mục không thay đổi so với kỳ trước.</p>
      ) : (
        <Disclosure summary={`${changes.length} điểm khác so với kỳ trước`} open wide>
          <ul className="flex flex-col gap-2 text-sm">
            {changes.map(({ kind, key, place, before, after }) => (
              <li key={`${kind} ${key}`}>
                <strong className="font-semibold">{place}</strong>: {templateChangeLabels[kind].toLowerCase()}
                {before ? <del className="block text-muted">{before}</del> : null}
                {after ? <ins className="block no-underline">{after}</ins> : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
