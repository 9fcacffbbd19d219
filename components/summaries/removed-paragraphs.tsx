import { Button } from '#components/ui/button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { ParagraphView } from '#lib/summaries/paragraph-views.ts';
import { operationForms, paneIds, paragraphIdOf } from './operation-names.ts';

export function RemovedParagraphs({ paragraphs }: { paragraphs: readonly ParagraphView[] }) {
  return (
    <div id={paneIds.removed} tabIndex={-1} className="mt-6">
      {paragraphs.length === 0 ? null : (
        <Disclosure wide summary={`Đoạn đã bỏ (${paragraphs.length})`}>
          <ul className="flex flex-col gap-4">
            {paragraphs.map(({ id, text }) => (
              <li key={id} className="flex flex-col items-start gap-2">
                <p className="prose-width text-sm whitespace-pre-line text-muted">
                  {text === '' ? '(đoạn trống)' : text}
                </p>
                <Button
                  type="submit"
                  form={operationForms.restore}
                  name="paragraphId"
                  value={id}
                  size="small"
                  variant="secondary"
                  data-focus-after={paragraphIdOf(id)}
                >
                  Khôi phục
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
