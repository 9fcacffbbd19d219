/** The QR code of an address, with the quiet zone that readers need. */

import qrcode from 'qrcode';

const QUIET = 4;
const CORRECTION = 'M';

/** One shape of dark modules, a unit each, so that no hairlines show between them. */
export function qrPath(address: string): { side: number; path: string } {
  const { modules } = qrcode.create(address, { errorCorrectionLevel: CORRECTION });
  const { size } = modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    let from = 0;
    while (from < size) {
      let to = from;
      while (to < size && modules.get(row, to)) to += 1;
      if (to > from) path += `M${from + QUIET} ${row + QUIET}h${to - from}v1h${from - to}z`;
      from = to + 1;
    }
  }
  return { side: size + 2 * QUIET, path };
}

/** For Word, which draws no paths of ours. */
export function qrPng(address: string): Promise<Buffer> {
  return qrcode.toBuffer(address, { type: 'png', errorCorrectionLevel: CORRECTION, margin: QUIET, scale: 8 });
}
