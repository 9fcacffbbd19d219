import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorProps } from '@tiptap/pm/view';
import { withBlankEnds } from '#lib/rich-text/caret.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { docFromDom } from './doc-from-dom.ts';
import { htmlOf } from './html-of.ts';

/** What this editor itself copied needs no cleaning; its schema lets nothing else in. */
const own = /\sdata-pm-slice=/;

/** Pasted and dropped text: only what the schema knows comes in, with all its words. */
export const pasteProps: Pick<EditorProps, 'transformPastedHTML' | 'clipboardTextParser'> = {
  transformPastedHTML: (html) =>
    own.test(html) ? html : htmlOf(docFromDom(new DOMParser().parseFromString(html, 'text/html'))),
  clipboardTextParser: (text, _, __, view) => {
    const pasted = withBlankEnds(docOf(text), text);
    const paragraphs = pasted.content.map((block) => view.state.schema.nodeFromJSON(block));
    return new Slice(Fragment.from(paragraphs), 1, 1);
  },
};
