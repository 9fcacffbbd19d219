import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import type { PrintFormat } from '#lib/documents/schema.ts';
import { readStoredFile } from '#lib/files.ts';
import { runPrint } from '#lib/prints/job.ts';
import { receiptFileOf, requestPrint, requestReceipt } from '#lib/prints/mutations.ts';
import { findPrints, getPrint, getPrintFile } from '#lib/prints/queries.ts';
import type { PrintKind } from '#lib/prints/schema.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { getSubmission } from '#lib/reviews/queries.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { actorIn } from '#tests/support/actors.ts';
import { type Filed, fillReport, send, startedReport } from '#tests/support/factories.ts';
import { lineOf, readPdf, textOf } from './documents-reading.ts';
import { paragraphOf, readWord, textIn } from './docx-reading.ts';

const notFound = { code: 'notFound' };
const key = 'achievements.strengths';
let drafter: Actor;
let leader: Actor;
let compiler: Actor;
let stranger: Actor;
let administrator: Actor;
let filed: Filed;
let submissionId: string;
let contentHash: string;

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
  leader = await actorIn('51', 'leader');
  compiler = await actorIn('BNG', 'compiler');
  stranger = await actorIn('48', 'drafter', 'leader');
  administrator = await actorIn('BNG', 'administrator');
  filed = await startedReport(drafter);
  await fillReport(drafter, filed.reportId);
  ({ contentHash } = await getReport(drafter, filed.reportId));
  ({ submissionId } = await send(leader, filed.reportId));
});

async function printed(actor: Actor, kind: PrintKind, id: string, format: PrintFormat) {
  const { id: printId } = await requestPrint(actor, { kind, id, format });
  await runPrint({ printId });
  const { file, name, type } = await getPrintFile(actor, printId);
  return { printId, name, type, bytes: await readStoredFile(file) };
}

async function pagesOf(bytes: Uint8Array) {
  return (await readPdf(bytes)).map(textOf).join('\n');
}

describe('PAPER-4 a sent report in PDF and in Word', () => {
  test('both say the same and carry the short hash of the screen', async () => {
    const pdf = await printed(compiler, 'submission', submissionId, 'pdf');
    expect(pdf).toMatchObject({ type: 'application/pdf', name: 'bao-cao-2026-quang-ngai-lan-1.pdf' });
    const text = await pagesOf(pdf.bytes);
    const docx = await printed(drafter, 'submission', submissionId, 'docx');
    expect(docx.name).toBe('bao-cao-2026-quang-ngai-lan-1.docx');
    const word = await readWord(docx.bytes);
    for (const start of ['I. KẾT QUẢ', 'Nội dung mục', 'Phụ lục I', 'Phụ lục II'])
      expect(text).toContain(paragraphOf(word, start).text.slice(0, 20));
    const short = `Mã nội dung ${contentHash.slice(0, 16)}`;
    expect(text).toContain(short);
    expect(paragraphOf(word, short).text).toBe(short);
    const address = word.parts.get('word/document.xml')?.toString('utf8');
    expect(address).toContain(`http://localhost:3000/verify/${contentHash.slice(0, 16)}`);
  });

  test('is made once, for whoever asks', async () => {
    const first = await requestPrint(compiler, { kind: 'submission', id: submissionId, format: 'pdf' });
    const second = await requestPrint(leader, { kind: 'submission', id: submissionId, format: 'pdf' });
    expect(second.id).toBe(first.id);
    const prints = await findPrints(leader, { kind: 'submission', id: submissionId }, contentHash);
    expect(prints.pdf?.id).toBe(first.id);
  });

  test('number and date are printed once văn thư has given them', async () => {
    const before = await printed(leader, 'submission', submissionId, 'pdf');
    expect(await pagesOf(before.bytes)).toMatch(/Số: +\/BC-UBND/);
    await db.issuedPaper.create({
      data: {
        submissionId,
        number: '7',
        symbol: 'BC-UBND',
        date: new Date('2026-12-05'),
        year: 2026,
        organisationId: leader.organisation.id,
        electronic: true,
        recordedAt: new Date('2026-12-05T02:00:00Z'),
        recordedBy: 'Văn thư',
      },
    });
    expect((await getSubmission(compiler, submissionId)).issued?.number).toBe('7');
    const after = await printed(leader, 'submission', submissionId, 'pdf');
    expect(after.printId).not.toBe(before.printId);
    const [page] = await readPdf(after.bytes);
    expect(lineOf(page, 'Số: 07/BC-UBND').size).toBe(13);
    expect(lineOf(page, 'Quảng Ngãi, ngày 05 tháng 12 năm 2026').size).toBe(14);
    expect(await pagesOf(after.bytes)).toContain('(Kèm theo Báo cáo số 07/BC-UBND ngày 05 tháng 12');
  });
});

describe('PAPER-5 a receipt', () => {
  test('names what was received, when and from whom', async () => {
    const { bytes, name } = await printed(drafter, 'receipt', submissionId, 'pdf');
    const { receiptNumber, submittedBy } = await getSubmission(drafter, submissionId);
    expect(name).toBe(`bien-nhan-${receiptNumber.toLowerCase()}.pdf`);
    const text = await pagesOf(bytes);
    for (const said of ['BIÊN NHẬN', receiptNumber, submittedBy, 'đúng hạn', contentHash.slice(0, 40)])
      expect(text).toContain(said);
    expect(text).not.toContain('Số: ');
  });

  test('is made for a mail without anybody asking', async () => {
    const second = await startedReport(drafter);
    await fillReport(drafter, second.reportId);
    const sent = await send(leader, second.reportId);
    expect(await receiptFileOf(sent.submissionId)).toBeNull();
    const { id } = await db.$transaction((tx) => requestReceipt(tx, sent.submissionId));
    await runPrint({ printId: id });
    const file = await receiptFileOf(sent.submissionId);
    expect(file).toMatchObject({ contentType: 'application/pdf' });
    expect(file?.filename).toMatch(/^bien-nhan-[a-z0-9-]+\.pdf$/);
  });
});

describe('PAPER-6 a draft', () => {
  test("is frozen when asked for, marked, and its own organisation's alone", async () => {
    const { reportId } = await startedReport(drafter);
    const answers = (text: string, version: number) => ({
      reportId,
      answers: [{ key, version, content: { kind: 'text' as const, doc: docOf(text), nothing: false } }],
    });
    await saveAnswers(drafter, answers('Bản thứ nhất.', 0));
    const { id } = await requestPrint(leader, { kind: 'draft', id: reportId, format: 'docx' });
    await saveAnswers(drafter, answers('Bản thứ hai.', 1));
    await runPrint({ printId: id });
    const { file, name } = await getPrintFile(leader, id);
    expect(name).toBe('du-thao-bao-cao-2026-quang-ngai.docx');
    const word = await readWord(await readStoredFile(file));
    expect(paragraphOf(word, 'Bản thứ nhất').text).toBe('Bản thứ nhất.');
    expect(word.paragraphs.map(({ text }) => text).join()).not.toContain('Bản thứ hai');
    expect([...word.headers.values()].map(textIn).join()).toContain('DỰ THẢO');
    expect(word.parts.get('word/document.xml')?.toString('utf8')).not.toContain('/verify/');

    for (const other of [stranger, compiler, administrator]) {
      await expect(getPrint(other, id)).rejects.toMatchObject(notFound);
      await expect(getPrintFile(other, id)).rejects.toMatchObject(notFound);
      await expect(requestPrint(other, { kind: 'draft', id: reportId, format: 'pdf' })).rejects.toMatchObject(
        notFound,
      );
    }
    const again = await requestPrint(drafter, { kind: 'draft', id: reportId, format: 'docx' });
    expect(again.id).not.toBe(id);
  });
});

describe('PAPER-7 an empty template', () => {
  test('is for everybody, with its headings, guidance and empty annexes', async () => {
    const { template } = await getReport(drafter, filed.reportId);
    const { bytes, name } = await printed(administrator, 'blank', template.id, 'pdf');
    expect(name).toMatch(/^mau-bao-cao-[a-z0-9-]+-ban-1\.pdf$/);
    const text = await pagesOf(bytes);
    for (const { title } of template.definition.groups)
      expect(text.replaceAll('\n', ' ')).toContain(title.toLocaleUpperCase('vi').slice(0, 30));
    expect(text).toContain('.........');
    expect(text).toMatch(/năm ……/);
    expect(text).not.toContain('chưa có nội dung');
    expect(
      (
        await getPrint(
          stranger,
          (await findPrints(stranger, { kind: 'blank', id: template.id }, '')).pdf?.id ?? '',
        )
      ).status,
    ).toBe('done');
  });

  test('that does not exist', async () => {
    await expect(
      requestPrint(drafter, { kind: 'blank', id: filed.reportId, format: 'pdf' }),
    ).rejects.toMatchObject(notFound);
  });
});
