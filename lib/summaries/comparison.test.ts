import { describe, expect, test } from 'vitest';
import { docOf } from '../rich-text/plain.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { compareEditions, isUnchanged } from './comparison.ts';
import type { EditionParagraph, EditionSnapshot, EditionSource } from './schema.ts';

const definition: TemplateDefinition = {
  subject: 'Năm {year}',
  groups: [
    {
      key: 'a',
      numeral: 'I',
      title: 'Kết quả',
      sections: [{ key: 'a.one', number: '1', title: 'Ưu điểm', guidance: '', kind: 'text' }],
    },
  ],
  annexes: [
    {
      kind: 'checklist',
      key: 'c',
      label: 'Phụ lục I',
      title: 'Hoạt động',
      footnote: '',
      rows: [{ key: 'c.one', number: '1', text: 'Quán triệt', open: false }],
    },
    {
      kind: 'figures',
      key: 'f',
      label: 'Phụ lục II',
      title: 'Số liệu',
      rows: [{ key: 'f.aid', number: '1', label: 'Viện trợ', unit: 'USD', decimals: 2 }],
    },
  ],
};

function source(mark: number, name: string, number = 1): EditionSource {
  return {
    mark,
    submissionId: `s ${name} ${number}`,
    name,
    title: name,
    kind: 'province',
    number,
    receiptNumber: `TN-${name}-${number}`,
    submittedAt: '2026-12-01T00:00:00.000Z',
    contentHash: '',
  };
}

type Cited = [mark: number, from: number, to: number];

function paragraph(text: string, ...cited: Cited[]): EditionParagraph {
  return {
    doc: docOf(text),
    citations: cited.map(([mark, from, to]) => ({
      at: text.length,
      mark,
      answerKey: 'a.one',
      range: { from, to },
    })),
    facts: [],
  };
}

const outline = (...titles: [key: string, title: string][]) => ({
  groups: [
    {
      key: 'a',
      numeral: 'I',
      title: 'Kết quả',
      sections: titles.map(([key, title], index) => ({
        key,
        number: String(index + 1),
        title,
        sources: [],
        data: [],
      })),
    },
  ],
});

const base: EditionSnapshot = {
  schema: 2,
  replaces: null,
  issuer: {
    key: 'BNG',
    code: 'BNG',
    name: 'Bộ Ngoại giao',
    title: 'Bộ Ngoại giao',
    heading: ['BỘ NGOẠI GIAO'],
    place: 'Hà Nội',
    kind: 'ministry',
    parentTitle: null,
    symbol: 'BNG',
    signature: { authority: [], position: '' },
  },
  cycle: { name: '', year: 2026, periodFrom: '2025-12-15', periodTo: '2026-12-14', deadlineText: '' },
  outline: outline(['a.one', 'Ưu điểm'], ['a.two', 'Hạn chế']),
  sections: [
    { key: 'opening', paragraphs: [] },
    { key: 'a.one', paragraphs: [paragraph('Đã mở 12 lớp.', [1, 0, 9]), paragraph('Giữ nguyên.')] },
    { key: 'a.two', paragraphs: [] },
  ],
  sources: [source(1, 'Huế'), source(2, 'Lào Cai')],
  filings: [
    {
      name: 'Huế',
      title: 'Huế',
      kind: 'province',
      timeliness: 'on_time',
      firstSubmittedAt: null,
      accepted: true,
    },
  ],
  checklist: [{ key: 'c.one', yes: [1], no: [2] }],
  figures: [{ key: 'f.aid', total: '1200.5', values: [{ mark: 1, value: '1200.5' }], nothing: [] }],
  proposals: [],
  previous: null,
};

const compare = (change: Partial<EditionSnapshot>) =>
  compareEditions(base, { ...base, ...change }, definition);
const inFirst = (...paragraphs: EditionParagraph[]) => ({
  sections: base.sections.map((section) =>
    section.key === 'a.one' ? { key: 'a.one', paragraphs } : section,
  ),
});

describe('EDITION-8 what differs between two versions', () => {
  test('nothing, also when sources got other numbers', () => {
    const renumbered = {
      sources: [source(1, 'An Giang'), source(2, 'Huế'), source(3, 'Lào Cai')],
      ...inFirst(paragraph('Đã mở 12 lớp.', [2, 0, 9]), paragraph('Giữ nguyên.')),
    };
    expect(isUnchanged(compare({}))).toBe(true);
    const changes = compare(renumbered);
    expect(changes.sections).toEqual([]);
    expect(changes.unchanged.map(({ key }) => key)).toEqual(['opening', 'a.one', 'a.two']);
    expect(changes.sources).toEqual({ added: ['An Giang (lần gửi 1)'], removed: [] });
  });

  test('words within a paragraph; paragraphs that stay are the same', () => {
    const [change] = compare(
      inFirst(paragraph('Đã mở 14 lớp.', [1, 0, 9]), paragraph('Giữ nguyên.')),
    ).sections;
    expect(change?.paragraphs.map((runs) => runs.map(({ kind, text }) => `${kind}:${text}`))).toEqual([
      ['same:Đã mở ', 'removed:12', 'added:14', 'same: lớp.'],
      ['same:Giữ nguyên.'],
    ]);
    expect(change).toMatchObject({ kind: 'changed', label: 'I.1', cited: [], uncited: [], looks: false });
  });

  test('citations by source, place and characters, counted', () => {
    const [change] = compare(
      inFirst(
        paragraph('Đã mở 12 lớp.', [2, 0, 9], [2, 10, 20], [1, 0, 9], [1, 0, 9]),
        paragraph('Giữ nguyên.'),
      ),
    ).sections;
    expect(change?.cited).toMatchObject([
      { name: 'Lào Cai', place: 'mục I.1', count: 2 },
      { name: 'Huế', count: 1 },
    ]);
    expect(change).toMatchObject({ uncited: [], paragraphs: [] });
  });

  test('a source that was sent again is another source', () => {
    const changes = compare({ sources: [source(1, 'Huế', 2), source(2, 'Lào Cai')] });
    expect(changes.sources).toEqual({ added: ['Huế (lần gửi 2)'], removed: ['Huế (lần gửi 1)'] });
    expect(changes.sections).toMatchObject([{ cited: [{ count: 1 }], uncited: [{ count: 1 }] }]);
  });

  test('only the looks', () => {
    const bold: EditionParagraph = {
      ...paragraph('Đã mở 12 lớp.', [1, 0, 9]),
      doc: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'Đã mở 12 lớp.', marks: [{ type: 'bold' }] }],
          },
        ],
      },
    };
    expect(compare(inFirst(bold, paragraph('Giữ nguyên.'))).sections).toMatchObject([
      { looks: true, paragraphs: [] },
    ]);
  });

  test('sections that came, went or have another title', () => {
    const { sections } = compare({
      outline: outline(['a.one', 'Kết quả nổi bật'], ['a.new', 'Mục mới']),
    });
    expect(sections.map(({ key, kind, titleBefore }) => [key, kind, titleBefore])).toEqual([
      ['a.one', 'changed', 'Ưu điểm'],
      ['a.new', 'added', null],
      ['a.two', 'removed', null],
    ]);
  });

  test('rows of the annexes', () => {
    const changes = compare({
      filings: base.filings.map((filing) => ({ ...filing, timeliness: 'late' as const })),
      checklist: [{ key: 'c.one', yes: [1, 2], no: [] }],
      figures: [
        { key: 'f.aid', total: '1300', values: [{ mark: 1, value: '1300' }], nothing: [2] },
        { key: 'f.new', total: '1', values: [], nothing: [] },
      ],
    });
    expect(changes.filings).toMatchObject([{ name: 'Huế', after: 'quá hạn, đã tiếp nhận' }]);
    expect(changes.checklist).toEqual([
      { key: 'c.one', name: '1. Quán triệt', before: '1 có, 1 không', after: '2 có, 0 không' },
    ]);
    expect(changes.figures).toEqual([
      {
        key: 'f.aid',
        name: '1. Viện trợ (USD)',
        before: '1.200,5 (1 cơ quan)',
        after: '1.300 (1 cơ quan)',
      },
      { key: 'f.new', name: 'f.new', before: '–', after: '1 (0 cơ quan)' },
    ]);
    expect(isUnchanged(changes)).toBe(false);
  });
});
