import type { ReactNode } from 'react';
import { bulletAt, numberAt } from '#lib/documents/lists.ts';
import type { List, ListItem } from '#lib/documents/schema.ts';
import { InlineContent, type SourceHref } from './inline-content.tsx';
import { keyed } from './keyed.ts';

type Props = { list: List; level?: number; sourceHref: SourceHref | undefined };

/** A list with the markers of the printed paper, which a style sheet cannot make. */
export function DocumentList({ list, level = 0, sourceHref }: Props) {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag className={`list-none ${level > 1 ? 'pl-6' : ''}`}>
      {keyed(list.items, textOf).map(({ key, item }, index) => (
        <li key={key}>
          {keyed(item, (part) => textOf([part])).map(({ key: partKey, item: part }, at) =>
            part.kind === 'list' ? (
              <DocumentList key={partKey} list={part} level={level + 1} sourceHref={sourceHref} />
            ) : (
              <p key={partKey} className="official-paragraph my-1.5">
                {at === 0 && marker(list, level, index)}
                <InlineContent content={part.content} sourceHref={sourceHref} />
              </p>
            ),
          )}
        </li>
      ))}
    </Tag>
  );
}

function marker(list: List, level: number, index: number): ReactNode {
  return `${list.ordered ? numberAt(level, list.start + index) : bulletAt(level)} `;
}

function textOf(item: ListItem): string {
  return item
    .map((part) =>
      part.kind === 'list' ? part.items.map(textOf).join(' ') : part.content.map(({ text }) => text).join(''),
    )
    .join(' ');
}
