import mammoth from 'mammoth';
import { linkTarget } from '../rich-text/nodes.ts';
import { cleanText } from '../text.ts';
import { fromLegacy, type LegacyFont } from '../text-care/legacy-fonts.ts';
import type { WordParts } from './unpack.ts';
import type { Span, WordBlock, WordCell, WordNotes, WordParagraph, WordText } from './word-blocks.ts';
import { Detailing, type Details } from './word-details.ts';

/** The document as mammoth reads it; only what is used here. */
type Node = {
  type: string;
  children?: Node[];
  value?: string;
  styleId?: string | null;
  href?: string;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
  breakType?: string;
  body?: Node[];
};
type Document = Node & { notes: { resolve(reference: Node): Node | undefined } };

type Piece = Span & { font: LegacyFont | null };
type Reading = { details: Details; document: Document; notes: WordNotes };

const bodies = /^word\/(document\d*|footnotes|endnotes)\.xml$/;

/** The parts as mammoth opens a zip; pictures are not there, and nobody asks for them. */
function packageOf(parts: WordParts) {
  return {
    // Not looked at where a file is given; the declared types know no other way in.
    arrayBuffer: new ArrayBuffer(0),
    file: {
      exists: (name: string) => parts.has(name),
      read: async (name: string) => parts.get(name) ?? '',
    },
  };
}

async function documentOf(parts: WordParts): Promise<Document> {
  let found: Document | undefined;
  await mammoth.convertToHtml(packageOf(parts), {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: Document) => {
      found = document;
      return { ...document, children: [], comments: [] };
    },
  });
  if (!found) throw new Error('mammoth gave no document');
  return found;
}

/** Reads an unpacked Word file: insertions kept, deletions dropped, old fonts as Unicode, notes in brackets. */
export async function readWord(parts: WordParts): Promise<WordText> {
  const detailing = new Detailing(parts.get('word/styles.xml'), parts.get('word/numbering.xml'));
  const rewritten = new Map(
    [...parts].map(([name, xml]) => [name, bodies.test(name) ? detailing.rewrite(xml) : xml]),
  );
  const document = await documentOf(rewritten);
  const reading: Reading = {
    details: detailing.details,
    document,
    notes: { images: 0, hidden: 0, contents: 0, tcvn3: 0, vni: 0, comments: 0, objects: detailing.objects },
  };
  return { blocks: blocksOf(document.children ?? [], reading), notes: reading.notes };
}

function blocksOf(nodes: Node[], reading: Reading): WordBlock[] {
  return nodes.flatMap((node): WordBlock[] => {
    if (node.type === 'paragraph') return paragraphsOf(node, reading);
    if (node.type === 'table') return [{ kind: 'table', rows: rowsOf(node, reading) }];
    return blocksOf(node.children ?? [], reading);
  });
}

function rowsOf(table: Node, reading: Reading): WordCell[][] {
  const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow');
  return rows.map(({ children = [] }) =>
    children
      .filter(({ type }) => type === 'tableCell')
      .map((cell) => ({
        paragraphs: blocksOf(cell.children ?? [], reading).flatMap(flattened),
        colspan: cell.colSpan ?? 1,
        rowspan: cell.rowSpan ?? 1,
      })),
  );
}

/** A table in a cell of a table, as its paragraphs. */
function flattened(block: WordBlock): WordParagraph[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap(({ paragraphs }) => paragraphs);
}

/** A line break starts a paragraph of its own, but not in a heading. */
function paragraphsOf(node: Node, reading: Reading): WordParagraph[] {
  const details = reading.details.paragraphs.get(node.styleId ?? '');
  if (/^(toc|mục lục) ?\d/i.test(details?.styleName ?? '')) {
    reading.notes.contents += 1;
    return [];
  }
  const level = details?.level ?? null;
  const whole = unified(piecesOf(node.children ?? [], null, reading), reading.notes);
  const lines =
    level === null
      ? linesOf(whole)
      : [whole.map((span) => ({ ...span, text: span.text.replaceAll('\n', ' ') }))];
  return lines.map((spans, index) => {
    const shown = spans.filter(({ text }) => text.trim() !== '');
    const text = spans.map((span) => span.text).join('');
    return {
      kind: 'paragraph',
      spans,
      level,
      number: index === 0 ? (details?.number ?? null) : null,
      centred: details?.centred ?? false,
      bold: shown.length > 0 && shown.every(({ bold }) => bold),
      caps: /\p{L}/u.test(text) && text === text.toUpperCase(),
    };
  });
}

function linesOf(spans: Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of spans)
    for (const [index, text] of span.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...span, text });
    }
  return lines;
}

function legacyFontOf(name: string | null): LegacyFont | null {
  if (name === null) return null;
  if (/^\.vn/i.test(name)) return 'tcvn3';
  return /^vni[- ]/i.test(name) ? 'vni' : null;
}

/** Neighbours that look alike as one, so that a letter and its mark meet before an old font is converted. */
function unified(pieces: Piece[], notes: WordNotes): Span[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const same =
      last &&
      last.font === piece.font &&
      last.bold === piece.bold &&
      last.italic === piece.italic &&
      last.href === piece.href;
    if (same) last.text += piece.text;
    else joined.push({ ...piece });
  }
  const used = new Set(joined.flatMap(({ font }) => (font === null ? [] : [font])));
  if (used.has('tcvn3')) notes.tcvn3 += 1;
  if (used.has('vni')) notes.vni += 1;
  return joined.map(({ font, text, ...span }) => ({
    ...span,
    text: cleanText(font === null ? text : fromLegacy(font, text)).replaceAll('\t', ' '),
  }));
}

type Look = Omit<Piece, 'text'>;
const plain: Look = { bold: false, italic: false, href: null, font: null };

function piecesOf(nodes: Node[], look: Look | null, reading: Reading): Piece[] {
  return nodes.flatMap((node) => pieceOf(node, look ?? plain, reading));
}

function pieceOf(node: Node, look: Look, reading: Reading): Piece[] {
  switch (node.type) {
    case 'run': {
      const details = reading.details.runs.get(node.styleId ?? '');
      if (details?.hidden) {
        reading.notes.hidden += 1;
        return [];
      }
      const font = details?.font ?? null;
      const own = {
        ...look,
        bold: details?.bold ?? false,
        italic: details?.italic ?? false,
        font: legacyFontOf(font),
      };
      const pieces = piecesOf(node.children ?? [], own, reading);
      // ".VnTimeH" draws small letters as capitals.
      const capitals = own.font === 'tcvn3' && /h$/i.test(font ?? '');
      return capitals ? pieces.map((piece) => inCapitals(piece)) : pieces;
    }
    case 'hyperlink': {
      const href = node.href !== undefined && linkTarget.test(node.href) ? node.href : null;
      return piecesOf(node.children ?? [], { ...look, href }, reading);
    }
    case 'text':
      return [{ ...look, text: node.value ?? '' }];
    case 'tab':
      return [{ ...look, text: ' ' }];
    case 'break':
      return node.breakType === 'line' ? [{ ...look, text: '\n' }] : [];
    case 'checkbox':
      return [{ ...look, text: node.checked ? '☒' : '☐' }];
    case 'noteReference':
      return noteOf(node, look, reading);
    case 'commentReference':
      reading.notes.comments += 1;
      return [];
    case 'image':
      reading.notes.images += 1;
      return [];
    default:
      return piecesOf(node.children ?? [], look, reading);
  }
}

function inCapitals(piece: Piece): Piece {
  return { ...piece, font: null, text: fromLegacy('tcvn3', piece.text).toUpperCase() };
}

function noteOf(reference: Node, look: Look, reading: Reading): Piece[] {
  const body = reading.document.notes.resolve(reference)?.body ?? [];
  const text = blocksOf(body, reading)
    .flatMap(flattened)
    .map(({ spans }) =>
      spans
        .map((span) => span.text)
        .join('')
        .trim(),
    )
    .filter((line) => line !== '')
    .join(' ');
  return text === '' ? [] : [{ ...look, font: null, text: ` (${text})` }];
}
