/** Prints a paper as a Word file. The same description gives the same bytes, in a process that prints once. */

import {
  AlignmentType,
  Bookmark,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx';
import { countedAnnexListOf, enclosedListOf } from './annex-list.ts';
import { gap, setBlocks } from './docx-blocks.ts';
import { ruleUnder, setHeading, setMark } from './docx-heading.ts';
import { createNumbering, type Numbering } from './docx-numbering.ts';
import { packDocx } from './docx-pack.ts';
import { setSignature } from './docx-signature.ts';
import { halfPoints, STYLE, STYLES, twips } from './docx-styles.ts';
import { run } from './docx-text.ts';
import type { Measure } from './faces.ts';
import { FORMAT, mm, textWidth } from './format.ts';
import { createMeasure } from './pdf-fonts.ts';
import { breakBalanced } from './pdf-lines.ts';
import type { WholePaper } from './print.ts';
import type { Annex, OfficialDocument, PrintProgress } from './schema.ts';
import { annexMark, dateOf, enclosedPlace, endedBlocks, endOfAnnex, titleOf } from './text.ts';

export async function printDocx(
  document: OfficialDocument,
  onProgress: (progress: PrintProgress) => void,
  enclosures: WholePaper['enclosures'] = [],
): Promise<{ bytes: Uint8Array; pages: null }> {
  onProgress({ done: 0, step: 'Soạn tệp Word' });
  const setting = { numbering: createNumbering(), measure: await createMeasure() };
  const annexes = [...document.annexes, ...enclosures];
  const sections = [
    await bodySection(document, setting),
    ...(document.annexList ? [annexSection(countedAnnexListOf(document, annexes), setting)] : []),
    ...document.annexes.map((annex, index) => annexSection(annex, setting, annexMark(annex, index).place)),
  ];
  for (const [at, enclosure] of enclosures.entries()) {
    const index = document.annexes.length + at;
    sections.push(...(await enclosureSections(enclosure, index, setting, onProgress)));
  }
  onProgress({ done: 50, step: 'Ghép tệp Word' });
  const bytes = await packDocx(
    {
      styles: STYLES,
      numbering: { config: setting.numbering.definitions() },
      sections,
      // Page numbers in lists are counted by Word.
      ...(document.annexList || enclosures.length > 0 ? { features: { updateFields: true } } : {}),
    },
    { title: titleOf(document), author: document.issuer.name.join(' '), date: dateOf(document) },
  );
  onProgress({ done: 100, step: 'Xong' });
  return { bytes, pages: null };
}

type Setting = { numbering: Numbering; measure: Measure };

async function bodySection(document: OfficialDocument, setting: Setting): Promise<ISectionOptions> {
  const { mark } = document;
  return {
    ...sheet(false, { restart: true, above: mark === undefined ? new Paragraph({}) : setMark(mark) }),
    children: await setBody(document, setting),
  };
}

async function setBody(
  document: OfficialDocument,
  { numbering, measure }: Setting,
): Promise<(Paragraph | Table)[]> {
  return [
    ...setHeading(document, measure),
    ...setBlocks(endedBlocks(document.body), { width: textWidth(), numbering, keepLast: true }),
    ...(await setSignature(document)),
  ];
}

/** `place`: where links to the annex lead. */
function annexSection(annex: Annex, setting: Setting, place?: string): ISectionOptions {
  return {
    ...sheet(annex.landscape ?? false, { restart: true, above: new Paragraph({}) }),
    children: [
      ...setAnnex(annex, setting, place),
      ...(place === undefined ? [] : [bookmarked(endOfAnnex(place))]),
    ],
  };
}

function setAnnex(annex: Annex, { numbering, measure }: Setting, place?: string): (Paragraph | Table)[] {
  const width = textWidth(annex.landscape);
  const { annex: format } = FORMAT;
  const named = place === undefined ? [] : [new Bookmark({ id: place, children: [] })];
  const reference = centredLines(annex.reference, format.reference, width, measure);
  return [
    ...(annex.label === ''
      ? []
      : [new Paragraph({ style: STYLE.annexLabel, children: [...named, run(annex.label)] })]),
    new Paragraph({ style: STYLE.annexTitle, children: [run(annex.title.toLocaleUpperCase('vi'))] }),
    new Paragraph({
      style: STYLE.annexReference,
      children: reference.map((line, index) => run(line, index === 0 ? {} : { break: 1 })),
    }),
    ruleUnder(longest(reference), format.reference, width, measure, false),
    gap(format.gapBeforeBody / 2),
    ...setBlocks(annex.blocks, { width, numbering }),
  ];
}

/** Broken as in print: no last word stands alone, and no date is cut. */
function centredLines(text: string, size: number, width: number, measure: Measure): string[] {
  const lines = breakBalanced([{ text, face: 'italics', size }], width, measure);
  return lines.map(({ runs }) => runs.map((part) => part.text).join(''));
}

function longest(lines: string[]): string {
  return lines.reduce((found, line) => (line.length > found.length ? line : found), '');
}

/** The list of the papers, then each of them from a new page on, numbered through. */
async function enclosureSections(
  { papers, ...annex }: WholePaper['enclosures'][number],
  index: number,
  setting: Setting,
  onProgress: (progress: PrintProgress) => void,
): Promise<ISectionOptions[]> {
  const { place } = annexMark(annex, index);
  const list = enclosedListOf(
    annex,
    papers.map(({ name }) => ({ name, page: null })),
    index,
  );
  const sections: ISectionOptions[] = [
    {
      ...sheet(false, { restart: true, above: new Paragraph({}) }),
      children: setAnnex(list, setting, place),
    },
  ];
  for (const [row, { name, document }] of papers.entries()) {
    onProgress({
      done: (row / papers.length) * 50,
      step: `Đang soạn báo cáo ${row + 1}/${papers.length}: ${name}`,
    });
    const body = await setBody(document, setting);
    sections.push({
      ...sheet(false, { restart: false }),
      children: [bookmarked(enclosedPlace(index, row)), ...body],
    });
    for (const own of document.annexes)
      sections.push({
        ...sheet(own.landscape ?? false, { restart: false }),
        children: setAnnex(own, setting),
      });
  }
  const last = sections.at(-1);
  const ended = last && { ...last, children: [...last.children, bookmarked(endOfAnnex(place))] };
  return ended === undefined ? sections : sections.with(-1, ended);
}

/** A line without height that links lead to. */
function bookmarked(id: string): Paragraph {
  return new Paragraph({
    spacing: { line: 1, lineRule: LineRuleType.EXACT },
    children: [new Bookmark({ id, children: [] })],
  });
}

/** Numbered in the top margin: from 1, but for the first page, or on from the section before. */
type Counting = { restart: true; above: Paragraph } | { restart: false };

/** A section with margins of its own. */
function sheet(landscape: boolean, counting: Counting): Pick<ISectionOptions, 'properties' | 'headers'> {
  const { page, pageNumber } = FORMAT;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumber.size) })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: counting.restart,
      page: {
        size: {
          width: twips(mm(page.widthMm)),
          height: twips(mm(page.heightMm)),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(mm(page.topMm)),
          bottom: twips(mm(page.bottomMm)),
          left: twips(mm(page.leftMm)),
          right: twips(mm(page.rightMm)),
          header: twips(mm(pageNumber.fromTopMm)),
          footer: twips(mm(pageNumber.fromTopMm)),
          gutter: 0,
        },
        ...(counting.restart ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      ...(counting.restart ? { first: new Header({ children: [counting.above] }) } : {}),
    },
  };
}
