import { expect, test } from 'vitest';
import { type EditorNode, fromEditor, toEditor } from './editor-form.ts';
import { bold, doc, p } from './samples.ts';
import { richDoc } from './schema.ts';

test('an empty document has a paragraph to write in', () => {
  expect(toEditor(doc())).toEqual(doc(p()));
  expect(fromEditor(toEditor(doc()))).toEqual(doc());
});

test('text keeps its words where a mark or an attribute is unknown', () => {
  const text = (marks: EditorNode['marks']): EditorNode => ({ type: 'text', text: 'chữ', marks });
  const content: EditorNode[] = [
    {
      type: 'paragraph',
      attrs: { textAlign: 'center' },
      content: [text([{ type: 'highlight' }, { type: 'bold' }])],
    },
    { type: 'paragraph', content: [text([{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])] },
    { type: 'heading', content: [text([])] },
  ];
  expect(fromEditor({ type: 'doc', content })).toEqual(doc(p(bold('chữ')), p('chữ'), p('chữ')));
});

test.each([
  ['a node', { type: 'doc', content: [{ type: 'image' }] }],
  [
    'a mark',
    {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'code' }] }] }],
    },
  ],
  ['an attribute', { type: 'doc', content: [{ type: 'paragraph', attrs: { style: 'x' } }] }],
  [
    'an address',
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'data:text/html,x' } }] },
          ],
        },
      ],
    },
  ],
])('the server refuses %s that the schema does not know', (_, value) => {
  expect(richDoc.safeParse(value).success).toBe(false);
});
