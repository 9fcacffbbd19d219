import type { Content } from 'pdfmake/interfaces';
import type { Measure } from './faces.ts';
import { FORMAT, textWidth } from './format.ts';
import { setBlocks } from './pdf-blocks.ts';
import { centred, ruled } from './pdf-heading.ts';
import type { Annex } from './schema.ts';

const { annex: format } = FORMAT;

export function setAnnex(annex: Annex, measure: Measure): Content[] {
  const width = textWidth(annex.landscape);
  return [
    ...(annex.label === '' ? [] : [centred(annex.label, 'bold', format.label, width, measure)]),
    centred(annex.title.toLocaleUpperCase('vi'), 'bold', format.title, width, measure),
    ...ruled(annex.reference, 'italics', format.reference, width, measure),
    { text: '', fontSize: 1, margin: [0, format.gapBeforeBody / 2, 0, 0] },
    ...setBlocks(annex.blocks, { width, measure }),
  ];
}
