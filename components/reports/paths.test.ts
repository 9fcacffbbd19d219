import { expect, it } from 'vitest';
import type { Answers } from '#lib/reports/schema.ts';
import { type TemplateDefinition, templateDefinition } from '#lib/templates/schema.ts';
import { gapPath } from './paths.ts';

const definition: TemplateDefinition = templateDefinition.parse({
  subject: '',
  groups: [
    {
      key: 'g',
      numeral: 'I',
      title: '',
      sections: [
        { key: 'g.text', number: '1', title: '', kind: 'text' },
        { key: 'g.asks', number: '2', title: '', kind: 'proposals' },
      ],
    },
  ],
  annexes: [
    {
      kind: 'checklist',
      key: 'c',
      label: '',
      title: '',
      footnote: '',
      rows: [
        { key: 'c.a', number: '1', text: '' },
        { key: 'c.b', number: '2', text: '' },
      ],
    },
    {
      kind: 'figures',
      key: 'f',
      label: '',
      title: '',
      rows: [{ key: 'f.a', number: '1', label: '', unit: '', decimals: 0 }],
    },
  ],
});
const item = { id: 'x', text: 'a', addressee: 'b', field: 'other' as const };
const answers: Answers = { 'c.b': { kind: 'checklist', answer: 'yes', note: '' } };
const asks = (...items: (typeof item)[]): Answers => ({
  'g.asks': { kind: 'proposals', nothing: false, items },
});

it.each([
  ['a text', answers, 'g.text', 'g.text', '/reports/r/sections/g.text#text'],
  ['no proposals', answers, 'g.asks', 'g.asks', '/reports/r/sections/g.asks#items'],
  [
    'a proposal without addressee',
    asks(item, { ...item, addressee: '' }),
    'g.asks',
    'g.asks',
    '/reports/r/sections/g.asks#items.1.addressee',
  ],
  [
    'a proposal without text',
    asks({ ...item, text: ' ' }),
    'g.asks',
    'g.asks',
    '/reports/r/sections/g.asks#items.0.text',
  ],
  ['an unanswered row', answers, 'c', 'c.a', '/reports/r/annex#rows.0.answer'],
  ['a row without note', answers, 'c', 'c.b', '/reports/r/annex#rows.1.note'],
  ['a figure', answers, 'f', 'f.a', '/reports/r/figures#rows.0.value'],
])('%s leads to its field', (_name, given, sectionKey, key, path) => {
  expect(gapPath('r', definition, given, { key, sectionKey })).toBe(path);
});
