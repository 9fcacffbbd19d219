import type {
  RichBlock,
  RichCell,
  RichDoc,
  RichList,
  RichMark,
  RichParagraph,
  RichText,
} from '#lib/rich-text/nodes.ts';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function markHtml(html: string, mark: RichMark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${html}</strong>`;
    case 'italic':
      return `<em>${html}</em>`;
    case 'link':
      return `<a href="${escaped(mark.attrs.href)}">${html}</a>`;
  }
}

function textHtml({ text, marks = [] }: RichText): string {
  return marks.reduceRight(markHtml, escaped(text));
}

function paragraphHtml({ content = [] }: RichParagraph): string {
  return `<p>${content.map(textHtml).join('')}</p>`;
}

function listHtml(list: RichList): string {
  const items = list.content.map(
    ({ content }) =>
      `<li>${content.map((child) => (child.type === 'paragraph' ? paragraphHtml(child) : listHtml(child))).join('')}</li>`,
  );
  if (list.type === 'bulletList') return `<ul>${items.join('')}</ul>`;
  return `<ol start="${list.attrs?.start ?? 1}">${items.join('')}</ol>`;
}

function cellHtml({ type, attrs, content }: RichCell): string {
  const tag = type === 'tableHeader' ? 'th' : 'td';
  const { colspan, rowspan } = attrs ?? { colspan: 1, rowspan: 1 };
  return `<${tag} colspan="${colspan}" rowspan="${rowspan}">${content.map(paragraphHtml).join('')}</${tag}>`;
}

function blockHtml(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphHtml(block);
    case 'bulletList':
    case 'orderedList':
      return listHtml(block);
    case 'table':
      return `<table><tbody>${block.content
        .map(({ content }) => `<tr>${content.map(cellHtml).join('')}</tr>`)
        .join('')}</tbody></table>`;
  }
}

/** A document as the simplest HTML that says the same. */
export function htmlOf(doc: RichDoc): string {
  return doc.content.map(blockHtml).join('');
}
