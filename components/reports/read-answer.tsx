import { DocumentBlocks } from '#components/documents/document-blocks.tsx';
import { nothingLabel, proposalFieldLabels } from '#lib/reports/labels.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import { blocksOf } from '#lib/rich-text/blocks.ts';
import { isEmptyDoc } from '#lib/rich-text/measure.ts';

/** A section of the text as it stands, where it cannot be changed. */
export function ReadAnswer({ content }: { content: AnswerContent | null }) {
  if (content?.kind === 'text' && !isEmptyDoc(content.doc))
    return (
      <div className="prose-width">
        <DocumentBlocks blocks={blocksOf(content.doc)} level={3} label="Nội dung" />
      </div>
    );
  if (content?.kind === 'proposals' && content.items.length > 0)
    return (
      <ol className="prose-width flex list-decimal flex-col gap-3 pl-6">
        {content.items.map(({ id, text, addressee, field }) => (
          <li key={id}>
            <p className="whitespace-pre-line">{text}</p>
            <p className="text-sm text-muted">
              Kiến nghị: {addressee || '(chưa ghi)'} · {proposalFieldLabels[field]}
            </p>
          </li>
        ))}
      </ol>
    );
  const nothing = (content?.kind === 'text' || content?.kind === 'proposals') && content.nothing;
  return <p className="text-muted">{nothing ? `${nothingLabel} trong kỳ báo cáo.` : 'Chưa có nội dung.'}</p>;
}
