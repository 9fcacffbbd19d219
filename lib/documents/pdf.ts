/** Prints a paper as PDF. The same description gives the same bytes. Busy for its whole time: see print.ts. */

import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { annexListOf } from './annex-list.ts';
import { FORMAT, mm, textWidth } from './format.ts';
import { setAnnex } from './pdf-annex.ts';
import { setBlocks } from './pdf-blocks.ts';
import { createMeasure, DEFAULT_STYLE, pdfmake } from './pdf-fonts.ts';
import { setHeading, setMark } from './pdf-heading.ts';
import { mergePdf, type Volume } from './pdf-merge.ts';
import { setSignature } from './pdf-signature.ts';
import type { Annex, OfficialDocument, PaperPart, PrintProgress } from './schema.ts';
import { annexMark, dateOf, endedBlocks, titleOf } from './text.ts';

export type PrintedPdf = { bytes: Uint8Array; pages: number };
type OnProgress = (progress: PrintProgress) => void;

/** Share of the whole spent before the annexes, when there are any. */
const BODY_SHARE = 70;
const MERGE_FROM = 95;

export async function printPdf(document: OfficialDocument, onProgress: OnProgress): Promise<PrintedPdf> {
  const volumes = await printVolumes(document, true, onProgress);
  onProgress({ done: MERGE_FROM, step: 'Ghép trang' });
  const printed = merged(volumes);
  onProgress({ done: 100, step: 'Xong' });
  return printed;
}

/** A part of a paper, its pages without numbers: those are known when all parts are. */
export async function printPart(part: PaperPart, onProgress: OnProgress): Promise<PrintedPdf> {
  switch (part.kind) {
    case 'body':
      return printBody(part.document, steps(onProgress, 'In nội dung', 0, 100));
    case 'annex':
      return printAnnex(part.annex, part.document, steps(onProgress, `In ${part.annex.label}`, 0, 100));
    case 'whole':
      return merged(await printVolumes(part.document, false, onProgress));
  }
}

async function printVolumes(
  document: OfficialDocument,
  numbered: boolean,
  onProgress: OnProgress,
): Promise<Volume[]> {
  onProgress({ done: 0, step: 'Dàn trang' });
  const bodyEnd = document.annexes.length > 0 ? BODY_SHARE : MERGE_FROM;
  const body = await printBody(document, steps(onProgress, 'In nội dung', bodyEnd / 4, bodyEnd));
  const annexes: { annex: Annex; pages: number; volume: Volume }[] = [];
  for (const [index, annex] of document.annexes.entries()) {
    const share = (MERGE_FROM - bodyEnd) / document.annexes.length;
    const from = bodyEnd + index * share;
    const progress = steps(onProgress, `In ${annex.label}`, from, from + share);
    const { bytes, pages } = await printAnnex(annex, document, progress);
    const mark = annexMark(annex, index);
    annexes.push({ annex, pages, volume: { numbered, pieces: [{ read: () => bytes, mark }] } });
  }
  const list = document.annexList
    ? await printAnnex(annexListOf(document, annexes, body.pages), document)
    : null;
  return [
    { numbered, pieces: [{ read: () => body.bytes }] },
    ...(list === null ? [] : [{ numbered, pieces: [{ read: () => list.bytes }] }]),
    ...annexes.map(({ volume }) => volume),
  ];
}

function merged(volumes: Volume[]): PrintedPdf {
  const written: Uint8Array[] = [];
  const { pages } = mergePdf(volumes, (bytes) => written.push(bytes));
  return { bytes: Buffer.concat(written), pages };
}

async function printBody(document: OfficialDocument, onShare: (share: number) => void): Promise<PrintedPdf> {
  const measure = await createMeasure();
  const signature = setSignature(document, measure);
  const content: Content[] = [
    ...setHeading(document, measure),
    { text: '', fontSize: 1, margin: [0, FORMAT.heading.gapBeforeBody - FORMAT.body.gap, 0, 0] },
    ...setBlocks(endedBlocks(document.body), {
      width: textWidth(),
      measure,
      closing: signature.block,
      outline: true,
    }),
    ...signature.rest,
  ];
  const above = document.mark === undefined ? null : setMark(document.mark, measure);
  return render(content, document, { landscape: false, above }, onShare);
}

async function printAnnex(
  annex: Annex,
  document: OfficialDocument,
  onShare: (share: number) => void = () => {},
): Promise<PrintedPdf> {
  const sheet = { landscape: annex.landscape ?? false, above: null };
  return render(setAnnex(annex, await createMeasure()), document, sheet, onShare);
}

function steps(onProgress: OnProgress, step: string, from: number, to: number) {
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
      return current === 1 && above !== null ? { stack: [above], margin: atTop } : null;
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
