/** Prints a paper as a Word file. The same description gives the same bytes, in a process that prints once. */

import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { gap, setBlocks } from './docx-blocks.ts';
import { ruleUnder, setHeading, setMark } from './docx-heading.ts';
import { createNumbering, type Numbering } from './docx-numbering.ts';
import { packDocx } from './docx-pack.ts';
import { setSignature } from './docx-signature.ts';
import { halfPoints, STYLE, STYLES, twips } from './docx-styles.ts';
import { run } from './docx-text.ts';
import { FORMAT, mm, textWidth } from './format.ts';
import { createMeasure, type Measure } from './pdf-fonts.ts';
import type { Annex, OfficialDocument, PrintProgress } from './schema.ts';
import { dateOf, endedBlocks, titleOf } from './text.ts';

export async function printDocx(
  document: OfficialDocument,
  onProgress: (progress: PrintProgress) => void,
): Promise<{ bytes: Uint8Array; pages: null }> {
  onProgress({ done: 0, step: 'Soạn tệp Word' });
  const measure = await createMeasure();
  const numbering = createNumbering();
  const sections = [
    await bodySection(document, numbering, measure),
    ...document.annexes.map((annex) => annexSection(annex, numbering, measure)),
  ];
  onProgress({ done: 50, step: 'Ghép tệp Word' });
  const bytes = await packDocx(
    { styles: STYLES, numbering: { config: numbering.definitions() }, sections },
    { title: titleOf(document), author: document.issuer.name.join(' '), date: dateOf(document) },
  );
  onProgress({ done: 100, step: 'Xong' });
  return { bytes, pages: null };
}

async function bodySection(
  document: OfficialDocument,
  numbering: Numbering,
  measure: Measure,
): Promise<ISectionOptions> {
  const { mark } = document;
  return {
    ...sheet(false, mark === undefined ? new Paragraph({}) : setMark(mark)),
    children: [
      ...setHeading(document, measure),
      ...setBlocks(endedBlocks(document.body), { width: textWidth(), numbering, keepLast: true }),
      ...(await setSignature(document)),
    ],
  };
}

function annexSection(annex: Annex, numbering: Numbering, measure: Measure): ISectionOptions {
  const width = textWidth(annex.landscape);
  const { annex: format } = FORMAT;
  return {
    ...sheet(annex.landscape ?? false, new Paragraph({})),
    children: [
      new Paragraph({ style: STYLE.annexLabel, children: [run(annex.label)] }),
      new Paragraph({ style: STYLE.annexTitle, children: [run(annex.title.toLocaleUpperCase('vi'))] }),
      new Paragraph({ style: STYLE.annexReference, children: [run(annex.reference)] }),
      ruleUnder(annex.reference, format.reference, width, measure, false),
      gap(format.gapBeforeBody / 2),
      ...setBlocks(annex.blocks, { width, numbering }),
    ],
  };
}

/** A section with margins of its own, numbered from 1 in the top margin, but for its first page. */
function sheet(landscape: boolean, above: Paragraph): Pick<ISectionOptions, 'properties' | 'headers'> {
  const { page, pageNumber } = FORMAT;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumber.size) })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
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
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [above] }) },
  };
}
