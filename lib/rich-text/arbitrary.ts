import fc from 'fast-check';
import type { RichBlock, RichDoc, RichList, RichListItem, RichMark, RichParagraph } from './nodes.ts';

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Đối', 'ngoại', 'nhân', 'dân', 'năm', '2026', '-', '1.', '|', '😀'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom('e\u0301', '\u0301', '\u00A0', '\uFEFF', '\uD800', 'a\nb', '\t') },
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
const mark = fc.constantFrom<RichMark>(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', attrs: { href: 'https://mofa.gov.vn/tin' } },
);
const text = fc.record({
  type: fc.constant('text' as const),
  text: words,
  marks: fc.uniqueArray(mark, { selector: ({ type }) => type, maxLength: 3 }),
});
export const anyParagraph: fc.Arbitrary<RichParagraph> = fc.record({
  type: fc.constant('paragraph' as const),
  content: fc.array(text, { maxLength: 3 }),
});

function anyList(depth: number): fc.Arbitrary<RichList> {
  const child: fc.Arbitrary<RichListItem['content'][number]> =
    depth === 0
      ? anyParagraph
      : fc.oneof(
          { weight: 3, arbitrary: anyParagraph },
          { weight: 1, arbitrary: fc.constant(null).chain(() => anyList(depth - 1)) },
        );
  const item = fc.record({
    type: fc.constant('listItem' as const),
    content: fc.array(child, { minLength: 1, maxLength: 3 }),
  });
  const content = fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.record({ type: fc.constant('bulletList' as const), content }),
    fc.record({
      type: fc.constant('orderedList' as const),
      attrs: fc.record({ start: fc.integer({ min: 1, max: 9_999 }) }),
      content,
    }),
  );
}

const span = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 4 }));
const cell = fc.record({
  type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
  attrs: fc.record({ colspan: span, rowspan: span }),
  content: fc.array(anyParagraph, { minLength: 1, maxLength: 2 }),
});
const row = fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cell, { maxLength: 4 }) });
const table = fc.record({
  type: fc.constant('table' as const),
  content: fc.array(row, { minLength: 1, maxLength: 4 }),
});

export const anyBlock: fc.Arbitrary<RichBlock> = fc.oneof(
  { weight: 3, arbitrary: anyParagraph },
  { weight: 2, arbitrary: anyList(2) },
  { weight: 1, arbitrary: table },
);

/** Any document that the schema lets in, canonical or not, with odd characters. */
export const anyDoc: fc.Arbitrary<RichDoc> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(anyBlock, { maxLength: 5 }),
});
