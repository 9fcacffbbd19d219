import { db } from '#lib/db.ts';
import { requestPrint } from '#lib/prints/mutations.ts';
import { say } from '../support/operator.ts';
import { visitor } from './visitor.ts';

function percentile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
}

/** The national PDF of the last full cycle, and how a page of the web server answers meanwhile. */
export async function benchPrinting(address: string): Promise<void> {
  const compiler = await visitor('tonghop@bng.example');
  const edition = await db.summaryEdition.findFirstOrThrow({ orderBy: { approvedAt: 'desc' } });
  const { id } = await requestPrint(compiler.actor, { kind: 'edition', id: edition.id, format: 'pdf' });
  const waits: number[] = [];
  let print = await db.printedDocument.findUniqueOrThrow({ where: { id } });
  while (print.status === 'queued' || print.status === 'rendering') {
    const started = performance.now();
    const response = await fetch(`${address}/dashboard`, { headers: { cookie: compiler.cookie } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`/dashboard answered ${response.status}`);
    waits.push(performance.now() - started);
    print = await db.printedDocument.findUniqueOrThrow({ where: { id } });
  }
  if (print.status === 'failed') throw new Error(`Printing failed: ${print.error}`);
  const { milliseconds, pages, bytes, peakMemoryMb } = print;
  say('\nNational PDF of the last full cycle');
  say(
    `  ${pages} pages, ${((bytes ?? 0) / 1_048_576).toFixed(1)} MiB, ${((milliseconds ?? 0) / 1000).toFixed(1)} s, peak memory ${peakMemoryMb} MB`,
  );
  say(
    `  dashboard meanwhile: ${waits.length} requests, median ${percentile(waits, 0.5).toFixed(0)} ms, p95 ${percentile(waits, 0.95).toFixed(0)} ms`,
  );
}
