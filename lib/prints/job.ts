import { now } from '../clock.ts';
import { db } from '../db.ts';
import { print, startPrinter } from '../documents/print.ts';
import { printPublication } from '../documents/publication.ts';
import type { PrintProgress } from '../documents/schema.ts';
import { titleOf } from '../documents/text.ts';
import { inWorkingDirectory, storeFile, storeFileAt } from '../files.ts';
import { log } from '../log.ts';
import { findPaper, type PaperToPrint } from './papers.ts';
import { logMissing, printedParts } from './parts.ts';

/** Only ever forward and only while unfinished: a progress note that comes late changes nothing. */
async function note(printId: string, { done, step }: PrintProgress): Promise<void> {
  await db.printedDocument.updateMany({
    where: { id: printId, status: { in: ['queued', 'rendering'] } },
    data: { status: 'rendering', progress: Math.round(done), step },
  });
}

/** A print tells of itself hundreds of times a second; people look less often, and every note is a write. */
const NOTE_EVERY_MS = 250;

/** Notes one after another and not too often; what falls between is passed over. */
function notesOf(printId: string): { tell: OnProgress; settled: () => Promise<void> } {
  let noting = Promise.resolve();
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    tell: (progress) => {
      if (performance.now() - lastAt < NOTE_EVERY_MS) return;
      lastAt = performance.now();
      noting = noting.then(() => note(printId, progress));
      // Told by settled(), and not by the end of the whole worker.
      noting.catch(() => undefined);
    },
    settled: () => noting,
  };
}

type Stored = {
  file: string;
  bytes: number;
  pages: number | null;
  milliseconds: number;
  peakMemoryMb: number;
};
type OnProgress = (progress: PrintProgress) => void;

function printInParts(paper: PaperToPrint, onProgress: OnProgress): Promise<Stored> {
  return inWorkingDirectory(async (directory) => {
    const { path, pages, milliseconds, peakMemoryMb } = await printPublication(paper, {
      parts: printedParts,
      directory,
      onProgress,
    });
    return { ...(await storeFileAt(path)), pages, milliseconds, peakMemoryMb };
  });
}

/** A Word file is one piece of work: its numbering and styles run through all of it. */
async function printAtOnce(
  { document, enclosures, format }: PaperToPrint,
  onProgress: OnProgress,
): Promise<Stored> {
  const { bytes, pages, milliseconds, peakMemoryMb, missing } =
    enclosures.length === 0
      ? await print(document, format, onProgress)
      : await printWord(document, enclosures, onProgress);
  logMissing(missing, titleOf(document));
  return { file: await storeFile(bytes), bytes: bytes.length, pages, milliseconds, peakMemoryMb };
}

async function printWord(
  document: PaperToPrint['document'],
  enclosures: PaperToPrint['enclosures'],
  onProgress: OnProgress,
) {
  const loaded = await Promise.all(
    enclosures.map(async ({ papers, ...annex }) => {
      const documents: { name: string; document: PaperToPrint['document'] }[] = [];
      for (const { name, load } of papers) documents.push({ name, document: await load() });
      return { ...annex, papers: documents };
    }),
  );
  const printer = startPrinter();
  try {
    return await printer.docx({ document, enclosures: loaded }, onProgress);
  } finally {
    printer.end();
  }
}

/** The worker's part: snapshot → description → PDF or Word file → file store. Doing it twice gives the same file. */
export async function runPrint({ printId }: { printId: string }): Promise<void> {
  try {
    await note(printId, { done: 0, step: 'Đang chuẩn bị nội dung' });
    const paper = await findPaper(printId);
    if (!paper) return;
    const notes = notesOf(printId);
    const printing = paper.inParts && paper.format === 'pdf' ? printInParts : printAtOnce;
    const stored = await printing(paper, notes.tell).finally(notes.settled);
    await db.printedDocument.update({
      where: { id: printId },
      data: { ...stored, status: 'done', progress: 100, step: '', finishedAt: now() },
    });
  } catch (error) {
    log.error({ err: error, printId }, 'printing failed');
    await fail(printId, error instanceof Error ? error.message.slice(0, 500) : 'unknown');
  }
}

/** A print that no worker survived has failed; whoever asks again begins a new one. */
export async function endLostPrint({ printId }: { printId: string }): Promise<void> {
  log.error({ printId }, 'no worker survived this print');
  await fail(printId, 'no worker survived it');
}

async function fail(printId: string, error: string): Promise<void> {
  await db.printedDocument.updateMany({
    where: { id: printId, status: { in: ['queued', 'rendering'] } },
    data: { status: 'failed', step: '', error, finishedAt: now() },
  });
}
