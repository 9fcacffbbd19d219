import { expect, it } from 'vitest';
import { composedDefinition, questionsIn } from './composing.ts';
import { templateDefinition } from './schema.ts';

it.each([
  ['Một\nHai', ['Một', 'Hai']],
  ['1. Một\n2) Hai\nCâu 3: Ba', ['Một', 'Hai', 'Ba']],
  ['- Một\n\n   \n+ Hai', ['Một', 'Hai']],
  ['15/12/2026 là ngày gì?', ['15/12/2026 là ngày gì?']],
  ['2026 có gì mới?', ['2026 có gì mới?']],
])('%j gives %j', (typed, expected) => {
  expect(questionsIn(typed)).toEqual(expected);
});

it('CYCLE-4 composes a template that the system can fill in and print', () => {
  const definition = composedDefinition('Báo cáo nhanh về tiếp đoàn', ['Một', 'Hai']);
  expect(templateDefinition.parse(definition)).toEqual(definition);
  expect(definition.subject).toBe('Nhanh về tiếp đoàn');
  expect(definition.groups[0]?.sections.map(({ key, title }) => [key, title])).toEqual([
    ['q1', 'Một'],
    ['q2', 'Hai'],
  ]);
});
