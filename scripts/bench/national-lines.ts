import type { Face, Measure } from '#lib/documents/faces.ts';
import { FORMAT, mm, textWidth } from '#lib/documents/format.ts';
import { linesOfList } from '#lib/documents/lists.ts';
import { createMeasure } from '#lib/documents/pdf-fonts.ts';
import { breakLines, type Run } from '#lib/documents/pdf-lines.ts';
import { toRuns } from '#lib/documents/pdf-paragraph.ts';
import type { Block, Inline, OfficialDocument } from '#lib/documents/schema.ts';
import { gridOf } from '#lib/documents/table.ts';

export type BrokenLine = { text: string; face: Face; size: number; x: number; y: number };

const linesOnAPage = 38;

function runsOf(text: string, face: Face): Run[] {
  return [{ text, face, size: FORMAT.body.size }];
}

/** Each piece of a line where it stands, page by page: all that is left to do is to write them. */
export async function brokenLines(papers: OfficialDocument[]): Promise<BrokenLine[][]> {
  const measure = await createMeasure();
  return papers.flatMap((paper) => {
    const blocks = [...paper.body, ...paper.annexes.flatMap(({ blocks: own }) => own)];
    const lines = blocks.flatMap((block) => linesOf(block, measure));
    return Array.from({ length: Math.ceil(lines.length / linesOnAPage) }, (_, page) =>
      lines
        .slice(page * linesOnAPage, (page + 1) * linesOnAPage)
        .flatMap((line, row) => line.map((piece) => ({ ...piece, y: mm(20) + row * 18.5 }))),
    );
  });
}

type Piece = Omit<BrokenLine, 'y'>;

function linesOf(block: Block, measure: Measure): Piece[][] {
  switch (block.kind) {
    case 'group':
      return set(runsOf(`${block.numeral}. ${block.title.toLocaleUpperCase('vi')}`, 'bold'), measure);
    case 'heading':
      return set(runsOf(`${block.number}. ${block.title}`, 'bold'), measure);
    case 'subheading':
      return set(runsOf(block.title, 'italics'), measure);
    case 'paragraph':
      return set(toRuns(block.content, FORMAT.body.size), measure);
    case 'list':
      return linesOfList(block).flatMap(({ content }) => set(toRuns(content, FORMAT.body.size), measure));
    case 'table': {
      const { head, body } = gridOf(block.table);
      const width = textWidth() / block.table.columns.length;
      return [...head, ...body].flatMap((row) => {
        const cells = row.map(({ column, paragraphs }) =>
          setCell(paragraphs, mm(FORMAT.page.leftMm) + column * width, width - 8, measure),
        );
        const height = Math.max(...cells.map((lines) => lines.length));
        return Array.from({ length: height }, (_, line) => cells.flatMap((lines) => lines[line] ?? []));
      });
    }
    case 'chart':
    case 'dots':
      return [];
  }
}

function setCell(paragraphs: Inline[][], x: number, width: number, measure: Measure): Piece[][] {
  return paragraphs.flatMap((content) => set(toRuns(content, FORMAT.table.size), measure, x, width));
}

function set(runs: Run[], measure: Measure, x = mm(FORMAT.page.leftMm), width = textWidth()): Piece[][] {
  return breakLines(runs, width, measure).map((line) => {
    let at = x;
    return line.runs.map(({ text, face, size, width: own }) => {
      const piece = { text, face, size, x: at };
      at += own;
      return piece;
    });
  });
}
