/** The foot of the body: recipients on the left, signature on the right, never broken over pages. */

import { ImageRun, LineRuleType, Paragraph, type Table } from 'docx';
import { gap } from './docx-blocks.ts';
import { borderless } from './docx-heading.ts';
import { halfPoints, STYLE, twips } from './docx-styles.ts';
import { centred, run } from './docx-text.ts';
import { FORMAT, mm } from './format.ts';
import { qrPng } from './qr.ts';
import type { OfficialDocument } from './schema.ts';
import { LOOK_UP, recipientLines, traceLine } from './text.ts';

const { signature, recipients, trace } = FORMAT;
/** A longer list goes on below the block, which must fit on a page. */
const RECIPIENTS_IN_BLOCK = 24;
const PIXELS_PER_MM = 96 / 25.4;

export async function setSignature(document: OfficialDocument): Promise<(Paragraph | Table)[]> {
  const lines = recipientLines(document.recipients).map(setRecipient);
  const title =
    lines.length === 0
      ? []
      : [
          new Paragraph({
            children: [run('Nơi nhận:', { size: halfPoints(recipients.title), bold: true, italics: true })],
          }),
        ];
  const inBlock = lines.slice(0, RECIPIENTS_IN_BLOCK);
  const below = lines.slice(RECIPIENTS_IN_BLOCK);
  const trailer = await setTrace(document);
  return [
    gap(signature.gapBefore),
    borderless(
      [mm(signature.leftMm), mm(signature.rightMm)],
      [[[...title, ...inBlock, ...(below.length === 0 ? trailer : [])], setSigner(document)]],
    ),
    ...(below.length === 0 ? [] : [...below, ...trailer]),
  ];
}

function setRecipient(line: string): Paragraph {
  return new Paragraph({ style: STYLE.recipients, children: [run(line)] });
}

function setSigner({ signature: signer }: OfficialDocument): Paragraph[] {
  if (signer === null) return [];
  const lines = [...signer.authority, signer.position].filter((line) => line.trim() !== '');
  return [
    ...lines.map((line) =>
      centred(line.toLocaleUpperCase('vi'), { size: halfPoints(signature.authority), bold: true }),
    ),
    new Paragraph({ spacing: { line: twips(mm(signature.spaceMm)), lineRule: LineRuleType.EXACT } }),
    ...(signer.name === '' ? [] : [centred(signer.name, { size: halfPoints(signature.name), bold: true })]),
  ];
}

async function setTrace({ trace: source }: OfficialDocument): Promise<Paragraph[]> {
  if (source === null) return [];
  const line = run(traceLine(source));
  if (source.url === undefined) return [new Paragraph({ style: STYLE.trace, children: [line] })];
  const side = Math.round(trace.qrMm * PIXELS_PER_MM);
  const image = new ImageRun({
    type: 'png',
    data: await qrPng(source.url),
    transformation: { width: side, height: side },
    altText: { name: 'QR', title: 'Mã QR', description: source.url },
  });
  return [
    new Paragraph({ style: STYLE.trace, children: [image] }),
    ...[line, run(LOOK_UP)].map(
      (child) => new Paragraph({ style: STYLE.trace, spacing: { before: 0 }, children: [child] }),
    ),
  ];
}
