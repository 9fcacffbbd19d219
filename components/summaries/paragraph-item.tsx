import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { RichTextView } from '#components/ui/editor/rich-text-view.tsx';
import { sectionsOf } from '#lib/summaries/outline.ts';
import type { ParagraphView } from '#lib/summaries/paragraph-views.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { CitationList } from './citation-list.tsx';
import { FactFlags } from './fact-flags.tsx';
import { operationForms, paneIds, paragraphIdOf } from './operation-names.ts';
import { ParagraphForm } from './paragraph-form.tsx';
import { ParagraphMore } from './paragraph-more.tsx';

interface ParagraphItemProps {
  view: Pick<SummaryView, 'id' | 'outline'>;
  /** All paragraphs of the section, and which of them this is. */
  paragraphs: readonly ParagraphView[];
  index: number;
  names: readonly string[];
  accountId: string;
  editable: boolean;
}

const shownOfCut = 70;

/** Ends of sentences within a text, but for its own end, with the words before each. */
function cutsOf(text: string): { at: number; after: string }[] {
  let begun = 0;
  return [...text.matchAll(/[.!?…](?=\s+\S)|\n(?=\S)/gu)].map(({ index, 0: end }) => {
    const at = index + end.length;
    const sentence = text.slice(begun, at).trim();
    begun = at;
    return { at, after: sentence.length > shownOfCut ? `… ${sentence.slice(-shownOfCut)}` : sentence };
  });
}

/** One paragraph of the section: a form of its own while the report is being written, otherwise its text. */
export function ParagraphItem(props: ParagraphItemProps) {
  const { view, paragraphs, index, names, accountId, editable } = props;
  const paragraph = paragraphs[index];
  if (!paragraph) return null;
  const { id, sectionKey, doc, text, version, updatedAt, updatedBy } = paragraph;
  const number = index + 1;
  const above = paragraphs[index - 1];
  const marks = (
    <>
      <FactFlags paragraph={paragraph} number={number} editable={editable} />
      <CitationList summaryId={view.id} sectionKey={sectionKey} paragraph={paragraph} />
    </>
  );
  return (
    <li
      id={paragraphIdOf(id)}
      tabIndex={-1}
      className="flex scroll-mt-14 flex-col gap-2 rounded-md border border-line p-3 target:border-primary sm:p-4 xl:scroll-mt-0"
    >
      {editable ? (
        <>
          <ParagraphForm
            paragraph={{ id, doc, version, updatedAt: updatedAt.toISOString(), updatedBy }}
            number={number}
            accountId={accountId}
            names={names}
            marks={marks}
            operations={<Operations {...props} />}
          />
          <ParagraphMore
            paragraph={{ id, version }}
            number={number}
            above={above ? { id: above.id, version: above.version } : null}
            cuts={cutsOf(text)}
            sections={sectionsOf(view.outline)
              .filter(({ key }) => key !== sectionKey)
              .map(({ key, label, title }) => ({ key, name: label === '' ? title : `${label}. ${title}` }))}
          />
        </>
      ) : (
        <>
          <h3 className="font-semibold">Đoạn {number}</h3>
          <div className="rich-text prose-width">
            {text.trim() === '' ? <p>(đoạn trống)</p> : <RichTextView doc={doc} links />}
          </div>
          {marks}
        </>
      )}
    </li>
  );
}

/** Says which paragraph in words that only a screen reader needs. */
function Operations({ paragraphs, index }: ParagraphItemProps) {
  const paragraph = paragraphs[index];
  if (!paragraph) return null;
  const { id, sectionKey } = paragraph;
  const number = index + 1;
  const last = paragraphs.length - 1;
  // A button that is gone after the move hands the focus to its paragraph.
  const toParagraph = { 'data-focus-after': paragraphIdOf(id) };
  const look = { type: 'submit', size: 'small', variant: 'quiet' } as const;
  const move = (below: string) => ({
    form: operationForms.move,
    name: 'move',
    value: `${id} ${sectionKey} ${below}`,
  });
  return (
    <>
      {index > 0 ? (
        <Button
          {...look}
          {...move(paragraphs[index - 2]?.id ?? 'first')}
          {...(index === 1 ? toParagraph : {})}
          title="Chuyển lên"
        >
          <ArrowUp aria-hidden />
          <span className="sr-only">Chuyển lên: đoạn {number}</span>
        </Button>
      ) : null}
      {index < last ? (
        <Button
          {...look}
          {...move(paragraphs[index + 1]?.id ?? 'last')}
          {...(index === last - 1 ? toParagraph : {})}
          title="Chuyển xuống"
        >
          <ArrowDown aria-hidden />
          <span className="sr-only">Chuyển xuống: đoạn {number}</span>
        </Button>
      ) : null}
      <Button
        {...look}
        name="paragraphId"
        value={id}
        form={operationForms.remove}
        data-focus-after={paneIds.removed}
      >
        Bỏ đoạn<span className="sr-only"> {number}</span>
      </Button>
    </>
  );
}
