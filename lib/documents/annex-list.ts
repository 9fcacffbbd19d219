/** What lists the annexes of a paper, and the papers that one of them encloses. */

import { formatCount } from '../numbers.ts';
import type { Annex, Cell, OfficialDocument, Table } from './schema.ts';
import { annexMark, enclosedPlace, endOfAnnex } from './text.ts';

const TITLE = 'Danh mục phụ lục';

type Head = Pick<Annex, 'label' | 'title'>;
export type Listed = { annex: Head; pages: number };

/**
 * A sheet between the paper and its annexes. Each annex is numbered from 1, so the place in the file is said as well.
 * The sheet itself is one page.
 */
export function annexListOf(document: OfficialDocument, annexes: Listed[], bodyPages: number): Annex {
  let next = bodyPages + 2;
  return sheetOf(document, {
    columns: [
      { title: 'Phụ lục', width: 18 },
      { title: 'Tên phụ lục', width: 50 },
      { title: 'Số trang', width: 14, align: 'center' },
      { title: 'Trang trong tệp', width: 18, align: 'center' },
    ],
    rows: annexes.map(({ annex, pages }, index) => {
      const start = formatCount(next);
      next += pages;
      const { place } = annexMark(annex, index);
      return [...namesOf(annex, place), formatCount(pages), linked(start, place)];
    }),
  });
}

/** In Word, where the program counts: an annex has as many pages as the number on its last one. */
export function countedAnnexListOf(document: OfficialDocument, annexes: Head[]): Annex {
  return sheetOf(document, {
    columns: [
      { title: 'Phụ lục', width: 20 },
      { title: 'Tên phụ lục', width: 64 },
      { title: 'Số trang', width: 16, align: 'center' },
    ],
    rows: annexes.map((annex, index) => {
      const { place } = annexMark(annex, index);
      return [...namesOf(annex, place), counted(endOfAnnex(place))];
    }),
  });
}

function sheetOf({ annexes }: OfficialDocument, table: Table): Annex {
  return {
    label: '',
    title: TITLE,
    reference: annexes[0]?.reference ?? '',
    blocks: [{ kind: 'table', table }],
  };
}

function namesOf({ label, title }: Head, place: string): Cell[] {
  return [linked(label, place), linked(title, place)];
}

function linked(text: string, place: string): Cell {
  return { paragraphs: [[{ text, href: `#${place}` }]] };
}

function counted(place: string): Cell {
  return { paragraphs: [[{ text: '', pageOf: place }]] };
}

/** The first pages of an annex of papers: who wrote them, and on which page of the annex; null where Word counts. */
export function enclosedListOf(
  annex: Omit<Annex, 'blocks'>,
  papers: { name: string; page: number | null }[],
  index: number,
): Annex {
  const table: Table = {
    columns: [
      { title: 'TT', width: 9, align: 'center' },
      { title: 'Cơ quan báo cáo', width: 76 },
      { title: 'Trang', width: 15, align: 'center' },
    ],
    rows: papers.map(({ name, page }, row) => {
      const place = enclosedPlace(index, row);
      const where = page === null ? counted(place) : linked(formatCount(page), place);
      return [String(row + 1), linked(name, place), where];
    }),
  };
  return { ...annex, blocks: [{ kind: 'table', table }] };
}
