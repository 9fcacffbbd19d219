/** The foot of the body: recipients on the left, signature on the right. */

import type { Content } from 'pdfmake/interfaces';
import type { Measure } from './faces.ts';
import { FORMAT, mm } from './format.ts';
import { printable } from './pdf-fonts.ts';
import { centred } from './pdf-heading.ts';
import { breakLines, type Line } from './pdf-lines.ts';
import { setLines } from './pdf-paragraph.ts';
import { qrPath } from './qr.ts';
import type { OfficialDocument } from './schema.ts';
import { LOOK_UP, recipientLines, traceLine } from './text.ts';

const { signature, recipients, trace } = FORMAT;

/** A longer list goes on below the block, which must fit on a page. */
const RECIPIENT_LINES_IN_BLOCK = 36;

export type SetSignature = { /** Never broken. */ block: Content; rest: Content[] };

export function setSignature(document: OfficialDocument, measure: Measure): SetSignature {
  const left = mm(signature.leftMm);
  const right = mm(signature.rightMm);
  const lines = recipientLines(document.recipients).flatMap((line) =>
    breakLines([{ text: printable(line), face: 'normal', size: recipients.list }], left - mm(4), measure),
  );
  const inBlock = lines.slice(0, RECIPIENT_LINES_IN_BLOCK);
  const below = lines.slice(RECIPIENT_LINES_IN_BLOCK);
  const trailer = setTrace(document);
  return {
    block: {
      columns: [
        { width: left, stack: [...setRecipients(inBlock), ...(below.length === 0 ? trailer : [])] },
        { width: right, stack: setSigner(document, right, measure) },
      ],
      margin: [0, signature.gapBefore, 0, 0],
    },
    rest: below.length === 0 ? [] : [setLines(below, { alignment: 'left' }, [0, 0, 0, 0]), ...trailer],
  };
}

function setSigner({ signature: signer }: OfficialDocument, width: number, measure: Measure): Content[] {
  if (signer === null) return [];
  const lines = [...signer.authority, signer.position].filter((line) => line.trim() !== '');
  return [
    ...lines.map((line) =>
      centred(line.toLocaleUpperCase('vi'), 'bold', signature.authority, width, measure),
    ),
    { text: '', fontSize: 1, margin: [0, mm(signature.spaceMm), 0, 0] },
    ...(signer.name === '' ? [] : [centred(signer.name, 'bold', signature.name, width, measure)]),
  ];
}

function setRecipients(lines: Line[]): Content[] {
  if (lines.length === 0) return [];
  return [
    { text: 'Nơi nhận:', fontSize: recipients.title, bold: true, italics: true },
    setLines(lines, { alignment: 'left' }, [0, 0, 0, 0]),
  ];
}

function setTrace({ trace: source }: OfficialDocument): Content[] {
  if (source === null) return [];
  const text = printable(traceLine(source));
  if (source.url === undefined) return [{ text, fontSize: trace.size, margin: [0, trace.gap, mm(4), 0] }];
  const side = mm(trace.qrMm);
  return [
    {
      columns: [
        { width: side, ...setQr(source.url, side) },
        { width: '*', text: `${text}\n${LOOK_UP}`, fontSize: trace.size, margin: [4, side / 3, 0, 0] },
      ],
      margin: [0, trace.gap, mm(4), 0],
    },
  ];
}

function setQr(address: string, side: number): { svg: string } {
  const { side: modules, path } = qrPath(address);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${modules} ${modules}"><path fill="#000" d="${path}"/></svg>`,
  };
}
