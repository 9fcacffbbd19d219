import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { endResting } from '#lib/documents/printers.ts';
import { printPublication } from '#lib/documents/publication.ts';
import { inWorkingDirectory, storeFileAt } from '#lib/files.ts';
import { printedParts } from '#lib/prints/parts.ts';
import { say } from '../support/operator.ts';
import { median } from './figures.ts';
import {
  type Measured,
  measured,
  type NationalContent,
  nationalContent,
  publicationOf,
} from './national-content.ts';
import { brokenLines } from './national-lines.ts';

const rounds = 3;
const processes = 2;
const times = 6;

/** As the worker prints it, stored at the end. */
function printed(content: NationalContent, which: Parameters<typeof publicationOf>[1]): Promise<Measured> {
  return inWorkingDirectory(async (directory) => {
    const started = performance.now();
    const options = { parts: printedParts, directory, onProgress: () => {}, processes };
    const { path, pages, peakMemoryMb } = await printPublication(publicationOf(content, which), options);
    await storeFileAt(path);
    return { milliseconds: performance.now() - started, pages, peakMemoryMb };
  });
}

/** In a process of its own that steps back as the printing processes do. */
async function bare(way: 'pdfmake' | 'pdfkit', content: unknown): Promise<Measured> {
  const directory = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-bare-'));
  try {
    const from = join(directory, 'content.json');
    await writeFile(from, JSON.stringify(content));
    const entry = join('scripts', 'bench', 'national-bare.ts');
    const child = spawn(process.execPath, [entry, way, from, join(directory, 'whole.pdf')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const output = await child.stdout.toArray();
    return measured.parse(JSON.parse(Buffer.concat(output).toString()));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function middle(runs: Measured[]): Measured {
  const [first] = runs;
  return {
    pages: first?.pages ?? 0,
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    peakMemoryMb: median(runs.map(({ peakMemoryMb }) => peakMemoryMb)),
  };
}

function line(name: string, { pages, milliseconds, peakMemoryMb }: Measured): void {
  say(
    `  ${name.padEnd(52)} ${String(pages).padStart(5)} pages ${(milliseconds / 1000).toFixed(2).padStart(7)} s ${peakMemoryMb.toFixed(0).padStart(5)} MB`,
  );
}

function ratio(name: string, value: number, target: string): void {
  say(`  ${name.padEnd(52)} ${value.toFixed(value < 1 ? 3 : 2).padStart(8)}   (${target})`);
}

/** The national report with 56 reports in full: in parts, against one run of pdfmake and against bare pdfkit. */
export async function benchNational(): Promise<void> {
  const content = await nationalContent();
  const papers = [content.summary(''), ...content.reports.map(({ document }) => document)];
  const lines = await brokenLines(papers);
  const runs = {
    naive: [] as Measured[],
    raw: [] as Measured[],
    cold: [] as Measured[],
    alone: [] as Measured[],
  };
  const again = { warm: [] as Measured[], changed: [] as Measured[] };
  for (let round = 0; round < rounds; round += 1) {
    const run = `round ${round}`;
    runs.naive.push(await bare('pdfmake', papers));
    runs.raw.push(await bare('pdfkit', lines));
    endResting();
    runs.cold.push(await printed(content, { run }));
    again.warm.push(await printed(content, { run }));
    again.changed.push(await printed(content, { run, changed: 1 }));
  }
  endResting();
  const many = await printed(content, { run: 'many', copies: times });
  const [naive, raw, cold] = [runs.naive, runs.raw, runs.cold].map(middle);
  const [warm, changed] = [again.warm, again.changed].map(middle);
  if (!naive || !raw || !cold || !warm || !changed) return;

  say(
    `\nNational report with its sources in full: medians of ${rounds} rounds in turn; memory of all printing processes`,
  );
  line('one run of pdfmake, as its manual shows', naive);
  line('bare pdfkit, lines already broken', raw);
  line(`in parts, nothing kept, ${processes} processes`, cold);
  line('in parts, all kept', warm);
  line('in parts, one report changed', changed);
  line(`in parts, ${times} times the reports, nothing kept`, many);
  say('');
  ratio('one run of pdfmake : all kept', naive.milliseconds / warm.milliseconds, 'target ≥ 10, floor 3');
  ratio('one run of pdfmake : nothing kept', naive.milliseconds / cold.milliseconds, 'target ≥ 2, floor 1');
  ratio('nothing kept : bare pdfkit', cold.milliseconds / raw.milliseconds, 'for comparison');
  const growth = many.pages / cold.pages;
  ratio(
    `time for ${growth.toFixed(1)} times the pages`,
    many.milliseconds / cold.milliseconds,
    'target ≤ 6.5, floor 8',
  );
  ratio('memory for as many', many.peakMemoryMb / cold.peakMemoryMb, 'target ≤ 1.5, floor 3');
  ratio(
    'one report changed : nothing kept',
    changed.milliseconds / cold.milliseconds,
    'target ≤ 0.05, floor 0.25',
  );
}
