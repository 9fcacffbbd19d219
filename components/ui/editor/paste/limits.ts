import { richLimits } from '#lib/rich-text/limits.ts';
import type { RichBlock, RichList, RichListItem, RichParagraph } from '#lib/rich-text/nodes.ts';
import { type PlainLine, plainLines } from '#lib/rich-text/plain-lines.ts';

function isParagraph(child: RichBlock): child is RichParagraph {
  return child.type === 'paragraph';
}

/** An item beside its inner items, one after the other. */
function unfolded({ content }: RichListItem): RichListItem[] {
  const own = content.filter(isParagraph);
  const inner = content.flatMap((child) => (isParagraph(child) ? [] : child.content.flatMap(unfolded)));
  return own.length > 0 ? [{ type: 'listItem', content: own }, ...inner] : inner;
}

/** Items that are nested too deeply stand on the last level that there is. */
export function withinDepth(list: RichList, level = 1): RichList {
  if (level >= richLimits.listDepth) return { ...list, content: list.content.flatMap(unfolded) };
  const content = list.content.map(
    ({ content }): RichListItem => ({
      type: 'listItem',
      content: content.map((child) => (isParagraph(child) ? child : withinDepth(child, level + 1))),
    }),
  );
  return { ...list, content };
}

function paragraphOf(line: PlainLine): RichParagraph {
  switch (line.kind) {
    case 'paragraph':
      return line.paragraph;
    case 'item': {
      const sign = line.lead.trimStart();
      const content = line.paragraph.content ?? [];
      return {
        type: 'paragraph',
        content: sign === '' ? content : [{ type: 'text', text: sign }, ...content],
      };
    }
    case 'row':
      return { type: 'paragraph', content: [{ type: 'text', text: line.text }] };
  }
}

/** For places that hold paragraphs only: items keep their signs as text, rows their cells side by side. */
export function asParagraphs(blocks: readonly RichBlock[]): RichParagraph[] {
  return plainLines({ type: 'doc', content: [...blocks] }).map(paragraphOf);
}
