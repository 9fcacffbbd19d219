import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import type { PrintFormat } from '#lib/documents/schema.ts';
import { readStoredFile } from '#lib/files.ts';
import { startBoss } from '#lib/jobs.ts';
import { runPrint } from '#lib/prints/job.ts';
import { requestPrint } from '#lib/prints/mutations.ts';
import { getPrint, getPrintFile } from '#lib/prints/queries.ts';
import type { PrintKind } from '#lib/prints/schema.ts';
import { submissionSnapshot } from '#lib/reports/schema.ts';
import { answerParagraphs } from '#lib/reports/words.ts';
import { editionOf } from '#lib/summaries/outline.ts';
import type { EditionSnapshot } from '#lib/summaries/schema.ts';
import { annual } from '#prisma/seed/demo/content.ts';
import { seed } from '#prisma/seed/seed.ts';
import { actorIn } from '#tests/support/actors.ts';
import { lineOf, readPdf } from './documents-reading.ts';
import { readWord, textIn } from './docx-reading.ts';
import { pageTexts, pdfInfo } from './poppler.ts';
import { useOwnDatabase } from './seed-database.ts';

const notFound = { code: 'notFound' };

let dropDatabase: () => Promise<void>;
let compiler: Actor;
let reader: Actor;
let editionId: string;
let snapshot: EditionSnapshot;
let full: Uint8Array;
let pages: string[];

async function printed(actor: Actor, kind: PrintKind, id: string, format: PrintFormat) {
  const { id: printId } = await requestPrint(actor, { kind, id, format });
  await runPrint({ printId });
  const { file, name } = await getPrintFile(actor, printId);
  return { printId, name, bytes: await readStoredFile(file) };
}

beforeAll(async () => {
  dropDatabase = await useOwnDatabase(`national_${process.pid}`);
  await seed({ demo: true });
  // The queue's tables, which the worker makes.
  await (await startBoss()).stop();
  compiler = await actorIn('BNG', 'compiler');
  reader = await actorIn('VPCP', 'reader');
  const edition = await db.summaryEdition.findFirstOrThrow({ where: { publishedAt: { not: null } } });
  editionId = edition.id;
  snapshot = editionOf(edition.snapshot, annual.definition);
  ({ bytes: full } = await printed(reader, 'edition_full', editionId, 'pdf'));
  pages = await pageTexts(full);
}, 300_000);

afterAll(async () => {
  await db.$disconnect();
  await dropDatabase();
});

/** The page on which a place of the file stands, from 0. */
async function placesOf(bytes: Uint8Array): Promise<Map<string, number>> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const places = new Map<string, number>();
  for (const [name, place] of Object.entries(await pdf.getDestinations()))
    if (Array.isArray(place)) places.set(name, await pdf.getPageIndex(place[0]));
  return places;
}

function wordsOf(texts: string[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of texts.join(' ').normalize('NFC').split(/\s+/))
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

async function saidBy(submissionId: string): Promise<string[]> {
  const row = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  const { answers } = submissionSnapshot.parse(row.snapshot);
  return Object.values(answers).flatMap((content) =>
    // Punctuation moves where an answer becomes a sentence; a tick stands for yes and no.
    content.kind === 'text'
      ? answerParagraphs(content)
      : content.kind === 'proposals'
        ? content.items.map(({ text }) => text.trim().replace(/[.;]+$/, '.'))
        : 'note' in content
          ? [content.note]
          : [],
  );
}

/** The number of the annex of full texts: the last one. */
function lastAnnex(places: Map<string, number>): number {
  return Math.max(...[...places.keys()].map((name) => Number(name.split('_')[2])));
}

/** Words that end a paper carry "./." there, which Word and the PDF write without a space. */
function isSaid(word: string, there: Map<string, number>, times = 1): boolean {
  return (there.get(word) ?? 0) + (there.get(`${word.replace(/\.$/, '')}./.`) ?? 0) >= times;
}

describe('NATIONAL-1 the national report with its sources in full', () => {
  test('holds every word of every accepted report, each from a new page on', async () => {
    const places = await placesOf(full);
    const last = lastAnnex(places);
    expect(snapshot.sources.length).toBe(56);
    for (const [index, { submissionId, title }] of snapshot.sources.entries()) {
      const from = places.get(`phu_luc_${last}_${index + 1}`) ?? -1;
      const to = places.get(`phu_luc_${last}_${index + 2}`) ?? pages.length;
      const there = wordsOf(pages.slice(from, to));
      const missing = [...wordsOf(await saidBy(submissionId))].filter(
        ([word, times]) => !isSaid(word, there, times),
      );
      expect(missing, title).toEqual([]);
      expect(pages[from], title).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    }
  });

  test('each annex is numbered from 1, its first page without a number, through all of its reports', async () => {
    const places = await placesOf(full);
    const starts = [...places].filter(([name]) => name.split('_').length === 3).map(([, page]) => page);
    let number = 0;
    for (const [index, page] of (await readPdf(full)).entries()) {
      const atTop = page.lines.filter(({ baseline }) => baseline < 20).map(({ text }) => text);
      const first = index === 0 || starts.includes(index) || index === Math.min(...starts) - 1;
      number = first ? 1 : number + 1;
      expect(atTop, `page ${index + 1}`).toEqual(first ? [] : [String(number)]);
    }
  });

  test('lists its annexes, and the reports by their page in the annex', async () => {
    const places = await placesOf(full);
    const listPage = Math.min(...places.values()) - 1;
    expect(pages[listPage]).toContain('DANH MỤC PHỤ LỤC');
    for (const [name, page] of places) {
      const [, , annex, paper] = name.split('_');
      if (paper !== undefined || annex === undefined) continue;
      expect(pages[listPage]?.split(/\s+/), name).toContain(String(page + 1));
    }
    const last = lastAnnex(places);
    const start = places.get(`phu_luc_${last}`) ?? 0;
    const list = pages.slice(start, places.get(`phu_luc_${last}_1`)).join('\n');
    expect(list).toContain('TOÀN VĂN BÁO CÁO CỦA CÁC CƠ QUAN');
    const words = list.split(/\s+/);
    for (const [index, { title }] of snapshot.sources.entries()) {
      expect(words, title).toContain(String((places.get(`phu_luc_${last}_${index + 1}`) ?? 0) - start + 1));
      expect(list.replaceAll(/\s+/g, ' ')).toContain(title);
    }
  });

  test('is an archive file in Vietnamese of the same name as its body', () => {
    const info = pdfInfo(full);
    expect(Buffer.from(full).toString('latin1')).toMatch(/pdfaid:part>2/);
    if (info === null) return;
    expect(Number(info.get('Pages'))).toBe(pages.length);
    expect(info.get('Title')).toMatch(/^BÁO CÁO Tổng hợp/);
  });

  test('keeps the form of the decree on its first page', async () => {
    const [first] = await readPdf(full);
    expect(lineOf(first, 'BỘ NGOẠI GIAO')).toMatchObject({ size: 13, font: 'Tinos-Bold' });
    expect(lineOf(first, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatchObject({
      size: 13,
      font: 'Tinos-Bold',
    });
    expect(lineOf(first, 'Kính gửi: Thủ tướng Chính phủ')).toMatchObject({ size: 14 });
  });

  test('says the same in Word', async () => {
    const { bytes, name } = await printed(compiler, 'edition_full', editionId, 'docx');
    expect(name).toBe('bao-cao-tong-hop-ban-day-du-2025-ban-1.docx');
    const word = await readWord(bytes);
    const said = wordsOf(word.paragraphs.map(({ text }) => text));
    for (const { submissionId, title } of snapshot.sources) {
      const missing = [...wordsOf(await saidBy(submissionId)).keys()].filter((each) => !isSaid(each, said));
      expect(missing, title).toEqual([]);
    }
    expect([...word.headers.values()].map(textIn).join()).not.toContain('DỰ THẢO');
    // Body, list of annexes and each annex are numbered from 1; the reports go on in theirs.
    const places = await placesOf(full);
    const last = lastAnnex(places);
    const xml = word.parts.get('word/document.xml')?.toString('utf8') ?? '';
    expect(xml.match(/<w:pgNumType[^>]*w:start="1"/g)).toHaveLength(last + 2);
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(last + 2);
    for (let report = 1; report <= snapshot.sources.length; report += 1) {
      expect(xml).toContain(`PAGEREF phu_luc_${last}_${report}<`);
      expect(xml).toContain(`w:name="phu_luc_${last}_${report}"`);
    }
    for (let annex = 1; annex <= last; annex += 1) expect(xml).toContain(`PAGEREF phu_luc_${annex}_het<`);
  });
});

describe('NATIONAL-2 who may have what', () => {
  test('the Government Office gets the full text of what is published, and no draft', async () => {
    const { printId } = await printed(reader, 'edition_full', editionId, 'pdf');
    expect((await getPrint(reader, printId)).status).toBe('done');
    const { summaryId } = await db.summaryEdition.findUniqueOrThrow({ where: { id: editionId } });
    await expect(
      requestPrint(reader, { kind: 'summary_draft', id: summaryId, format: 'pdf' }),
    ).rejects.toMatchObject(notFound);
    const draft = await printed(compiler, 'summary_draft', summaryId, 'pdf');
    await expect(getPrintFile(reader, draft.printId)).rejects.toMatchObject(notFound);
    expect((await pageTexts(draft.bytes))[0]).toContain('DỰ THẢO');
    const filer = await actorIn('51', 'drafter', 'leader');
    for (const kind of ['edition_full', 'summary_draft'] as const)
      await expect(
        requestPrint(filer, { kind, id: kind === 'edition_full' ? editionId : summaryId, format: 'pdf' }),
      ).rejects.toMatchObject(notFound);
  });
});
