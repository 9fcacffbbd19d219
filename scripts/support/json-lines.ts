import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Passes a process's output on as JSON lines; plain text, as Next and Node write it, becomes one too. */
export function relayJsonLines(source: Readable, name: string, level: 'info' | 'error'): void {
  createInterface({ input: source }).on('line', (line) => {
    if (line.trim() === '') return;
    const isJson = line.startsWith('{') && line.endsWith('}');
    process.stdout.write(
      `${isJson ? line : JSON.stringify({ level, time: new Date().toISOString(), name, msg: line })}\n`,
    );
  });
}
