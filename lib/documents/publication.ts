/**
 * A long paper in parts: each is printed by itself and kept under what it says, so only what has changed is printed
 * again; then all are put together and numbered. Killed anywhere, it goes on from the parts that were kept.
 */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../canonical.ts';
import { annexListOf, enclosedListOf, type Listed } from './annex-list.ts';
import type { FilePiece, FileVolume, PrintedFile } from './print.ts';
import { type Printers, printersFor } from './printers.ts';
import type { Annex, Enclosure, OfficialDocument, PaperPart, PrintProgress } from './schema.ts';
import { annexMark, enclosedPlace } from './text.ts';

/** A paper that is made when it is printed; equal keys say the same. */
export type LazyPaper = { name: string; key: string; load: () => Promise<OfficialDocument> };
export type Publication = { document: OfficialDocument; enclosures: Enclosure<LazyPaper>[] };

/** `fetch` puts it at a path; false when it is lost. */
export type KeptPart = { pages: number; fetch(path: string): Promise<boolean> };

/** Where printed parts are kept. */
export type PartStore = {
  /** The kept ones, by key. */
  find(keys: string[]): Promise<Map<string, KeptPart>>;
  keep(part: { key: string; path: string; name: string }, printed: PrintedFile): Promise<void>;
};

export type PublicationOptions = {
  parts: PartStore;
  /** Of this printing alone; the caller removes it. */
  directory: string;
  onProgress: (progress: PrintProgress) => void;
  /** Printing processes at once; unless said, one processor is left to those who write meanwhile. */
  processes?: number;
};

/** `fresh`: how many parts had to be printed. */
export type PrintedPublication = PrintedFile & { path: string; fresh: number };

/** `pages` is known once it lies at its path. */
type Part = { key: string; path: string; name: string; make: () => Promise<PaperPart>; pages: number };
type AnnexHead = Omit<Annex, 'blocks'>;
type EnclosedParts = { annex: AnnexHead; papers: { name: string; part: Part }[] };

const PARTS_SHARE = 90;
const MERGE_FROM = 95;

export async function printPublication(
  publication: Publication,
  { parts, directory, onProgress, processes = processesBesides() }: PublicationOptions,
): Promise<PrintedPublication> {
  const started = performance.now();
  const printers = printersFor(processes);
  try {
    const plan = planOf(publication, directory);
    const { body, annexes, enclosed } = plan;
    const ensure = ensurerOf(parts, printers);
    const first = [body, ...annexes.map(({ part }) => part), ...enclosed.flatMap(papersOf)];
    let fresh = await ensure(first, (share, name) =>
      onProgress({ done: share * PARTS_SHARE, step: `Đang dàn trang ${name}` }),
    );

    onProgress({ done: PARTS_SHARE, step: 'Đang lập danh mục' });
    const volumes: FileVolume[] = annexes.map(({ annex, part }, index) =>
      volumeOf([{ path: part.path, mark: annexMark(annex, index) }]),
    );
    const listed = annexes.map(({ annex, part: { pages } }): Listed => ({ annex, pages }));
    for (const [at, each] of enclosed.entries()) {
      const index = annexes.length + at;
      const { list, printed } = await listPapers(each, index, plan, ensure);
      fresh += printed;
      listed.push({ annex: each.annex, pages: pagesOf([list, ...papersOf(each)]) });
      volumes.push(volumeOf(piecesOf(each, index, list)));
    }
    if (publication.document.annexList) {
      const sheet = plan.annexPart(annexListOf(publication.document, listed, body.pages));
      fresh += await ensure([sheet]);
      volumes.unshift(volumeOf([{ path: sheet.path }]));
    }
    volumes.unshift(volumeOf([{ path: body.path }]));

    onProgress({ done: MERGE_FROM, step: 'Đang ghép và đánh số trang' });
    const path = join(directory, 'whole.pdf');
    let whole: PrintedFile | undefined;
    await printers.each([path], async (to, printer) => {
      whole = await printer.merge(volumes, to);
    });
    if (whole === undefined) throw new Error('Nothing was put together');
    const milliseconds = Math.round(performance.now() - started);
    return { ...whole, path, fresh, milliseconds, peakMemoryMb: printers.peakMemoryMb() };
  } finally {
    printers.end();
  }
}

function processesBesides(): number {
  return Math.max(1, Math.min(2, availableParallelism() - 1));
}

type Plan = {
  body: Part;
  annexes: { annex: Annex; part: Part }[];
  enclosed: EnclosedParts[];
  annexPart: (annex: Annex) => Part;
};

function planOf({ document, enclosures }: Publication, directory: string): Plan {
  let made = 0;
  const partOf = (key: string, name: string, make: Part['make']): Part => {
    made += 1;
    return { key, name, make, path: join(directory, `part-${made}.pdf`), pages: 0 };
  };
  const { mark: _, ...unmarked } = document;
  const head = { ...unmarked, body: [], annexes: [], recipients: [], trace: null };
  const annexPart = (annex: Annex): Part => {
    const part: PaperPart = { kind: 'annex', document: head, annex };
    return partOf(sha256(JSON.stringify(part)), annex.label || annex.title, async () => part);
  };
  const body: PaperPart = { kind: 'body', document: { ...document, annexes: [], annexList: false } };
  const total = enclosures.reduce((sum, { papers }) => sum + papers.length, 0);
  let number = 0;
  return {
    annexPart,
    body: partOf(sha256(JSON.stringify(body)), 'nội dung', async () => body),
    annexes: document.annexes.map((annex) => ({ annex, part: annexPart(annex) })),
    enclosed: enclosures.map(({ papers, ...annex }) => ({
      annex,
      papers: papers.map(({ name, key, load }) => {
        number += 1;
        const named = `báo cáo ${number}/${total}: ${name}`;
        const make = async (): Promise<PaperPart> => ({ kind: 'whole', document: await load() });
        return { name, part: partOf(key, named, make) };
      }),
    })),
  };
}

function papersOf({ papers }: EnclosedParts): Part[] {
  return papers.map(({ part }) => part);
}

function pagesOf(parts: Part[]): number {
  return parts.reduce((sum, { pages }) => sum + pages, 0);
}

function volumeOf(pieces: FilePiece[]): FileVolume {
  return { numbered: true, pieces };
}

function piecesOf({ annex, papers }: EnclosedParts, index: number, list: Part): FilePiece[] {
  const rest = papers.map(({ name, part: { path } }, row) => ({
    path,
    mark: { title: name, level: 1, place: enclosedPlace(index, row) } as const,
  }));
  return [{ path: list.path, mark: annexMark(annex, index) }, ...rest];
}

/** Makes sure that parts lie at their paths, and says how many had to be printed. */
type Ensure = (parts: Part[], onProgress?: (share: number, name: string) => void) => Promise<number>;

function ensurerOf(store: PartStore, printers: Printers): Ensure {
  return async (parts, onProgress = () => {}) => {
    const missing = await withoutKept(parts, await store.find(parts.map(({ key }) => key)));
    let done = 0;
    // A process goes on with its next part while the last one is stored.
    const keeping: Promise<void>[] = [];
    try {
      await printers.each(missing, async (part, printer) => {
        onProgress(done / missing.length, part.name);
        const printed = await printer.part(await part.make(), part.path);
        part.pages = printed.pages;
        keeping.push(store.keep(part, printed));
        done += 1;
      });
    } finally {
      await Promise.allSettled(keeping);
    }
    await Promise.all(keeping);
    return missing.length;
  };
}

/** So many kept parts are fetched at once. */
const FETCHED_AT_ONCE = 8;

/** Puts the kept parts at their paths; the others are left. */
async function withoutKept(parts: readonly Part[], kept: ReadonlyMap<string, KeptPart>): Promise<Part[]> {
  const missing = new Set<Part>(parts);
  const waiting = [...parts];
  const fetchers = Array.from({ length: FETCHED_AT_ONCE }, async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const found = kept.get(part.key);
      if (found === undefined || !(await found.fetch(part.path))) continue;
      part.pages = found.pages;
      missing.delete(part);
    }
  });
  await Promise.all(fetchers);
  return [...missing];
}

/** About as many lines as a page of the list has. */
const LISTED_ON_A_PAGE = 33;
const GUESSES = 4;

/** The list of the papers begins their annex, so the pages that it names depend on its own. */
async function listPapers(
  { annex, papers }: EnclosedParts,
  index: number,
  { annexPart }: Plan,
  ensure: Ensure,
): Promise<{ list: Part; printed: number }> {
  let printed = 0;
  let own = Math.ceil((papers.length + 4) / LISTED_ON_A_PAGE);
  for (let guess = 1; guess <= GUESSES; guess += 1) {
    let page = own + 1;
    const rows = papers.map(({ name, part }) => {
      const row = { name, page };
      page += part.pages;
      return row;
    });
    const list = annexPart(enclosedListOf(annex, rows, index));
    printed += await ensure([list]);
    if (list.pages === own) return { list, printed };
    own = list.pages;
  }
  throw new Error('The list of papers has no steady length');
}
