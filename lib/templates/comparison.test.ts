import { expect, it } from 'vitest';
import { changesBetween } from './comparison.ts';
import { type TemplateDefinition, templateDefinition } from './schema.ts';

const before = templateDefinition.parse({
  subject: 'Công tác đối ngoại nhân dân năm {year}',
  groups: [
    {
      key: 'results',
      numeral: 'I',
      title: 'Kết quả',
      sections: [
        { key: 'results.laws', number: '1', title: 'Xây dựng văn bản', guidance: '', kind: 'text' },
        { key: 'results.training', number: '2', title: 'Tập huấn', guidance: 'Nêu số lớp.', kind: 'text' },
        { key: 'results.awards', number: '3', title: 'Khen thưởng', guidance: '', kind: 'text' },
      ],
    },
  ],
  annexes: [
    {
      kind: 'figures',
      key: 'annex.figures',
      label: 'Phụ lục',
      title: 'Biểu số liệu',
      rows: [{ key: 'figures.in', number: '1', label: 'Đoàn vào', unit: 'đoàn', decimals: 0 }],
    },
  ],
});

const [group] = before.groups;
const [laws, training, awards] = group?.sections ?? [];
const [annex] = before.annexes;

function withSections(sections: (object | undefined)[]): TemplateDefinition {
  return templateDefinition.parse({ ...before, groups: [{ ...group, sections }] });
}

const row = annex?.kind === 'figures' ? annex.rows[0] : undefined;

it.each<[string, TemplateDefinition, object[]]>([
  ['the same', before, []],
  [
    'a new section',
    withSections([laws, training, awards, { ...laws, key: 'results.media', number: '4', title: 'Báo chí' }]),
    [{ kind: 'added', key: 'results.media', place: 'Mục I.4', after: 'Báo chí' }],
  ],
  [
    'one less',
    withSections([laws, training]),
    [{ kind: 'removed', key: 'results.awards', before: 'Khen thưởng' }],
  ],
  [
    'other words and guidance',
    withSections([
      laws,
      { ...training, title: 'Đào tạo, tập huấn', guidance: 'Nêu số lớp, số người.' },
      awards,
    ]),
    [
      { kind: 'reworded', key: 'results.training', before: 'Tập huấn', after: 'Đào tạo, tập huấn' },
      { kind: 'detail', key: 'results.training', before: 'Nêu số lớp.' },
    ],
  ],
  [
    'another number',
    withSections([training, { ...laws, number: '5' }, awards]),
    [{ kind: 'moved', key: 'results.laws', before: 'Mục I.1', after: 'Mục I.5' }],
  ],
  [
    'another key for the same words',
    withSections([laws, { ...training, key: 'results.courses' }, awards]),
    [{ kind: 'rekeyed', key: 'results.courses', before: 'results.training', after: 'results.courses' }],
  ],
  [
    'another unit',
    templateDefinition.parse({ ...before, annexes: [{ ...annex, rows: [{ ...row, unit: 'lượt' }] }] }),
    [{ kind: 'detail', key: 'figures.in', before: 'đơn vị đoàn', after: 'đơn vị lượt' }],
  ],
])('CYCLE-2 names %s', (_name, after, expected) => {
  expect(changesBetween(before, after)).toMatchObject(expected);
  expect(changesBetween(before, after)).toHaveLength(expected.length);
});
