import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { printDocx } from '#lib/documents/docx.ts';
import { placed } from '#lib/imports/placing.ts';
import { readInProcess } from '#lib/imports/read.ts';
import type { ImportPiece } from '#lib/imports/schema.ts';
import { reportDocument } from '#lib/reports/document.ts';
import type { AnswerContent, Answers, SubmissionSnapshot } from '#lib/reports/schema.ts';
import type { RichBlock, RichParagraph } from '#lib/rich-text/nodes.ts';
import { type Question, questionsOf } from '#lib/templates/rules.ts';
import { checklist, figures, texts } from '#tests/support/word/corpus.ts';
import { annual } from '#tests/support/word/reports.ts';

const line = (text: string): RichParagraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (text: string) => ({ type: 'listItem' as const, content: [line(text)] });
const cell = (text: string, type: 'tableCell' | 'tableHeader' = 'tableCell') => ({
  type,
  content: [line(text)],
});

/** Everything that a section may hold. */
const formatted: RichBlock[] = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Ký ' },
      { type: 'text', text: '05 thỏa thuận', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' với đối tác ' },
      { type: 'text', text: 'truyền thống', marks: [{ type: 'italic' }] },
      { type: 'text', text: '; xem ' },
      {
        type: 'text',
        text: 'cổng thông tin',
        marks: [{ type: 'link', attrs: { href: 'https://quangngai.example/doi-ngoai' } }],
      },
      { type: 'text', text: '.' },
    ],
  },
  { type: 'bulletList', content: [item('Đoàn Lào thăm tỉnh.'), item('Đoàn Nhật Bản thăm tỉnh.')] },
  {
    type: 'orderedList',
    content: [
      {
        type: 'listItem',
        content: [line('Việc đã xong.'), { type: 'bulletList', content: [item('Khánh thành trạm y tế.')] }],
      },
      item('Việc đang làm.'),
    ],
  },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('Nước', 'tableHeader'), cell('Số đoàn', 'tableHeader')] },
      { type: 'tableRow', content: [cell('Lào'), cell('7')] },
    ],
  },
  line('Các hoạt động trên đều đúng kế hoạch.'),
];

function answerOf(key: string): AnswerContent {
  if (key === 'achievements.inspection')
    return { kind: 'text', doc: { type: 'doc', content: [] }, nothing: true };
  if (key === 'achievements.activities')
    return { kind: 'text', doc: { type: 'doc', content: formatted }, nothing: false };
  return { kind: 'text', doc: { type: 'doc', content: (texts[key] ?? []).map(line) }, nothing: false };
}

const proposals: AnswerContent = {
  kind: 'proposals',
  nothing: false,
  items: [
    {
      id: randomUUID(),
      text: 'Ban hành hướng dẫn thống nhất.',
      addressee: 'Bộ Ngoại giao',
      field: 'mechanism',
    },
    {
      id: randomUUID(),
      text: 'Bố trí kinh phí; tăng định mức đón đoàn.',
      addressee: 'Bộ Tài chính',
      field: 'funding',
    },
  ],
};

function canonical(value: string): string {
  return value.replaceAll('.', '').replace(',', '.');
}

function answerTo({ key, kind }: Question): AnswerContent {
  switch (kind) {
    case 'text':
      return answerOf(key);
    case 'proposals':
      return proposals;
    case 'checklist':
      return { kind, answer: null, note: '', ...checklist[key] };
    case 'figure':
      return { kind, value: canonical(figures[key] ?? ''), nothing: false, note: '' };
  }
}

const answers: Record<string, AnswerContent> = Object.fromEntries(
  questionsOf(annual).map((question) => [question.key, answerTo(question)]),
);

const snapshot: SubmissionSnapshot = {
  schema: 2,
  organisation: {
    key: '51',
    code: '51',
    name: 'Quảng Ngãi',
    kind: 'province',
    title: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    heading: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NGÃI'],
    parentTitle: null,
    place: 'Quảng Ngãi',
    symbol: 'UBND',
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH' },
  },
  receiver: { title: 'Bộ Ngoại giao' },
  cycle: {
    name: 'Báo cáo năm 2026',
    year: 2026,
    periodFrom: '2025-12-15',
    periodTo: '2026-12-14',
    deadlineText: 'trước ngày 15/12/2026',
  },
  template: { key: 'annual-report', version: 1 },
  answers,
  files: [],
};

/** The answers that an import into an empty report would make. */
function answersFrom(pieces: ImportPiece[]): Answers {
  const found: Answers = {};
  for (const question of questionsOf(annual)) {
    const own = pieces.filter(({ target }) => target === question.key).map(({ content }) => content);
    const result = own.length > 0 ? placed(question, undefined, own, 'append', () => 'id') : null;
    if (result?.ok) found[question.key] = result.content;
  }
  return found;
}

/** Ids of proposals are given anew. */
function comparable(all: Answers): unknown {
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'id' ? 'id' : value)));
}

test('IMPORT-4 a report exported to Word and imported again says the same', async () => {
  const paper = reportDocument(snapshot, annual, {
    contentHash: 'a'.repeat(64),
    signer: 'Nguyễn Văn An',
    at: new Date('2026-12-05T03:00:00Z'),
    issued: null,
  });
  const { bytes } = await printDocx(paper, () => {});
  const read = await readInProcess({ bytes, template: annual, year: 2026 });
  if (!read.ok) throw new Error(read.refusal);
  const again = answersFrom(read.pieces.items);
  for (const { key } of questionsOf(annual))
    expect({ [key]: comparable({ [key]: again[key] }) }).toEqual({
      [key]: comparable({ [key]: answers[key] }),
    });
  const left = read.pieces.items.filter(({ target, content }) => target === null && content.kind !== 'frame');
  expect(left).toEqual([]);
});
