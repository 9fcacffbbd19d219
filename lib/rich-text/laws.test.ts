import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDoc } from './arbitrary.ts';
import { canonicalDoc } from './canonical.ts';
import { type EditorNode, fromEditor, toEditor } from './editor-form.ts';
import { paragraphTexts } from './measure.ts';
import { docOf, plainOf, withPlain } from './plain.ts';
import { richDoc } from './schema.ts';

const canonical = anyDoc.map(canonicalDoc);

/** Without the signs before items and between cells, which follow from lists and tables. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => !/^(-|\||\d+\.|)$/.test(word))
    .sort();
}

test('the canonical form is its own canonical form', () => {
  fc.assert(
    fc.property(anyDoc, (doc) => {
      expect(canonicalDoc(canonicalDoc(doc))).toEqual(canonicalDoc(doc));
    }),
  );
});

test('what the server stores of a canonical document is the same document', () => {
  fc.assert(
    fc.property(canonical, (doc) => {
      expect(richDoc.parse(doc)).toEqual(doc);
    }),
  );
});

/** As the editor writes it: with all attributes and those of the screen. */
function asEditorWrites(node: EditorNode): EditorNode {
  const screen = {
    orderedList: { start: 1, type: null },
    tableCell: { colspan: 1, rowspan: 1, colwidth: null, align: null },
    tableHeader: { colspan: 1, rowspan: 1, colwidth: [120], align: 'left' },
    link: { target: '_blank', rel: 'noopener noreferrer nofollow', class: null, title: null },
  };
  const known = new Map<string, Record<string, unknown>>(Object.entries(screen));
  const attrsOf = ({ type = '', attrs }: EditorNode) =>
    known.has(type) ? { attrs: { ...known.get(type), ...attrs } } : {};
  return {
    ...node,
    ...attrsOf(node),
    ...(node.marks ? { marks: node.marks.map((mark) => ({ ...mark, ...attrsOf(mark) })) } : {}),
    ...(node.content ? { content: node.content.map(asEditorWrites) } : {}),
  };
}

test('a document passes the editor unchanged', () => {
  fc.assert(
    fc.property(canonical, (doc) => {
      expect(fromEditor(toEditor(doc))).toEqual(doc);
      expect(fromEditor(asEditorWrites(toEditor(doc)))).toEqual(doc);
    }),
  );
});

test('a plain text that nobody touched changes nothing', () => {
  fc.assert(
    fc.property(canonical, (doc) => {
      expect(withPlain(doc, plainOf(doc))).toBe(doc);
    }),
  );
});

test('every word of an edited plain text is in the document, and no other', () => {
  fc.assert(
    fc.property(canonical, canonical, fc.array(fc.nat()), (doc, other, places) => {
      const lines = plainOf(doc).split('\n');
      for (const [index, line] of plainOf(other).split('\n').entries()) {
        const at = (places[index] ?? index) % (lines.length + 1);
        lines.splice(at, (places[index] ?? 0) % 3, line);
      }
      const text = lines.join('\n');
      expect(wordsOf(plainOf(withPlain(doc, text)))).toEqual(wordsOf(text));
    }),
    { numRuns: 500 },
  );
});

test('what is typed anywhere into a plain text is in the document', () => {
  fc.assert(
    fc.property(canonical, fc.nat(), fc.string({ maxLength: 8 }), (doc, at, typed) => {
      const text = plainOf(doc);
      const place = at % (text.length + 1);
      const edited = `${text.slice(0, place)}${typed}${text.slice(place)}`;
      expect(wordsOf(plainOf(withPlain(doc, edited)))).toEqual(wordsOf(plainOf(docOf(edited))));
    }),
    { numRuns: 300 },
  );
});

test('a document of plain paragraphs stays one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(withPlain(docOf(before), after)).toEqual(docOf(after));
    }),
  );
});

test('words are counted where they stand', () => {
  fc.assert(
    fc.property(canonical, (doc) => {
      expect(paragraphTexts(doc).every((text) => text.trim() !== '')).toBe(true);
    }),
  );
});
