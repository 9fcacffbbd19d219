'use client';

import { Disclosure } from '#components/ui/disclosure.tsx';
import { Checkbox } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { formatCount } from '#lib/numbers.ts';
import { acceptDraftsAction } from '#lib/summaries/actions.ts';
import { FailureAlert } from './failure-alert.tsx';
import { paneIds } from './operation-names.ts';

export interface OfferedDraft {
  key: string;
  text: string;
  /** How each of its numbers was counted. */
  about: string[];
}

interface DraftsPaneProps {
  summaryId: string;
  sectionKey: string;
  drafts: OfferedDraft[];
}

/** Paragraphs that the system drafted from data: the compiler takes what she wants and changes it afterwards. */
export function DraftsPane({ summaryId, sectionKey, drafts }: DraftsPaneProps) {
  const { failure, pending, formProps } = useActionForm(acceptDraftsAction);
  if (drafts.length === 0) return null;
  return (
    <section
      aria-labelledby={paneIds.drafts}
      className="mb-6 rounded-md border border-line bg-surface p-3 sm:p-4"
    >
      <h2 id={paneIds.drafts} className="font-semibold">
        Soạn sẵn từ số liệu ({formatCount(drafts.length)})
      </h2>
      <form {...formProps} className="mt-3 flex flex-col gap-3">
        <input type="hidden" name="summaryId" value={summaryId} />
        <input type="hidden" name="sectionKey" value={sectionKey} />
        {drafts.map(({ key, text, about }) => (
          <div key={key}>
            <Checkbox id={`soan-san-${key}`} name="keys[]" value={key} label={text} defaultChecked />
            {about.length > 0 ? (
              <Disclosure summary="Cách tính" className="ml-9 text-sm">
                <ul>
                  {[...new Set(about)].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </Disclosure>
            ) : null}
          </div>
        ))}
        {failure ? <FailureAlert failure={failure} /> : null}
        <div>
          <SubmitButton size="small" pending={pending} pendingLabel="Đang đưa vào…">
            Nhận các đoạn đã chọn
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
