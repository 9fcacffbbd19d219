/** Prints a paper as PDF. The same description gives the same bytes. Busy for its whole time: see print.ts. */

import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { FORMAT, mm, textWidth } from './format.ts';
import { setAnnex } from './pdf-annex.ts';
import { setBlocks } from './pdf-blocks.ts';
import { createMeasure, DEFAULT_STYLE, pdfmake } from './pdf-fonts.ts';
import { setHeading, setMark } from './pdf-heading.ts';
import { mergePdf } from './pdf-merge.ts';
import { setSignature } from './pdf-signature.ts';
import type { OfficialDocument, PrintProgress } from './schema.ts';
import { dateOf, endedBlocks, titleOf } from './text.ts';

export type PrintedPdf = { bytes: Uint8Array; pages: number };

/** Share of the whole spent before the annexes, when there are any. */
const BODY_SHARE = 70;
const MERGE_FROM = 95;

export async function printPdf(
  document: OfficialDocument,
  onProgress: (progress: PrintProgress) => void,
): Promise<PrintedPdf> {
  onProgress({ done: 0, step: 'Dàn trang' });
  const measure = await createMeasure();
  const bodyEnd = document.annexes.length > 0 ? BODY_SHARE : MERGE_FROM;
  const signature = setSignature(document, measure);
  const body = await render(
    [
      ...setHeading(document, measure),
      { text: '', fontSize: 1, margin: [0, FORMAT.heading.gapBeforeBody - FORMAT.body.gap, 0, 0] },
      ...setBlocks(endedBlocks(document.body), {
        width: textWidth(),
        measure,
        closing: signature.block,
        outline: true,
      }),
      ...signature.rest,
    ],
    document,
    { landscape: false, above: document.mark === undefined ? null : setMark(document.mark, measure) },
    steps(onProgress, 'In nội dung', bodyEnd / 4, bodyEnd),
  );

  const annexes: PrintedPdf[] = [];
  for (const [index, annex] of document.annexes.entries()) {
    const share = (MERGE_FROM - bodyEnd) / document.annexes.length;
    const from = bodyEnd + index * share;
    const progress = steps(onProgress, `In ${annex.label}`, from, from + share);
    const sheet = { landscape: annex.landscape ?? false, above: null };
    annexes.push(await render(setAnnex(annex, measure), document, sheet, progress));
  }

  onProgress({ done: MERGE_FROM, step: 'Ghép trang' });
  const bytes = await mergePdf(
    body.bytes,
    annexes.map((annex) => annex.bytes),
  );
  onProgress({ done: 100, step: 'Xong' });
  return { bytes, pages: annexes.reduce((sum, annex) => sum + annex.pages, body.pages) };
}

function steps(onProgress: (progress: PrintProgress) => void, step: string, from: number, to: number) {
  let last = -1;
  return (share: number): void => {
    const done = Math.floor(from + share * (to - from));
    if (done === last) return;
    last = done;
    onProgress({ done, step });
  };
}

/** `above`: in the top margin of the first page, where the others have their number. */
type Sheet = { landscape: boolean; above: Content | null };

async function render(
  content: Content[],
  document: OfficialDocument,
  { landscape, above }: Sheet,
  onShare: (share: number) => void,
): Promise<PrintedPdf> {
  let pages = 1;
  const { page, pageNumber } = FORMAT;
  const atTop: [number, number, number, number] = [
    mm(page.leftMm),
    mm(pageNumber.fromTopMm),
    mm(page.rightMm),
    0,
  ];
  const definition: TDocumentDefinitions = {
    content,
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [mm(page.leftMm), mm(page.topMm), mm(page.rightMm), mm(page.bottomMm)],
    defaultStyle: DEFAULT_STYLE,
    header: (current, count) => {
      pages = count;
      if (current === 1) return above === null ? null : { stack: [above], margin: atTop };
      return { text: String(current), alignment: 'center', fontSize: pageNumber.size, margin: atTop };
    },
    ...identity(document),
  };
  onShare(0);
  pdfmake.setProgressCallback(onShare);
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  return { bytes, pages };
}

/** All that a PDF says of itself comes from the description, so nothing depends on when it is printed. */
function identity(document: OfficialDocument): Partial<TDocumentDefinitions> {
  const date = dateOf(document);
  return {
    version: '1.7',
    subset: 'PDF/A-2b',
    language: 'vi-VN',
    displayTitle: true,
    info: {
      title: metadata(titleOf(document)),
      author: metadata(document.issuer.name.join(' ')),
      creator: 'Nhịp Cầu',
      producer: 'Nhịp Cầu',
      creationDate: date,
      modDate: date,
    },
  };
}

const LOOKALIKES: Record<string, string> = { '&': '＆', '<': '‹', '>': '›' };

/** pdfkit writes these into XML as they are. */
function metadata(text: string): string {
  return text.normalize('NFC').replaceAll(/[&<>]/g, (sign) => LOOKALIKES[sign] ?? sign);
}
