import { describe, expect, test } from 'vitest';
import { printDocx } from '#lib/documents/docx.ts';
import { printPdf } from '#lib/documents/pdf.ts';
import type { Block, OfficialDocument } from '#lib/documents/schema.ts';
import { blocksOf } from '#lib/rich-text/blocks.ts';
import type { RichDoc, RichList } from '#lib/rich-text/nodes.ts';
import { readPdf, textOf } from './documents-reading.ts';
import { SAMPLE } from './documents-sample.ts';
import { readWord } from './docx-reading.ts';

function paper(body: Block[]): OfficialDocument {
  return { ...SAMPLE, body, annexes: [] };
}

function text(content: string): Block {
  return { kind: 'paragraph', content: [{ text: content }] };
}

function wide(columns: number, rows: number, words: string): RichDoc {
  const cell = (header: boolean) => ({
    type: header ? ('tableHeader' as const) : ('tableCell' as const),
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
  });
  return {
    type: 'doc',
    content: [
      {
        type: 'table',
        content: Array.from({ length: rows }, (_, row) => ({
          type: 'tableRow' as const,
          content: Array.from({ length: columns }, () => cell(row === 0)),
        })),
      },
    ],
  };
}

function nested(levels: number): RichList {
  const content = [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: `Cấp ${levels}` }] },
  ];
  return {
    type: 'orderedList',
    content: [{ type: 'listItem', content: levels === 1 ? content : [...content, nested(levels - 1)] }],
  };
}

const RAGGED: Block = {
  kind: 'table',
  table: {
    columns: [{ width: 1 }, { width: 1 }],
    headRows: 1,
    rows: [
      [],
      [{ paragraphs: [[{ text: 'rộng quá' }]], colspan: 9, rowspan: 9 }],
      ['một', 'hai', 'ba'],
      [{ paragraphs: [] }],
    ],
  },
};

const CASES: Record<string, OfficialDocument> = {
  'nothing at all': paper([]),
  'signs without a glyph': paper([text('Emoji 🇻🇳👩‍👩‍👧‍👦🎉, Hán Nôm 𡨸喃, Ả Rập سلام, Thái สวัสดี, ∑∞≠')]),
  'control signs and lone surrogates': paper([text('a\u0000b\u0008c\u000bd\ud800e\udc00f\ufffeg')]),
  'a very long word': paper([text('dài'.repeat(3_000)), text('x'.repeat(500))]),
  'signs of XML': paper([text('</w:t>&amp;<script>alert("1")</script> ]]> "\'')]),
  'a paragraph of 100,000 signs': paper([text('Công tác đối ngoại. '.repeat(5_000))]),
  'twenty columns of long words': paper(blocksOf(wide(20, 12, 'nghiêng-ngả-rất-dài'))),
  'sixty columns': paper(blocksOf(wide(60, 3, 'abc'))),
  'three hundred rows': paper(blocksOf(wide(6, 300, 'Một ô bình thường'))),
  'a head higher than a page': paper(blocksOf(wide(3, 2, 'đầu bảng rất dài '.repeat(400)))),
  'six list levels': paper(blocksOf({ type: 'doc', content: [nested(6)] })),
  'a ragged table': paper([RAGGED]),
  'a table without columns': paper([{ kind: 'table', table: { columns: [], rows: [] } }, text('Còn lại.')]),
  'titles alone': paper([{ kind: 'group', numeral: 'I', title: 'Tiêu đề' }]),
};

describe('PAPER-3 hostile content is printed, nothing of it breaks out', () => {
  test.each(Object.entries(CASES))('%s', async (_, document) => {
    const pdf = await printPdf(document, () => {});
    const pages = await readPdf(pdf.bytes);
    expect(textOf(pages.at(-1))).toContain('Nguyễn Văn Hòa');
    for (const each of pages.flatMap((page) => page.lines))
      expect(each.right, each.text).toBeLessThanOrEqual(195.5);
    const { paragraphs, sections } = await readWord((await printDocx(document, () => {})).bytes);
    expect(sections).toHaveLength(1);
    expect(paragraphs.some(({ text: said }) => said === 'Nguyễn Văn Hòa')).toBe(true);
  });

  test('no sign of a long table is lost', async () => {
    const { bytes } = await printPdf(CASES['a head higher than a page'] ?? SAMPLE, () => {});
    const words = (await readPdf(bytes)).map(textOf).join(' ').match(/đầu/g) ?? [];
    expect(words).toHaveLength(400 * 6);
  });
});
