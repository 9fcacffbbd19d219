import { caretAt, offsetOf, withBlankEnds } from '#lib/rich-text/caret.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { plainOf, withPlain } from '#lib/rich-text/plain.ts';
import type { EditorStart } from './rich-text-editor.tsx';

/** A document while its plain text is being edited. Every edit is compared with the beginning, so that the formatting of a line survives all steps. */
export interface TypedText {
  base: RichDoc;
  text: string;
  doc: RichDoc;
}

export function typedFrom(doc: RichDoc): TypedText {
  return { base: doc, text: plainOf(doc), doc };
}

export function retyped({ base }: TypedText, text: string): TypedText {
  return { base, text, doc: withPlain(base, text) };
}

/** What the editor takes over from a textarea. */
export function startFromText({ doc, text }: TypedText, from: number, to: number): EditorStart {
  const content = withBlankEnds(doc, text);
  return { content, selection: { from: caretAt(content, from), to: caretAt(content, to) } };
}

/** How many characters of an element stand before a place inside of it. */
function charactersBefore(element: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What is selected in a text that is shown by RichTextView; its beginning when nothing is. */
export function selectionInView(view: Element): EditorStart['selection'] {
  const paragraphs = [...view.querySelectorAll('p')];
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const caretIn = (node: Node, offset: number) => {
    const element = node instanceof Element ? node : node.parentElement;
    const place = element?.closest('p');
    return place
      ? { paragraph: paragraphs.indexOf(place), character: charactersBefore(place, node, offset) }
      : null;
  };
  const from =
    range && view.contains(range.startContainer) ? caretIn(range.startContainer, range.startOffset) : null;
  const to = range && view.contains(range.endContainer) ? caretIn(range.endContainer, range.endOffset) : null;
  const first = from ?? { paragraph: 0, character: 0 };
  return { from: first, to: to ?? first };
}

/** The same selection in the plain text. */
export function offsetsIn(doc: RichDoc, { from, to }: EditorStart['selection']): [number, number] {
  return [offsetOf(doc, from), offsetOf(doc, to)];
}
