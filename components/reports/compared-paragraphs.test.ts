import { expect, it } from 'vitest';
import { comparedParagraphs } from './compared-paragraphs.ts';

it('marks the paragraphs that only one text has', () => {
  const compared = comparedParagraphs('Một\n\nHai\nBa', 'Ba\nMột');
  expect(compared.map(({ text, onlyHere }) => [text, onlyHere])).toEqual([
    ['Một', false],
    ['Hai', true],
    ['Ba', false],
  ]);
});
