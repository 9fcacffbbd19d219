import type { ReactNode } from 'react';
import type { Annex, OfficialDocument as Description } from '#lib/documents/schema.ts';
import { endedBlocks } from '#lib/documents/text.ts';
import { DocumentBlocks } from './document-blocks.tsx';
import { DocumentFoot } from './document-foot.tsx';
import { DocumentHead } from './document-head.tsx';
import { Heading, type HeadingLevel, levelBelow } from './document-heading.tsx';
import type { SlotAfter } from './document-table.tsx';
import './official-document.css';

type Props = {
  document: Description;
  /** Level of the paper's own title; groups and sections follow below it. */
  headingLevel?: HeadingLevel;
  /** Links or notes after the block with this anchor. */
  slotAfter?: SlotAfter;
  /** Where a source mark such as "[12]" leads. */
  sourceHref?: (mark: string) => string | undefined;
};

/** A paper on the screen as it will be printed: each annex is a sheet of its own. */
export function OfficialDocument({ document, headingLevel = 2, slotAfter, sourceHref }: Props) {
  const blocks = { level: levelBelow(headingLevel), slotAfter, sourceHref };
  return (
    <article className="official-document flex flex-col gap-6 text-ink" lang="vi">
      <Sheet>
        <DocumentHead document={document} headingLevel={headingLevel} />
        <DocumentBlocks {...blocks} blocks={endedBlocks(document.body)} label={document.subject} />
        <DocumentFoot document={document} />
      </Sheet>
      {document.annexes.map((annex) => (
        <Sheet key={annex.label} landscape={annex.landscape}>
          <AnnexHead annex={annex} headingLevel={headingLevel} />
          <DocumentBlocks {...blocks} blocks={annex.blocks} label={annex.title} />
        </Sheet>
      ))}
    </article>
  );
}

function Sheet({ landscape = false, children }: { landscape?: boolean | undefined; children: ReactNode }) {
  return (
    <section
      className={`official-sheet w-full border border-line bg-white font-document shadow-md ${landscape ? 'official-sheet-landscape' : ''}`}
    >
      {children}
    </section>
  );
}

export function AnnexHead({ annex, headingLevel }: { annex: Annex; headingLevel: HeadingLevel }) {
  return (
    <header className="mb-4 text-center">
      <Heading level={headingLevel} className="font-bold">
        <span className="block">{annex.label}</span>
        <span className="block uppercase">{annex.title}</span>
      </Heading>
      <p className="official-rule italic">{annex.reference}</p>
    </header>
  );
}
