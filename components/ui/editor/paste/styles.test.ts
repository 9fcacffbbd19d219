import { expect, test } from 'vitest';
import { boldness, classDeclarations, declarationsOf, pointsOf, slant } from './styles.ts';

test.each([
  ['font-weight:bold', true],
  ['FONT-WEIGHT: 700', true],
  ['font-weight:500', false],
  ['font-weight:normal', false],
  ['font-weight:inherit', null],
  ['color:red', null],
])('"%s" and bold', (style, expected) => {
  expect(boldness(declarationsOf(style))).toBe(expected);
});

test.each([
  ['font-style: italic', true],
  ['font-style:normal', false],
  [null, null],
])('"%s" and italic', (style, expected) => {
  expect(slant(declarationsOf(style))).toBe(expected);
});

test('classes of a style sheet as Excel writes it', () => {
  const classes = classDeclarations('<!--table {x:y}\n.xl65, td.xl66 {font-weight:700;\n color:red}-->');
  expect([...classes.keys()]).toEqual(['xl65', 'xl66']);
  expect(classes.get('xl66')?.get('font-weight')).toBe('700');
});

test.each([
  ['.5in', 36],
  ['1.0in', 72],
  ['36.0pt', 36],
  ['48px', 36],
  ['2em', 0],
  [undefined, 0],
])('%s is %d points', (length, points) => {
  expect(pointsOf(length)).toBeCloseTo(points, 1);
});
