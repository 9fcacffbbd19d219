import { Fragment, type ReactNode } from 'react';
import { DocumentBlocks } from '#components/documents/document-blocks.tsx';
import { DocumentFoot } from '#components/documents/document-foot.tsx';
import { DocumentHead } from '#components/documents/document-head.tsx';
import { AnnexHead } from '#components/documents/official-document.tsx';
import { withHighlights } from '#lib/comments/quotes.ts';
import { type ThreadView, wholeReport } from '#lib/comments/schema.ts';
import type { Block } from '#lib/documents/schema.ts';
import { endedBlocks } from '#lib/documents/text.ts';
import { reportDocument } from '#lib/reports/document.ts';
import type { ReviewView } from '#lib/reviews/queries.ts';
import { aboutOf } from './review-places.ts';
import { ReviewRow } from './review-row.tsx';

interface ReviewPaperProps {
  view: ReviewView;
  threads: readonly ThreadView[];
  /** What stands beside the section with this key. */
  panel: (sectionKey: string) => ReactNode;
}

type Stretch = { kind: 'group' | 'section'; key: string; blocks: Block[] };

/** The body of the paper cut before each group and each section. */
function stretchesOf(body: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const block of body) {
    if (block.kind === 'group' || block.kind === 'heading')
      stretches.push({
        kind: block.kind === 'group' ? 'group' : 'section',
        key: block.anchor ?? '',
        blocks: [block],
      });
    else stretches.at(-1)?.blocks.push(block);
  }
  return stretches;
}

/** The paper as it was sent, section by section, each with its remarks beside it and the quoted words marked. */
export function ReviewPaper({ view, threads, panel }: ReviewPaperProps) {
  const { definition } = view.template;
  const paper = reportDocument(view.snapshot, definition, {
    contentHash: view.contentHash,
    signer: view.submittedBy,
    at: view.submittedAt,
    issued: view.issued,
  });
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
  const marked = (key: string, blocks: readonly Block[]) =>
    withHighlights(
      blocks,
      open.filter(({ sectionKey }) => sectionKey === key),
    );
  return (
    <article className="flex flex-col text-ink" lang="vi">
      <ReviewRow first beside={panel(wholeReport)} sectionKey={wholeReport}>
        <DocumentHead document={paper} headingLevel={2} />
      </ReviewRow>
      {stretchesOf(endedBlocks(paper.body)).map(({ kind, key, blocks }) => (
        <ReviewRow
          key={`${kind} ${key}`}
          {...(kind === 'section' ? { sectionKey: key, about: aboutOf(definition, key) } : {})}
          beside={kind === 'section' ? panel(key) : null}
        >
          <DocumentBlocks
            blocks={kind === 'section' ? marked(key, blocks) : blocks}
            level={kind === 'section' ? 4 : 3}
            label={paper.subject}
          />
        </ReviewRow>
      ))}
      <ReviewRow last beside={null}>
        <DocumentFoot document={paper} />
      </ReviewRow>
      {paper.annexes.map((annex, index) => {
        const key = definition.annexes[index]?.key ?? '';
        return (
          <Fragment key={annex.label}>
            <div className="h-6" />
            <ReviewRow first last sectionKey={key} about={aboutOf(definition, key)} beside={panel(key)}>
              <AnnexHead annex={annex} headingLevel={3} />
              <DocumentBlocks blocks={marked(key, annex.blocks)} level={4} label={annex.title} />
            </ReviewRow>
          </Fragment>
        );
      })}
    </article>
  );
}
