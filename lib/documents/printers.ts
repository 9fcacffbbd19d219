/**
 * Some printing processes that stay warm, for one paper and for a while after it: until one has read its fonts it
 * takes as long as setting a hundred pages.
 */

import { type PrintedFile, type Printer, PrinterDied, startPrinter } from './print.ts';

/** How often a part is begun whose process died. */
const TRIES = 3;
/** So long they wait for another paper, unless they have grown large. */
const REST_MS = 120_000;
const LARGE_MB = 400;

const resting = new Map<Printer, NodeJS.Timeout>();

function rest(printer: Printer): void {
  printer.rest();
  const timer = setTimeout(() => {
    resting.delete(printer);
    printer.end();
  }, REST_MS);
  resting.set(printer, timer.unref());
}

/** Ends those that wait, so that the next paper begins with new ones. */
export function endResting(): void {
  for (const [printer, timer] of resting) {
    clearTimeout(timer);
    printer.end();
  }
  resting.clear();
}

function takeRested(): Printer | null {
  for (const [printer, timer] of resting) {
    clearTimeout(timer);
    resting.delete(printer);
    if (!printer.isAlive()) continue;
    printer.wake();
    return printer;
  }
  return null;
}

export type Printers = {
  /** Works on all items, in as many processes at once as there may be; the first failure ends it. */
  each<Item>(items: Item[], work: (item: Item, printer: Printer) => Promise<void>): Promise<void>;
  /** What all processes together needed at most. */
  peakMemoryMb(): number;
  end(): void;
};

export function printersFor(processes: number): Printers {
  const warm: (Printer | undefined)[] = [];
  /** Those that have answered all that they were asked. */
  const idle = new Set<Printer>();
  const peaks = new Map<Printer, number>();
  const watched = (printer: Printer): Printer => {
    const noted = async (printing: Promise<PrintedFile>) => {
      idle.delete(printer);
      const printed = await printing;
      idle.add(printer);
      peaks.set(printer, printed.peakMemoryMb);
      return printed;
    };
    return {
      ...printer,
      part: (part, to, onProgress) => noted(printer.part(part, to, onProgress)),
      merge: (volumes, to) => noted(printer.merge(volumes, to)),
    };
  };

  /** Does the item in the process of this place, and once more in another when it dies. */
  async function persist<Item>(
    place: number,
    item: Item,
    work: (item: Item, printer: Printer) => Promise<void>,
  ) {
    for (let tries = 1; ; tries += 1) {
      const printer = warm[place] ?? takeRested() ?? startPrinter();
      warm[place] = printer;
      try {
        await work(item, watched(printer));
        return;
      } catch (error) {
        if (!(error instanceof PrinterDied)) throw error;
        warm[place] = undefined;
        if (tries === TRIES) throw error;
      }
    }
  }

  return {
    each: async (items, work) => {
      const waiting = [...items];
      let failed = false;
      const places = Array.from({ length: Math.min(processes, items.length) }, (_, place) => place);
      await Promise.all(
        places.map(async (place) => {
          for (let item = waiting.shift(); item !== undefined && !failed; item = waiting.shift()) {
            try {
              await persist(place, item, work);
            } catch (error) {
              failed = true;
              throw error;
            }
          }
        }),
      );
    },
    peakMemoryMb: () => [...peaks.values()].reduce((sum, each) => sum + each, 0),
    end: () => {
      for (const printer of warm) {
        if (printer === undefined) continue;
        if (idle.has(printer) && (peaks.get(printer) ?? 0) <= LARGE_MB) rest(printer);
        else printer.end();
      }
    },
  };
}
