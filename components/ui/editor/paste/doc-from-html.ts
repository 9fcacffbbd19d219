import { canonicalDoc } from '#lib/rich-text/canonical.ts';
import { linkLength, linkTarget } from '#lib/rich-text/limits.ts';
import type {
  RichBlock,
  RichCell,
  RichDoc,
  RichList,
  RichListItem,
  RichMark,
  RichRow,
} from '#lib/rich-text/nodes.ts';
import { BlockBuilder } from './block-builder.ts';
import { inertHtml, styleAttribute } from './inert-html.ts';
import { asParagraphs, withinDepth } from './limits.ts';
import { boldness, classDeclarations, declarationsOf, pointsOf, slant } from './styles.ts';
import { listLevel, markerOf, typedBulletLength } from './word-markers.ts';

const dropped = new Set(
  'applet audio base button canvas datalist del embed head iframe img input link map math meta meter noscript object option picture progress script select source style svg template textarea title video'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav p pre section summary'.split(
    ' ',
  ),
);

type Classes = Map<string, Map<string, string>>;

interface Context {
  classes: Classes;
  marks: readonly RichMark[];
  exact: boolean;
}

function nameOf(element: Element): string {
  return element.localName.toLowerCase();
}

function styleOf(element: Element, classes: Classes): Map<string, string> {
  const ofClasses = [...element.classList].flatMap((name) => [...(classes.get(name) ?? [])]);
  return new Map([...ofClasses, ...declarationsOf(element.getAttribute(styleAttribute))]);
}

/** What nobody sees, or what belongs to Word's margin: comments, deletions, the signs of its lists. */
function isHidden(style: Map<string, string>): boolean {
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list') === 'ignore' ||
    /^(comment|comment-list)$/.test(style.get('mso-element') ?? '')
  );
}

function withMark(
  marks: readonly RichMark[],
  type: 'bold' | 'italic',
  set: boolean | null,
): readonly RichMark[] {
  if (set === null) return marks;
  const others = marks.filter((mark) => mark.type !== type);
  return set ? [...others, { type }] : others;
}

function marksIn(
  element: Element,
  style: Map<string, string>,
  outer: readonly RichMark[],
): readonly RichMark[] {
  const name = nameOf(element);
  const strong = /^(b|strong|h[1-6])$/.test(name) ? true : null;
  const slanted = /^(i|em|cite|dfn)$/.test(name) ? true : null;
  const marks = withMark(
    withMark(outer, 'bold', boldness(style) ?? strong),
    'italic',
    slant(style) ?? slanted,
  );
  const href = name === 'a' ? (element.getAttribute('href') ?? '').trim() : '';
  if (!linkTarget.test(href) || href.length > linkLength) return marks;
  return [...marks.filter(({ type }) => type !== 'link'), { type: 'link', attrs: { href } }];
}

/** The sign that Word put before an item, or null. */
function wordSign(element: Element): string | null {
  const sign = [...element.querySelectorAll(`[${styleAttribute}]`)].find(
    (inner) => declarationsOf(inner.getAttribute(styleAttribute)).get('mso-list') === 'ignore',
  );
  return sign?.textContent ?? null;
}

/** Begins an item when the paragraph is one of Word's. */
function startItem(element: Element, style: Map<string, string>, builder: BlockBuilder): boolean {
  const level = listLevel(style.get('mso-list'));
  if (level !== null) {
    const sign = wordSign(element);
    builder.startWordItem(level, sign === null ? { kind: 'bullet' } : markerOf(sign));
    return true;
  }
  const typed = /^(p|div)$/.test(nameOf(element)) ? typedBulletLength(element.textContent ?? '') : 0;
  if (typed === 0) return false;
  const indented = Math.round(pointsOf(style.get('margin-left')) / 36);
  builder.startWordItem(Math.max(1, indented), { kind: 'bullet' });
  builder.skipCharacters(typed);
  return true;
}

function walkChildren(node: Node, builder: BlockBuilder, context: Context): void {
  for (const child of node.childNodes) walk(child, builder, context);
}

function walk(node: Node, builder: BlockBuilder, context: Context): void {
  if (node.nodeType === Node.TEXT_NODE) builder.text(node.nodeValue ?? '', context.marks, context.exact);
  if (!(node instanceof Element)) return;
  const name = nameOf(node);
  const style = styleOf(node, context.classes);
  if (dropped.has(name) || isHidden(style)) return;
  const exact = context.exact || name === 'pre' || /^(pre|break-spaces)/.test(style.get('white-space') ?? '');
  const inner: Context = { ...context, exact, marks: marksIn(node, style, context.marks) };
  if (name === 'br') builder.breakLine();
  else if (name === 'ul' || name === 'ol') builder.add(listIn(node, inner));
  else if (name === 'table') builder.add(tableIn(node, inner));
  else if (blocks.has(name)) {
    builder.endParagraph();
    const holdsBlocks = node.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6') !== null;
    const isItem = !holdsBlocks && startItem(node, style, builder);
    if (!isItem && !holdsBlocks) builder.endWordLists();
    walkChildren(node, builder, inner);
    if (isItem) builder.endWordItem();
    else builder.endParagraph();
  } else walkChildren(node, builder, inner);
}

function blocksIn(element: Element, context: Context): RichBlock[] {
  const builder = new BlockBuilder();
  walkChildren(element, builder, context);
  builder.endParagraph();
  return builder.blocks;
}

function itemChildren(found: readonly RichBlock[]): RichListItem['content'] {
  return found.flatMap((block): RichListItem['content'] =>
    block.type === 'table' ? asParagraphs([block]) : [block],
  );
}

function listIn(element: Element, context: Context): RichBlock[] {
  const content: RichListItem[] = [];
  for (const child of element.children) {
    const style = styleOf(child, context.classes);
    const name = nameOf(child);
    if (dropped.has(name) || isHidden(style)) continue;
    const inner = { ...context, marks: marksIn(child, style, context.marks) };
    // Some programs put an inner list beside the item that it belongs to.
    const beside = name === 'ul' || name === 'ol';
    const children = itemChildren(beside ? listIn(child, inner) : blocksIn(child, inner));
    const last = content.at(-1);
    if (children.length === 0) continue;
    if (beside && last) last.content.push(...children);
    else content.push({ type: 'listItem', content: children });
  }
  if (content.length === 0) return [];
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  const list: RichList =
    nameOf(element) === 'ol'
      ? { type: 'orderedList', attrs: { start: start > 0 ? start : 1 }, content }
      : { type: 'bulletList', content };
  return [list];
}

function cellIn(cell: HTMLTableCellElement, context: Context): { blocks: RichBlock[]; cell: RichCell } {
  const style = styleOf(cell, context.classes);
  const found = blocksIn(cell, { ...context, marks: marksIn(cell, style, context.marks) });
  const paragraphs = asParagraphs(found);
  const header = nameOf(cell) === 'th' || nameOf(cell.closest('thead, tbody, table') ?? cell) === 'thead';
  return {
    blocks: found,
    cell: {
      type: header ? 'tableHeader' : 'tableCell',
      attrs: { colspan: Math.max(1, cell.colSpan), rowspan: Math.max(1, cell.rowSpan) },
      content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }],
    },
  };
}

/** Office ends its tables with a row without height that only holds the widths of columns. */
function isShown(row: HTMLTableRowElement, context: Context): boolean {
  const blank = row.getAttribute('height') === '0' && (row.textContent ?? '').trim() === '';
  return !blank && !isHidden(styleOf(row, context.classes));
}

function tableIn(element: Element, context: Context): RichBlock[] {
  if (!(element instanceof HTMLTableElement)) return blocksIn(element, context);
  const caption = element.caption ? blocksIn(element.caption, context) : [];
  const rows = [...element.rows]
    .filter((row) => isShown(row, context))
    .map((row) => [...row.cells].map((cell) => cellIn(cell, context)));
  const cells = rows.flat();
  // A single cell is no table but a frame, or one cell of a sheet.
  if (cells.length <= 1) return [...caption, ...cells.flatMap(({ blocks }) => blocks)];
  const content = rows.map((row): RichRow => ({ type: 'tableRow', content: row.map(({ cell }) => cell) }));
  return [...caption, { type: 'table', content }];
}

/** What foreign HTML holds of what a section may hold, in canonical form. */
export function docFromHtml(foreign: string): RichDoc {
  const { html, sheets } = inertHtml(foreign);
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const found = blocksIn(body, { classes: classDeclarations(sheets.join('\n')), marks: [], exact: false });
  const content = found.map((block) =>
    block.type === 'bulletList' || block.type === 'orderedList' ? withinDepth(block) : block,
  );
  return canonicalDoc({ type: 'doc', content });
}
