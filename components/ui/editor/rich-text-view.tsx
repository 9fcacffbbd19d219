import { Children, type ReactNode } from 'react';
import type {
  RichBlock,
  RichDoc,
  RichList,
  RichMark,
  RichParagraph,
  RichText,
} from '#lib/rich-text/nodes.ts';

interface ViewProps {
  doc: RichDoc;
  /** Off where a press means something else than following a link. */
  links?: boolean;
}

/** Pieces of a text have no name of their own; their place is their key. */
function drawn<Item>(items: readonly Item[], draw: (item: Item) => ReactNode): ReactNode[] {
  return Children.toArray(items.map(draw));
}

function marked(content: ReactNode, mark: RichMark, links: boolean): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{content}</strong>;
    case 'italic':
      return <em>{content}</em>;
    case 'link':
      return links ? (
        <a href={mark.attrs.href} rel="noopener noreferrer nofollow">
          {content}
        </a>
      ) : (
        <span className="link">{content}</span>
      );
  }
}

function TextView({ text: { text, marks = [] }, links }: { text: RichText; links: boolean }) {
  return marks.reduceRight<ReactNode>((content, mark) => marked(content, mark, links), text);
}

function ParagraphView({ paragraph, links }: { paragraph: RichParagraph; links: boolean }) {
  const { content = [] } = paragraph;
  return <p>{content.length > 0 ? drawn(content, (text) => <TextView {...{ text, links }} />) : <br />}</p>;
}

function ListView({ list, links }: { list: RichList; links: boolean }) {
  const items = drawn(list.content, ({ content }) => (
    <li>
      {drawn(content, (child) =>
        child.type === 'paragraph' ? (
          <ParagraphView paragraph={child} links={links} />
        ) : (
          <ListView list={child} links={links} />
        ),
      )}
    </li>
  ));
  return list.type === 'bulletList' ? <ul>{items}</ul> : <ol start={list.attrs?.start ?? 1}>{items}</ol>;
}

function BlockView({ block, links }: { block: RichBlock; links: boolean }) {
  switch (block.type) {
    case 'paragraph':
      return <ParagraphView paragraph={block} links={links} />;
    case 'bulletList':
    case 'orderedList':
      return <ListView list={block} links={links} />;
    case 'table':
      return (
        <div className="table-frame">
          <table>
            <tbody>
              {drawn(block.content, ({ content }) => (
                <tr>
                  {drawn(content, ({ type, attrs, content: paragraphs }) => {
                    const Cell = type === 'tableHeader' ? 'th' : 'td';
                    return (
                      <Cell colSpan={attrs?.colspan} rowSpan={attrs?.rowspan}>
                        {drawn(paragraphs, (paragraph) => (
                          <ParagraphView {...{ paragraph, links }} />
                        ))}
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

/** A formatted text to be read; put it into an element of the class "rich-text". */
export function RichTextView({ doc, links = true }: ViewProps) {
  return drawn(doc.content, (block) => <BlockView {...{ block, links }} />);
}
