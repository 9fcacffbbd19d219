import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import type { ParagraphView } from '#lib/summaries/queries.ts';
import { operationForms, paneIds, paragraphIdOf } from './operation-names.ts';
import { ParagraphForm } from './paragraph-form.tsx';
import { type MarkedSource, SourceMarks } from './source-marks.tsx';

interface ParagraphItemProps {
  paragraph: ParagraphView;
  number: number;
  count: number;
  marks: MarkedSource[];
  accountId: string;
  editable: boolean;
}

/** One paragraph of the section: a form of its own while the report is being written, otherwise its text. */
export function ParagraphItem(props: ParagraphItemProps) {
  const { paragraph, number, marks, accountId, editable } = props;
  const { id, text, version, updatedAt, updatedBy } = paragraph;
  return (
    <li
      id={paragraphIdOf(id)}
      tabIndex={-1}
      className="scroll-mt-14 rounded-md border border-line p-3 target:border-primary sm:p-4 xl:scroll-mt-0"
    >
      {editable ? (
        <ParagraphForm
          paragraph={{ id, text, version, updatedAt: updatedAt.toISOString(), updatedBy }}
          number={number}
          accountId={accountId}
          marks={<SourceMarks marks={marks} />}
          operations={<Operations {...props} />}
        />
      ) : (
        <div className="flex flex-col gap-2">
          <h3 className="font-semibold">Đoạn {number}</h3>
          <p className="prose-width whitespace-pre-line">{text === '' ? '(đoạn trống)' : text}</p>
          <SourceMarks marks={marks} />
        </div>
      )}
    </li>
  );
}

/** Says which paragraph in words that only a screen reader needs. */
function Operations({ paragraph: { id }, number, count }: ParagraphItemProps) {
  // A button that is gone after the move hands the focus to its paragraph.
  const toParagraph = { 'data-focus-after': paragraphIdOf(id) };
  const carried = {
    type: 'submit',
    name: 'paragraphId',
    value: id,
    size: 'small',
    variant: 'quiet',
  } as const;
  return (
    <>
      {number > 1 ? (
        <Button
          {...carried}
          {...(number === 2 ? toParagraph : {})}
          form={operationForms.up}
          title="Chuyển lên"
        >
          <ArrowUp aria-hidden />
          <span className="sr-only">Chuyển lên: đoạn {number}</span>
        </Button>
      ) : null}
      {number < count ? (
        <Button
          {...carried}
          {...(number === count - 1 ? toParagraph : {})}
          form={operationForms.down}
          title="Chuyển xuống"
        >
          <ArrowDown aria-hidden />
          <span className="sr-only">Chuyển xuống: đoạn {number}</span>
        </Button>
      ) : null}
      <Button {...carried} form={operationForms.remove} data-focus-after={paneIds.removed}>
        Bỏ đoạn<span className="sr-only"> {number}</span>
      </Button>
    </>
  );
}
