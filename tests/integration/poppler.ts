/** Pages as text by poppler, the reader that shares no line of code with the printer; where it is missing, by pdf.js. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPdf, textOf } from './documents-reading.ts';

export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const output = withFile(bytes, (path) =>
    spawnSync('pdftotext', ['-q', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  );
  if (output.error !== undefined) return (await readPdf(bytes)).map(textOf);
  if (output.status !== 0 || output.stderr !== '') throw new Error(`pdftotext: ${output.stderr}`);
  return output.stdout.split('\f').slice(0, -1);
}

/** What pdfinfo says of the file; null where it is missing. A damaged file makes it complain. */
export function pdfInfo(bytes: Uint8Array): Map<string, string> | null {
  const output = withFile(bytes, (path) => spawnSync('pdfinfo', [path], { encoding: 'utf8' }));
  if (output.error !== undefined) return null;
  if (output.status !== 0 || output.stderr !== '') throw new Error(`pdfinfo: ${output.stderr}`);
  return new Map(
    output.stdout
      .split('\n')
      .map((line) => line.split(/:\s+/, 2))
      .map(([key = '', said = '']) => [key, said]),
  );
}

function withFile<Value>(bytes: Uint8Array, work: (path: string) => Value): Value {
  const directory = mkdtempSync(join(tmpdir(), 'nhip-cau-poppler-'));
  try {
    const path = join(directory, 'file.pdf');
    writeFileSync(path, bytes);
    return work(path);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
