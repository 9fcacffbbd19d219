import { Fragment, type ReactNode } from 'react';
import { Chart } from '#components/ui/chart.tsx';
import { pictureOf } from '#lib/charts/svg.ts';
import type { Block } from '#lib/documents/schema.ts';
import { numberedTitle } from '#lib/documents/text.ts';
import { Heading, type HeadingLevel, levelBelow } from './document-heading.tsx';
import { DocumentList } from './document-list.tsx';
import { DocumentTable, type SlotAfter } from './document-table.tsx';
import { InlineContent, type SourceHref } from './inline-content.tsx';
import { keyed } from './keyed.ts';

type Props = {
  blocks: Block[];
  /** Level of the outermost headings in here. */
  level: HeadingLevel;
  /** Names the tables that no heading names. */
  label: string;
  slotAfter?: SlotAfter | undefined;
  sourceHref?: SourceHref | undefined;
};

export function DocumentBlocks({ blocks, level, label, slotAfter, sourceHref }: Props) {
  const grouped = blocks.some((block) => block.kind === 'group');
  const headingLevel = grouped ? levelBelow(level) : level;
  const set = (block: Block, title: string): ReactNode => {
    switch (block.kind) {
      case 'group':
        return (
          <Heading level={level} id={block.anchor} className="official-title mt-4 mb-1.5 font-bold uppercase">
            {numberedTitle(block.numeral, block.title)}
          </Heading>
        );
      case 'heading':
        return (
          <Heading level={headingLevel} id={block.anchor} className="official-title my-1.5 font-bold">
            {numberedTitle(block.number, block.title)}
          </Heading>
        );
      case 'subheading':
        return (
          <Heading level={levelBelow(headingLevel)} className="official-title my-1.5 italic">
            {block.title}
          </Heading>
        );
      case 'paragraph':
        return (
          <p id={block.anchor} className="official-paragraph my-1.5">
            <InlineContent content={block.content} sourceHref={sourceHref} />
          </p>
        );
      case 'list':
        return <DocumentList list={block} sourceHref={sourceHref} />;
      case 'chart':
        return <Chart picture={pictureOf(block.chart)} />;
      case 'dots':
        return <Dots lines={block.lines} />;
      case 'table':
        return <DocumentTable table={block.table} label={title} slotAfter={slotAfter} />;
    }
  };
  return keyed(blocks, (block) => anchorOf(block) ?? block.kind).map(({ key, item: block }, index) => {
    const anchor = anchorOf(block);
    return (
      <Fragment key={key}>
        {set(block, titleBefore(blocks, index) ?? label)}
        {anchor !== undefined && slotAfter?.(anchor)}
      </Fragment>
    );
  });
}

function anchorOf(block: Block): string | undefined {
  switch (block.kind) {
    case 'group':
    case 'heading':
    case 'paragraph':
      return block.anchor;
    case 'subheading':
    case 'list':
    case 'table':
    case 'chart':
    case 'dots':
      return undefined;
  }
}

function titleBefore(blocks: Block[], index: number): string | undefined {
  const heading = blocks.slice(0, index).findLast((block) => 'title' in block);
  return heading !== undefined && 'title' in heading ? heading.title : undefined;
}

function Dots({ lines }: { lines: number }) {
  const numbers = Array.from({ length: lines }, (_, index) => index);
  return (
    <div aria-hidden>
      {numbers.map((number) => (
        <div key={number} className="official-dots" />
      ))}
    </div>
  );
}
