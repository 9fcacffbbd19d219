/** Writes a PDF object by object: only the places of the objects stay in memory, and what is alike is kept once. */

import { createHash } from 'node:crypto';
import { type PdfDictionary, writeValue } from './pdf-syntax.ts';

export type PdfWriter = {
  /** A number for an object that is written later. */
  reserve(): number;
  write(number: number, text: string, stream?: Uint8Array | null): void;
  /** Writes what was not written before, and says under which number it stands. */
  keep(text: string, stream?: Uint8Array | null): number;
  end(trailer: PdfDictionary): void;
};

const HEADER = Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1');
const END_OF_STREAM = Buffer.from('\nendstream\nendobj\n', 'latin1');
/** Small pieces are gathered, so that a file is not written in crumbs. */
const PIECE_BYTES = 1 << 18;

export function createWriter(out: (bytes: Uint8Array) => void): PdfWriter {
  const offsets: number[] = [0];
  const known = new Map<string, number>();
  const whole = createHash('sha256');
  let position = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;

  const flush = () => {
    if (waitingBytes === 0) return;
    const piece = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    whole.update(piece);
    out(piece);
  };
  const put = (bytes: Uint8Array) => {
    waiting.push(bytes);
    waitingBytes += bytes.length;
    position += bytes.length;
    if (waitingBytes >= PIECE_BYTES) flush();
  };
  const putText = (text: string) => put(Buffer.from(text, 'latin1'));

  const write: PdfWriter['write'] = (number, text, stream = null) => {
    offsets[number] = position;
    if (stream === null) {
      putText(`${number} 0 obj\n${text}\nendobj\n`);
      return;
    }
    putText(`${number} 0 obj\n${text}\nstream\n`);
    put(stream);
    put(END_OF_STREAM);
  };

  put(HEADER);
  return {
    reserve: () => offsets.push(0) - 1,
    write,
    keep: (text, stream = null) => {
      const hash = createHash('sha1').update(text, 'latin1');
      const key = (stream === null ? hash : hash.update('\0').update(stream)).digest('base64');
      const before = known.get(key);
      if (before !== undefined) return before;
      const number = offsets.push(0) - 1;
      known.set(key, number);
      write(number, text, stream);
      return number;
    },
    end: (trailer) => {
      flush();
      const id = `<${whole.copy().digest('hex').slice(0, 32)}>`;
      const start = position;
      putText(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
      for (const offset of offsets.slice(1)) putText(`${String(offset).padStart(10, '0')} 00000 n \n`);
      const entries = new Map([...trailer, ['Size', String(offsets.length)], ['ID', [id, id]]] as const);
      putText(`trailer\n${writeValue(entries, (number) => number)}\nstartxref\n${start}\n%%EOF\n`);
      flush();
    },
  };
}
