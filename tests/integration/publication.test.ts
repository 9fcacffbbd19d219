import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printPdf } from '#lib/documents/pdf.ts';
import { mergePdf } from '#lib/documents/pdf-merge.ts';
import { PdfSyntaxError, parseValue, textString, writeValue } from '#lib/documents/pdf-syntax.ts';
import { print } from '#lib/documents/print.ts';
import { endResting } from '#lib/documents/printers.ts';
import { type PartStore, type Publication, printPublication } from '#lib/documents/publication.ts';
import type { Block, OfficialDocument } from '#lib/documents/schema.ts';
import { paragraph, SAMPLE } from './documents-sample.ts';
import { readWord } from './docx-reading.ts';
import { pageTexts } from './poppler.ts';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'nhip-cau-publication-'));
});

afterAll(() => rmSync(directory, { recursive: true }));

/** Parts in a directory, with a record of what was printed. */
function partsIn(name: string): PartStore & { made: string[]; directory: string } {
  const own = join(directory, name);
  mkdirSync(join(own, 'work'), { recursive: true });
  const kept = new Map<string, { pages: number; path: string }>();
  const made: string[] = [];
  return {
    made,
    directory: join(own, 'work'),
    find: async (keys) => {
      const found = keys.flatMap((key) => {
        const part = kept.get(key);
        if (part === undefined) return [];
        const fetch = async (path: string) => {
          copyFileSync(part.path, path);
          return true;
        };
        return [[key, { pages: part.pages, fetch }] as const];
      });
      return new Map(found);
    },
    keep: async ({ key, path, name: part }, { pages }) => {
      const own_ = join(own, `${kept.size}.pdf`);
      copyFileSync(path, own_);
      kept.set(key, { pages, path: own_ });
      made.push(part);
    },
  };
}

function enclosed(name: string, paragraphs: number) {
  const document: OfficialDocument = {
    ...SAMPLE,
    body: [paragraph(2), ...Array.from({ length: paragraphs }, () => paragraph(4))],
  };
  return { name, key: `paper ${name} ${paragraphs}`, load: async () => document };
}

const REPORT: Publication = {
  document: { ...SAMPLE, annexList: true },
  enclosures: [
    {
      label: 'Phụ lục III',
      title: 'Toàn văn báo cáo của các cơ quan',
      reference: SAMPLE.annexes[0]?.reference ?? '',
      papers: [enclosed('Quảng Ngãi', 12), enclosed('Bộ Nội vụ', 30), enclosed('Hà Nội', 3)],
    },
  ],
};

const silent = () => {};

describe('RENDER-1 a paper in parts', () => {
  let whole: Buffer;

  test('comes out the same, however many processes print it and whatever was kept', async () => {
    const parts = partsIn('same');
    const two = await printPublication(REPORT, { parts, directory: parts.directory, onProgress: silent });
    whole = readFileSync(two.path);
    expect(parts.made.length).toBe(two.fresh);
    const again = await printPublication(REPORT, { parts, directory: parts.directory, onProgress: silent });
    expect(again.fresh).toBe(0);
    expect(readFileSync(again.path).equals(whole)).toBe(true);
    const other = partsIn('other');
    const one = await printPublication(REPORT, {
      parts: other,
      directory: other.directory,
      onProgress: silent,
      processes: 1,
    });
    expect(readFileSync(one.path).equals(whole)).toBe(true);
    expect(one.peakMemoryMb).toBeGreaterThan(30);
  }, 60_000);

  test('keeps one copy of each font', () => {
    const fonts = whole.toString('latin1').match(/\/FontFile2 \d+ 0 R/g) ?? [];
    expect(new Set(fonts).size).toBe(4);
  });

  test.each([
    ['the first part', /nội dung/],
    ['a report', /báo cáo 2\/3/],
    ['the lists', /danh mục/],
    ['putting them together', /ghép/],
  ])(
    'goes on when the printing process is killed at %s',
    async (_, at) => {
      const parts = partsIn(`killed ${at.source.replaceAll(/\W/g, '')}`);
      const children: ChildProcess[] = [];
      const note = (message: unknown) => {
        if (typeof message === 'object' && message !== null && 'process' in message) {
          const started: { process: unknown } = message;
          if (isChild(started.process)) children.push(started.process);
        }
      };
      endResting();
      subscribe('child_process', note);
      let killed = 0;
      try {
        const { path } = await printPublication(REPORT, {
          parts,
          directory: parts.directory,
          onProgress: ({ step }) => {
            if (killed > 0 || !at.test(step)) return;
            killed = children.length;
            for (const child of children) child.kill('SIGKILL');
          },
        });
        expect(killed).toBeGreaterThan(0);
        // New ones took their place.
        expect(children.length).toBeGreaterThan(killed);
        expect(readFileSync(path).equals(whole)).toBe(true);
        expect(new Set(parts.made).size).toBe(parts.made.length);
      } finally {
        unsubscribe('child_process', note);
      }
    },
    60_000,
  );

  test('an error of the paper itself is told, and not tried again', async () => {
    const parts = partsIn('wrong');
    const wrong: Publication = { document: { ...SAMPLE, date: 'hôm nay' }, enclosures: [] };
    await expect(
      printPublication(wrong, { parts, directory: parts.directory, onProgress: silent }),
    ).rejects.toThrow('Not a date in the form YYYY-MM-DD: hôm nay');
  });
});

describe('RENDER-2 bad input', () => {
  const text = (said: string): Block => ({ kind: 'paragraph', content: [{ text: said }] });
  const paper = (...body: Block[]): OfficialDocument => ({ ...SAMPLE, body, annexes: [] });

  test.each([12, 20, 60])('every word of a table of %i columns is printed', async (columns) => {
    const word = (row: number, column: number) => `từ-${row}x${column}`;
    const table = (head: boolean): Block => ({
      kind: 'table',
      table: {
        columns: Array.from({ length: columns }, (_, column) => ({
          width: 1,
          ...(head ? { title: `cột${column}` } : {}),
        })),
        rows: Array.from({ length: 4 }, (_, row) =>
          Array.from({ length: columns }, (_, column) => word(row, column)),
        ),
      },
    });
    const { bytes } = await printPdf(paper(table(true), table(false)), silent);
    const said = new Map<string, number>();
    for (const each of (await pageTexts(bytes)).join(' ').split(/\s+/))
      said.set(each, (said.get(each) ?? 0) + 1);
    for (let column = 0; column < columns; column += 1) {
      expect(said.has(`cột${column}`)).toBe(true);
      for (let row = 0; row < 4; row += 1) expect(said.get(word(row, column))).toBeGreaterThanOrEqual(2);
    }
  });

  test('a paragraph of 50,000 signs loses no word', async () => {
    const words = Array.from({ length: 7500 }, (_, index) => `từ${index}`);
    const long = words.join(' ').slice(0, 50_000);
    const { bytes } = await printPdf(paper(text(long), text('Hết')), silent);
    const said = new Set((await pageTexts(bytes)).join(' ').split(/\s+/));
    for (const word of long.split(' ')) expect(said.has(word), word).toBe(true);
  });

  test('signs without a glyph are boxes in the PDF, told to the caller, and themselves in Word', async () => {
    const document = paper(text('Cờ 🎉, chữ 𡨸喃 và “ngoặc” 20 °C, x² ≤ 5.'));
    const { bytes, missing } = await print(document, 'pdf');
    expect((await pageTexts(bytes)).join(' ')).toContain('Cờ □, chữ □□ và “ngoặc” 20 °C, x² ≤ 5');
    expect(missing).toEqual([0x5583, 0x1f389, 0x21a38]);
    const word = await print(document, 'docx');
    const { paragraphs } = await readWord(word.bytes);
    expect(paragraphs.some(({ text: said }) => said.includes('Cờ 🎉, chữ 𡨸喃'))).toBe(true);
  });
});

describe('files that are put together', () => {
  test('values come back as they were written', () => {
    const source = '<</A [1 0 R /B (a \\) (b) 2 0 R) <FEFF00e0>]\n/C << /D 1.5 >>\n/E null>>';
    const { value, end } = parseValue(source);
    expect(end).toBe(source.length);
    expect(writeValue(value, (number) => number + 10)).toBe(
      '<</A [11 0 R /B (a \\) (b) 2 0 R) <FEFF00e0>]\n/C <</D 1.5>>\n/E null>>',
    );
    expect(textString('Đ')).toBe('<feff0110>');
    expect(() => parseValue('(open')).toThrow(PdfSyntaxError);
  });

  test('a damaged piece is refused, not put in', async () => {
    const { bytes } = await printPdf({ ...SAMPLE, annexes: [] }, silent);
    const cut = bytes.subarray(0, bytes.length - 400);
    expect(() => mergePdf([{ numbered: true, pieces: [{ read: () => cut }] }], silent)).toThrow();
  });
});

function isChild(value: unknown): value is ChildProcess {
  return typeof value === 'object' && value !== null && 'spawnfile' in value;
}
