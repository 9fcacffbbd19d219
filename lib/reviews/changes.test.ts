import { describe, expect, it } from 'vitest';
import type { AnswerContent, Answers, SentFile } from '../reports/schema.ts';
import { docOf } from '../rich-text/plain.ts';
import { templateDefinition } from '../templates/schema.ts';
import { changedSections, changesSince, changesSinceLastYear, isUnchangedSending } from './changes.ts';

const definition = templateDefinition.parse({
  subject: '',
  groups: [
    {
      key: 'g',
      numeral: 'I',
      title: '',
      sections: [
        { key: 'g.text', number: '1', title: '', kind: 'text' },
        { key: 'g.proposals', number: '2', title: '', kind: 'proposals' },
      ],
    },
  ],
  annexes: [
    {
      kind: 'checklist',
      key: 'c',
      label: 'Phụ lục I',
      title: '',
      footnote: '',
      rows: [{ key: 'c.row', number: '3', text: '' }],
    },
    {
      kind: 'figures',
      key: 'f',
      label: 'Phụ lục II',
      title: '',
      rows: [{ key: 'f.row', number: '1', label: 'Đoàn ra', unit: 'đoàn', decimals: 2 }],
    },
  ],
});

const text = (words: string, nothing = false): AnswerContent => ({
  kind: 'text',
  doc: docOf(words),
  nothing,
});
const bold: AnswerContent = {
  kind: 'text',
  nothing: false,
  doc: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Một', marks: [{ type: 'bold' }] }] }],
  },
};
const figure = (value: string, note = ''): AnswerContent => ({ kind: 'figure', value, nothing: false, note });
const choice = (answer: 'yes' | 'no', note = ''): AnswerContent => ({ kind: 'checklist', answer, note });
const proposals = (words: string): AnswerContent => ({
  kind: 'proposals',
  nothing: false,
  items: [{ id: crypto.randomUUID(), text: words, addressee: 'Bộ Tài chính', field: 'funding' }],
});

const sent = (answers: Answers, files: SentFile[] = []) => ({ answers, files });
const since = (before: Answers, after: Answers) =>
  changesSince(definition, sent(before), sent(after)).answers;

describe('DIFF-1 since the sending before', () => {
  it.each([
    ['g.text', text('Một'), text('Một'), null],
    ['g.text', text('Một'), text('Một hai'), 'changed'],
    ['g.text', undefined, text('Một'), 'added'],
    ['g.text', text('Một'), undefined, 'removed'],
    ['g.text', text('Một'), text('', true), 'changed'],
    ['g.text', text('Một'), bold, 'looks'],
    ['g.proposals', proposals('Một'), proposals('Một'), null],
    ['g.proposals', proposals('Một'), proposals('Hai'), 'changed'],
    ['c.row', choice('yes', 'Số 1'), choice('no', 'Số 1'), 'changed'],
    ['c.row', choice('yes', 'Số 1'), choice('yes', 'Số 2'), 'changed'],
    ['f.row', figure('12'), figure('12.5'), 'changed'],
    ['f.row', figure('12'), figure('12', 'đã kiểm tra'), 'changed'],
    ['f.row', figure('12'), figure('12'), null],
  ])('%s', (key, before, after, kind) => {
    const changes = since(before ? { [key]: before } : {}, after ? { [key]: after } : {});
    expect(changes.map((one) => one.kind)).toEqual(kind === null ? [] : [kind]);
  });

  it('by word, in the order of the paper, with the names of rows', () => {
    const changes = since(
      { 'f.row': figure('12'), 'g.text': text('Đã mở ba lớp') },
      { 'f.row': figure('1234.5'), 'g.text': text('Đã mở chín lớp') },
    );
    expect(changes).toMatchObject([
      {
        key: 'g.text',
        name: '',
        paragraphs: [
          [
            { kind: 'same', text: 'Đã mở ' },
            { kind: 'removed', text: 'ba' },
            { kind: 'added', text: 'chín' },
            { kind: 'same', text: ' lớp' },
          ],
        ],
      },
      { key: 'f.row', sectionKey: 'f', name: '1. Đoàn ra' },
    ]);
  });

  const file = (name: string, sha256: string, key = 'c.row'): SentFile => ({
    id: name,
    key,
    name,
    type: 'application/pdf',
    bytes: 1,
    sha256,
  });

  it('files by content and place; a resubmission without any change is known', () => {
    const before = sent({ 'g.text': text('Một') }, [file('a.pdf', '1'), file('b.pdf', '2')]);
    const same = changesSince(
      definition,
      before,
      sent(before.answers, [{ ...file('a.pdf', '1'), id: 'x' }, file('b.pdf', '2')]),
    );
    expect(isUnchangedSending(same)).toBe(true);
    const changed = changesSince(
      definition,
      before,
      sent(before.answers, [file('a.pdf', '3'), file('b.pdf', '2')]),
    );
    expect(changed.files.map(({ kind, sectionKey, name }) => [kind, sectionKey, name])).toEqual([
      ['removed', 'c', 'a.pdf'],
      ['added', 'c', 'a.pdf'],
    ]);
    expect([...changedSections(changed)]).toEqual(['c']);
    expect(isUnchangedSending(changed)).toBe(false);
  });
});

it('DIFF-2 since last year, of several former bodies the texts after each other and the sum of the figures', () => {
  const report = (answers: Answers, index: number) => ({
    organisationId: String(index),
    organisation: String(index),
    predecessor: true,
    submittedAt: new Date(0),
    answers,
  });
  const lastYear = {
    year: 2025,
    cycle: '',
    reports: [
      report({ 'g.text': text('Một'), 'f.row': figure('10') }, 1),
      report({ 'g.text': text('Hai'), 'f.row': figure('2.5') }, 2),
    ],
  };
  const answers = { 'g.text': text('Một\nHai'), 'f.row': figure('12.5') };
  expect(changesSinceLastYear(definition, lastYear, answers).answers).toEqual([]);
  const { answers: changes } = changesSinceLastYear(definition, lastYear, {
    ...answers,
    'f.row': figure('13'),
  });
  expect(changes.map(({ key }) => key)).toEqual(['f.row']);
});
