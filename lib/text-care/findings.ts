import { canonicalDoc } from '../rich-text/canonical.ts';
import type { RichBlock, RichDoc, RichListItem, RichParagraph, RichText } from '../rich-text/nodes.ts';
import { detectLegacyFont, fromLegacy, type LegacyFont, legacyWords } from './legacy-fonts.ts';
import { type FormFinding, type FormKind, formFindings } from './numbers-and-dates.ts';

/** A paragraph by its number among all of the document, list items and cells included, in reading order. */
export type DocFinding = FormFinding & { paragraph: number };
export type LegacyParagraph = { paragraph: number; before: string; after: string };
export type Findings = {
  legacy: { font: LegacyFont; paragraphs: LegacyParagraph[] } | null;
  forms: DocFinding[];
};

type Change = (paragraph: RichParagraph, index: number) => RichParagraph;

function textOf({ content = [] }: RichParagraph): string {
  return content.map(({ text }) => text).join('');
}

/** The document with each paragraph changed; the numbering of all that is said here. */
function mapParagraphs(doc: RichDoc, change: Change): RichDoc {
  let count = 0;
  const next = (paragraph: RichParagraph): RichParagraph => {
    count += 1;
    return change(paragraph, count - 1);
  };
  function item({ type, content }: RichListItem): RichListItem {
    return {
      type,
      content: content.map((child) =>
        child.type === 'paragraph' ? next(child) : { ...child, content: child.content.map(item) },
      ),
    };
  }
  function block(one: RichBlock): RichBlock {
    switch (one.type) {
      case 'paragraph':
        return next(one);
      case 'bulletList':
      case 'orderedList':
        return { ...one, content: one.content.map(item) };
      case 'table':
        return {
          ...one,
          content: one.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({ ...cell, content: cell.content.map(next) })),
          })),
        };
    }
  }
  return { ...doc, content: doc.content.map(block) };
}

function textsOf(doc: RichDoc): string[] {
  const texts: string[] = [];
  mapParagraphs(doc, (paragraph) => {
    texts.push(textOf(paragraph));
    return paragraph;
  });
  return texts;
}

/** In a text of this font also a heading or a cell of a single word belongs to it. */
function belongs(font: LegacyFont, text: string): boolean {
  const { sure, against } = legacyWords(font, text);
  return sure > 0 && sure >= 2 * against;
}

function legacyOf(texts: readonly string[]): Findings['legacy'] {
  // By paragraph, since one may be pasted among others; then as a whole, since all may be short.
  const font =
    texts.map(detectLegacyFont).find((found) => found !== null) ?? detectLegacyFont(texts.join('\n'));
  if (!font) return null;
  const paragraphs = texts.flatMap((before, paragraph) => {
    const after = fromLegacy(font, before);
    return after !== before && belongs(font, before) ? [{ paragraph, before, after }] : [];
  });
  return paragraphs.length > 0 ? { font, paragraphs } : null;
}

/** All that care for the text has to suggest about a document. Nothing is changed. */
export function findingsOf(doc: RichDoc): Findings {
  const texts = textsOf(doc);
  const legacy = legacyOf(texts);
  const inLegacyFont = new Set(legacy?.paragraphs.map(({ paragraph }) => paragraph));
  const forms = texts.flatMap((text, paragraph) =>
    inLegacyFont.has(paragraph) ? [] : formFindings(text).map((finding) => ({ ...finding, paragraph })),
  );
  return { legacy, forms };
}

/** The part of the text that a replacement takes the place of, in the marks with which it begins. */
function replaced(content: readonly RichText[], { start, end, suggestion }: FormFinding): RichText[] {
  let at = 0;
  return content.flatMap((node): RichText[] => {
    const from = at;
    at += node.text.length;
    if (at <= start || from >= end) return [node];
    const before = node.text.slice(0, Math.max(0, start - from));
    const after = node.text.slice(end - from);
    const text = `${before}${from <= start ? suggestion : ''}${at >= end ? after : ''}`;
    return text === '' ? [] : [{ ...node, text }];
  });
}

/** The document with these suggestions taken; those whose text has changed since are left out. */
export function applyFindings(doc: RichDoc, findings: readonly DocFinding[]): RichDoc {
  return canonicalDoc(
    mapParagraphs(doc, (paragraph, index) => {
      // From the end, so that the places before stay right.
      const mine = findings
        .filter((finding) => finding.paragraph === index)
        .toSorted((a, b) => b.start - a.start);
      let { content = [] } = paragraph;
      for (const finding of mine)
        if (textOf({ ...paragraph, content }).slice(finding.start, finding.end) === finding.found)
          content = replaced(content, finding);
      return mine.length > 0 ? { type: 'paragraph', content } : paragraph;
    }),
  );
}

/** The certain ones of a kind, to be taken at once. */
export function certainOf(findings: readonly DocFinding[], kind: FormKind): DocFinding[] {
  return findings.filter((finding) => finding.certain && finding.kind === kind);
}

/** The nodes in Unicode, each with its marks. */
function convertedNodes(font: LegacyFont, content: readonly RichText[]): RichText[] {
  const whole = fromLegacy(font, content.map(({ text }) => text).join(''));
  let at = 0;
  return content.map((node) => {
    // TCVN3 changes letter by letter, and only the whole line tells which are capitals.
    const text = font === 'tcvn3' ? whole.slice(at, at + node.text.length) : fromLegacy(font, node.text);
    at += node.text.length;
    return { ...node, text };
  });
}

/** The document with the paragraphs that are in this font in Unicode; formatting stays. */
export function convertLegacy(doc: RichDoc, font: LegacyFont): RichDoc {
  return canonicalDoc(
    mapParagraphs(doc, (paragraph) =>
      paragraph.content && belongs(font, textOf(paragraph))
        ? { type: 'paragraph', content: convertedNodes(font, paragraph.content) }
        : paragraph,
    ),
  );
}
