import { Fragment, type ReactNode } from 'react';
import type { Inline } from '#lib/documents/schema.ts';
import { keyed } from './keyed.ts';

/** Where a source mark such as "[12]" leads. */
export type SourceHref = (mark: string) => string | undefined;

type Props = { content: Inline[]; sourceHref?: SourceHref | undefined };

/** Text with its looks, links and marks. */
export function InlineContent({ content, sourceHref }: Props) {
  return keyed(content, ({ text }) => text).map(({ key, item: inline }) => {
    const mark = inline.sourceMark;
    const href = mark === undefined ? undefined : sourceHref?.(mark);
    return (
      <Fragment key={key}>
        {linked(inline)}
        {mark !== undefined && (
          <sup className="text-[0.6em] text-primary">
            {href === undefined ? mark : <a href={href}>{mark}</a>}
          </sup>
        )}
      </Fragment>
    );
  });
}

function linked({ href, ...inline }: Inline): ReactNode {
  if (href === undefined) return looked(inline);
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="underline">
      {looked(inline)}
    </a>
  );
}

function looked({ text, bold, italic, highlight }: Inline): ReactNode {
  const look = [bold && 'font-bold', italic && 'italic'].filter(Boolean).join(' ');
  if (highlight !== undefined)
    return (
      <mark data-comment={highlight} className={`bg-gold-soft text-ink ${look}`}>
        {text}
      </mark>
    );
  return look === '' ? text : <span className={look}>{text}</span>;
}
