/** What lists the annexes of a paper, and the papers that one of them encloses. Pages are null where only Word knows. */

import { formatCount } from '../numbers.ts';
import type { Annex, Cell, OfficialDocument } from './schema.ts';
import { annexMark, enclosedPlace } from './text.ts';

export const ANNEX_LIST_TITLE = 'Danh mục phụ lục';

type Listed = { annex: Pick<Annex, 'label' | 'title'>; pages: number };

/** A sheet between the paper and its annexes. Each annex is numbered from 1, so the place in the file is said as well. */
export function annexListOf(document: OfficialDocument, annexes: Listed[], bodyPages: number): Annex {
  let before = bodyPages + 1;
  return {
    label: '',
    title: ANNEX_LIST_TITLE,
    reference: referenceOf(document),
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { title: 'Phụ lục', width: 18 },
            { title: 'Tên phụ lục', width: 52 },
            { title: 'Số trang', width: 13, align: 'center' },
            { title: 'Từ trang (của tệp)', width: 17, align: 'center' },
          ],
          rows: annexes.map(({ annex, pages }, index) => {
            const { place } = annexMark(annex, index);
            const start = before + 1;
            before += pages;
            return [
              linked(annex.label, place),
              linked(annex.title, place),
              formatCount(pages),
              linked(formatCount(start), place),
            ];
          }),
        },
      },
    ],
  };
}

function referenceOf({ annexes }: OfficialDocument): string {
  return annexes[0]?.reference ?? '';
}

function linked(text: string, place: string): Cell {
  return { paragraphs: [[{ text, href: `#${place}` }]] };
}

/** The first pages of an annex that encloses papers: who wrote them, and on which page of the annex they begin. */
export function enclosedListOf(
  annex: Omit<Annex, 'blocks'>,
  papers: { name: string; page: number }[],
  index: number,
): Annex {
  return {
    ...annex,
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { title: 'TT', width: 9, align: 'center' },
            { title: 'Cơ quan báo cáo', width: 76 },
            { title: 'Trang', width: 15, align: 'center' },
          ],
          rows: papers.map(({ name, page }, row) => {
            const place = enclosedPlace(index, row);
            return [String(row + 1), linked(name, place), linked(formatCount(page), place)];
          }),
        },
      },
    ],
  };
}
