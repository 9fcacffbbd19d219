/**
 * Prints in processes of their own: setting pages is synchronous, and the caller must go on answering.
 * The memory of a long paper is given back when its process ends.
 */

import { fork } from 'node:child_process';
import { join } from 'node:path';
import { stepBack } from '../step-back.ts';
import type { Piece, Volume } from './pdf-merge.ts';
import type { Enclosure, OfficialDocument, PaperPart, PrintFormat, PrintProgress } from './schema.ts';

/** How many pages a Word file has, only Word knows. `missing`: signs that the type lacks, replaced by a box. */
export type Printed = {
  bytes: Uint8Array;
  pages: number | null;
  milliseconds: number;
  peakMemoryMb: number;
  missing: number[];
};
/** What was written to a file. */
export type PrintedFile = Omit<Printed, 'bytes' | 'pages'> & { pages: number };

export type EnclosedPaper = { name: string; document: OfficialDocument };
/** A paper with the papers that its last annexes enclose in full. */
export type WholePaper = { document: OfficialDocument; enclosures: Enclosure<EnclosedPaper>[] };

/** A piece by its file. */
export type FilePiece = Omit<Piece, 'read'> & { path: string };
export type FileVolume = Omit<Volume, 'pieces'> & { pieces: FilePiece[] };

/** What the printing process is told. */
export type PrintOrder =
  | { kind: 'pdf'; document: OfficialDocument }
  | { kind: 'docx'; paper: WholePaper }
  | { kind: 'part'; part: PaperPart; to: string }
  | { kind: 'merge'; volumes: FileVolume[]; to: string };

/** What the printing process says. */
export type PrintMessage =
  | { kind: 'ready' }
  | { kind: 'progress'; progress: PrintProgress }
  | { kind: 'printed'; printed: Answer }
  | { kind: 'failed'; message: string; stack: string };

export class PrintError extends Error {
  override name = 'PrintError';
}

/** The process ended before it had printed; the paper itself may be in order. */
export class PrinterDied extends PrintError {
  override name = 'PrinterDied';
}

type OnProgress = (progress: PrintProgress) => void;

/** Every script and server of the project runs from its root; a bundler moves this file, not that one. */
const WORKER = join('lib', 'documents', 'print-worker.ts');

/** Setting pages takes whole seconds of a processor: whatever others leave. */
const PRINTER_NICE = 19;

/** A printing process that takes one order after the other. */
export type Printer = {
  pid: number | undefined;
  part(part: PaperPart, to: string, onProgress?: OnProgress): Promise<PrintedFile>;
  merge(volumes: FileVolume[], to: string): Promise<PrintedFile>;
  pdf(document: OfficialDocument, onProgress?: OnProgress): Promise<Printed>;
  docx(paper: WholePaper, onProgress?: OnProgress): Promise<Printed>;
  /** Nobody waits for it: it keeps no other process from ending. */
  rest(): void;
  wake(): void;
  isAlive(): boolean;
  end(): void;
};

type Answer = Omit<Printed, 'bytes'> & { bytes: Uint8Array | null };
type Waiting = {
  onProgress: OnProgress;
  resolve: (printed: Answer) => void;
  reject: (error: PrintError) => void;
};

export function startPrinter(signal?: AbortSignal): Printer {
  const child = fork(join(process.cwd(), WORKER), {
    serialization: 'advanced',
    execArgv: [],
    // Of a session of its own, so that it can step back further than its caller.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    killSignal: 'SIGKILL',
    ...(signal === undefined ? {} : { signal }),
  });
  if (child.pid !== undefined) stepBack(child.pid, PRINTER_NICE);
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-2000);
  });

  let waiting: Waiting | null = null;
  let death: PrinterDied | null = null;
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message: PrintMessage) => {
      const asked = waiting;
      switch (message.kind) {
        case 'ready':
          resolve();
          break;
        case 'progress':
          asked?.onProgress(message.progress);
          break;
        case 'printed':
          waiting = null;
          asked?.resolve(message.printed);
          break;
        case 'failed':
          waiting = null;
          asked?.reject(new PrintError(message.message, { cause: message.stack }));
          break;
      }
    });
  });
  const die = (error: PrinterDied) => {
    death ??= error;
    waiting?.reject(death);
    waiting = null;
  };
  child.on('error', (error) => die(new PrinterDied(`Printing stopped: ${error.message}`, { cause: error })));
  child.on('exit', (code, killedBy) => {
    const how = killedBy === null ? `with code ${code}` : `by ${killedBy}`;
    die(new PrinterDied(`The printing process ended ${how}. ${complaints}`.trim()));
  });

  const order = (wanted: PrintOrder, onProgress: OnProgress = () => {}) =>
    new Promise<Answer>((resolve, reject) => {
      if (death !== null) {
        reject(death);
        return;
      }
      waiting = { onProgress, resolve, reject };
      ready.then(() => {
        if (child.connected) child.send(wanted);
      });
    });
  const toFile = async (wanted: PrintOrder, onProgress?: OnProgress): Promise<PrintedFile> => {
    const { milliseconds, peakMemoryMb, missing, pages } = await order(wanted, onProgress);
    return { milliseconds, peakMemoryMb, missing, pages: pages ?? 0 };
  };
  const toBytes = async (wanted: PrintOrder, onProgress?: OnProgress): Promise<Printed> => {
    const printed = await order(wanted, onProgress);
    return { ...printed, bytes: printed.bytes ?? new Uint8Array() };
  };
  return {
    pid: child.pid,
    part: (part, to, onProgress) => toFile({ kind: 'part', part, to }, onProgress),
    merge: (volumes, to) => toFile({ kind: 'merge', volumes, to }),
    pdf: (document, onProgress) => toBytes({ kind: 'pdf', document }, onProgress),
    docx: (paper, onProgress) => toBytes({ kind: 'docx', paper }, onProgress),
    rest: () => {
      child.unref();
      child.channel?.unref();
    },
    wake: () => {
      child.ref();
      child.channel?.ref();
    },
    isAlive: () => death === null,
    end: () => {
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
    },
  };
}

/** Prints one paper in a process that ends with it. */
export async function print(
  document: OfficialDocument,
  format: PrintFormat,
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<Printed> {
  const printer = startPrinter(signal);
  try {
    return format === 'pdf'
      ? await printer.pdf(document, onProgress)
      : await printer.docx({ document, enclosures: [] }, onProgress);
  } finally {
    printer.end();
  }
}
