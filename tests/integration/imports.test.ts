import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { runImport } from '#lib/imports/job.ts';
import { applyImport, dismissPieces, movePieces, receiveImport } from '#lib/imports/mutations.ts';
import { getImport, type ImportView, unfinishedImports } from '#lib/imports/queries.ts';
import { isOpen } from '#lib/imports/rules.ts';
import { requestApproval } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { docOf, plainOf } from '#lib/rich-text/plain.ts';
import { incomingDirectory, type Upload } from '#lib/uploads.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, startedReport } from '#tests/support/factories.ts';
import { figures, texts } from '#tests/support/word/corpus.ts';
import { madeReports } from '#tests/support/word/made.ts';
import { paragraph, rawWord } from '#tests/support/word/raw.ts';

let drafter: Actor;
let colleague: Actor;
let styled: Buffer;

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
  colleague = await actorIn('51', 'focal_point');
  styled = (await madeReports[0]?.())?.bytes ?? Buffer.alloc(0);
});

async function uploadOf(bytes: Buffer): Promise<Upload> {
  const path = join(incomingDirectory(), randomUUID());
  await mkdir(incomingDirectory(), { recursive: true });
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, bytes: bytes.length, sha256, cleanup: () => rm(path, { force: true }) };
}

async function imported(
  actor: Actor,
  reportId: string,
  bytes: Buffer,
  fileName = 'Báo cáo.docx',
): Promise<ImportView> {
  const { id } = await receiveImport(actor, { reportId, fileName }, () => uploadOf(bytes));
  await runImport({ importId: id });
  return getImport(actor, id);
}

/** Everything as the page would post it, with the versions that it showed. */
async function apply(actor: Actor, view: ImportView, keys?: string[], mode: 'append' | 'replace' = 'append') {
  const report = await getReport(actor, view.reportId);
  const targets = [
    ...new Set(view.items.filter(isOpen).flatMap(({ target }) => (target === null ? [] : [target]))),
  ];
  const sections = keys ?? [...targets, 'annex.checklist', 'annex.figures'];
  return applyImport(actor, {
    importId: view.id,
    version: view.version,
    sections: sections.map((key) => ({ key, mode, include: 'on' })),
    seen: targets.map((key) => ({ key, version: report.saved[key]?.version ?? 0 })),
  });
}

const simple = (words: string) =>
  rawWord({
    body:
      paragraph('I. KẾT QUẢ THỰC HIỆN CÔNG TÁC ĐỐI NGOẠI NHÂN DÂN', { bold: true }) +
      paragraph('8. Ưu điểm', { bold: true }) +
      paragraph(words),
  });

async function textAt(reportId: string, key: string): Promise<string> {
  const content = (await getReport(drafter, reportId)).answers[key];
  return content?.kind === 'text' ? plainOf(content.doc) : '';
}

describe('from the file into the report', () => {
  it('IMPORT-1 IMPORT-2 puts texts, proposals, annex rows and figures into their places, and only when asked', async () => {
    const { reportId } = await startedReport(drafter);
    const view = await imported(drafter, reportId, styled, '../../Báo cáo năm.docx');
    expect(view).toMatchObject({ status: 'ready', fileName: 'Báo cáo năm.docx', uploadedBy: drafter.name });
    expect(Object.keys((await getReport(drafter, reportId)).answers)).toEqual([]);
    expect(await apply(drafter, view)).toMatchObject({ refused: 0 });
    const { answers } = await getReport(drafter, reportId);
    for (const [key, lines] of Object.entries(texts))
      expect(await textAt(reportId, key)).toBe(lines.join('\n'));
    expect(answers['figures.aid-committed']).toMatchObject({ value: '3450000.5' });
    expect(Object.keys(figures).filter((key) => answers[key] === undefined)).toEqual([]);
    expect(answers['checklist.support']).toMatchObject({
      answer: 'no',
      note: 'Đang xây dựng quy định hỗ trợ.',
    });
    expect(answers['direction.proposals']).toMatchObject({ items: [{ addressee: 'Bộ Ngoại giao' }, {}, {}] });
    expect(await getImport(drafter, view.id)).toMatchObject({ status: 'done', waiting: 0 });
    expect(await unfinishedImports(drafter, reportId)).toEqual([]);
    const acts = await db.auditEntry.findMany({ where: { subjectId: view.id }, orderBy: { at: 'asc' } });
    expect(acts.map(({ action }) => action)).toEqual(['import.uploaded', 'import.applied']);
  });

  it('IMPORT-2 adds behind what is there; takes its place only when that is chosen', async () => {
    const { reportId } = await startedReport(drafter);
    const key = 'achievements.strengths';
    const content = { kind: 'text' as const, doc: docOf('Đã có.'), nothing: false };
    await saveAnswers(drafter, { reportId, answers: [{ key, version: 0, content }] });
    await apply(drafter, await imported(drafter, reportId, simple('Từ tệp.')));
    expect(await textAt(reportId, key)).toBe('Đã có.\nTừ tệp.');
    await apply(drafter, await imported(drafter, reportId, simple('Bản mới.')), undefined, 'replace');
    expect(await textAt(reportId, key)).toBe('Bản mới.');
  });

  it('IMPORT-2 what a colleague saved meanwhile is not overwritten; the piece waits on with the reason', async () => {
    const { reportId } = await startedReport(drafter);
    const key = 'achievements.strengths';
    const view = await imported(drafter, reportId, simple('Từ tệp.'));
    const content = { kind: 'text' as const, doc: docOf('Của đồng nghiệp.'), nothing: false };
    await saveAnswers(colleague, { reportId, answers: [{ key, version: 0, content }] });
    const input = {
      importId: view.id,
      version: view.version,
      sections: [{ key, mode: 'replace' as const, include: 'on' }],
      seen: [{ key, version: 0 }],
    };
    expect(await applyImport(drafter, input)).toEqual({ placed: 0, refused: 1 });
    expect(await textAt(reportId, key)).toBe('Của đồng nghiệp.');
    const waiting = await getImport(drafter, view.id);
    expect(waiting.items.find(({ target }) => target === key)).toMatchObject({
      state: 'waiting',
      problem: expect.stringContaining(colleague.name),
    });
    expect(await unfinishedImports(drafter, reportId)).toMatchObject([{ id: view.id, waiting: 1 }]);
  });

  it('IMPORT-2 a mark of secrecy holds back its own piece alone', async () => {
    const { reportId } = await startedReport(drafter);
    const long = 'Nội dung thường. '.repeat(100).trim();
    const view = await imported(
      drafter,
      reportId,
      rawWord({
        body: [
          paragraph('I. KẾT QUẢ THỰC HIỆN CÔNG TÁC ĐỐI NGOẠI NHÂN DÂN', { bold: true }),
          paragraph('8. Ưu điểm', { bold: true }),
          paragraph(long),
          paragraph('Công văn số 12 (TỐI MẬT) đã gửi theo đường riêng.'),
          paragraph(long),
        ].join(''),
      }),
    );
    const { refused } = await apply(drafter, view);
    expect(refused).toBe(1);
    expect(await textAt(reportId, 'achievements.strengths')).not.toContain('MẬT');
    const after = await getImport(drafter, view.id);
    expect(after.items.filter(isOpen)).toMatchObject([{ problem: expect.stringContaining('TỐI MẬT') }]);
  });
});

describe('arranging', () => {
  it('IMPORT-2 two people arrange one file; what one has not seen she does not apply', async () => {
    const { reportId } = await startedReport(drafter);
    const view = await imported(drafter, reportId, simple('Đoạn này.'));
    const piece = view.items.find(isOpen)?.id ?? '';
    await Promise.all([
      movePieces(drafter, { importId: view.id, pieces: [piece], target: 'limitations.lessons' }),
      movePieces(colleague, { importId: view.id, pieces: [piece], target: 'limitations.lessons' }),
    ]);
    await expect(apply(drafter, view)).rejects.toMatchObject({ code: 'importChanged' });
    await apply(drafter, await getImport(drafter, view.id));
    expect(await textAt(reportId, 'limitations.lessons')).toBe('Đoạn này.');
  });

  it('IMPORT-2 what is left out stays in the import and comes back', async () => {
    const { reportId } = await startedReport(drafter);
    const view = await imported(drafter, reportId, simple('Đoạn này.'));
    const pieces = view.items.filter(isOpen).map(({ id }) => id);
    await dismissPieces(drafter, { importId: view.id, pieces });
    expect(await getImport(drafter, view.id)).toMatchObject({ status: 'done', waiting: 0 });
    await movePieces(drafter, { importId: view.id, pieces, target: null });
    expect(await getImport(drafter, view.id)).toMatchObject({ status: 'ready', waiting: 1 });
  });

  it('refuses a place that does not fit', async () => {
    const { reportId } = await startedReport(drafter);
    const view = await imported(drafter, reportId, simple('Đoạn này.'));
    const pieces = view.items.filter(isOpen).map(({ id }) => id);
    for (const target of ['figures.inspections', 'no.such.section'])
      await expect(movePieces(drafter, { importId: view.id, pieces, target })).rejects.toMatchObject({
        code: 'importTarget',
      });
  });
});

describe('after a return', () => {
  it('sections that are not open are no place for a piece', async () => {
    const { reportId } = await startedReport(drafter);
    const view = await imported(drafter, reportId, simple('Đoạn này.'));
    await db.report.update({
      where: { id: reportId },
      data: { status: 'returned', restricted: true, openSections: ['limitations.lessons'] },
    });
    const pieces = view.items.filter(isOpen).map(({ id }) => id);
    const input = { importId: view.id, pieces };
    await expect(movePieces(drafter, { ...input, target: 'limitations.causes' })).rejects.toMatchObject({
      code: 'sectionLocked',
    });
    expect(await apply(drafter, view)).toEqual({ placed: 0, refused: 1 });
    await movePieces(drafter, { ...input, target: 'limitations.lessons' });
    expect(await apply(drafter, await getImport(drafter, view.id))).toEqual({ placed: 1, refused: 0 });
  });
});

describe('who and when', () => {
  it('IMPORT-3 a refused file leaves the report as it was and says why', async () => {
    const { reportId } = await startedReport(drafter);
    const view = await imported(drafter, reportId, Buffer.from('%PDF-1.7'));
    expect(view).toMatchObject({ status: 'refused', refusal: 'wordWrongType', items: [] });
    await expect(
      movePieces(drafter, { importId: view.id, pieces: ['p1'], target: null }),
    ).rejects.toMatchObject({
      code: 'importUnread',
    });
  });

  it('a file whose name bears a mark of secrecy is not taken in', async () => {
    const { reportId } = await startedReport(drafter);
    const receive = () => Promise.reject(new Error('the file must not be taken in'));
    await expect(
      receiveImport(drafter, { reportId, fileName: 'Báo cáo (TỐI MẬT).docx' }, receive),
    ).rejects.toMatchObject({ code: 'fileSecret' });
  });

  it('ACCESS-1 another organisation finds neither the report nor the import', async () => {
    const { reportId } = await startedReport(drafter);
    const view = await imported(drafter, reportId, simple('Đoạn này.'));
    const stranger = await actorIn('BNV', 'drafter');
    const receive = () => Promise.reject(new Error('the file must not be taken in'));
    await expect(receiveImport(stranger, { reportId, fileName: 'a.docx' }, receive)).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(getImport(stranger, view.id)).rejects.toMatchObject({ code: 'notFound' });
    await expect(dismissPieces(stranger, { importId: view.id, pieces: ['p1'] })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(apply(stranger, view)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('a report that is not open takes no file, and no piece', async () => {
    const { reportId } = await startedReport(drafter);
    const view = await imported(drafter, reportId, simple('Đoạn này.'));
    await fillReport(drafter, reportId);
    await requestApproval(drafter, { reportId });
    const receive = () => Promise.reject(new Error('the file must not be taken in'));
    await expect(receiveImport(drafter, { reportId, fileName: 'a.docx' }, receive)).rejects.toMatchObject({
      code: 'reportLocked',
    });
    await expect(apply(drafter, view)).rejects.toMatchObject({ code: 'reportLocked' });
  });

  it('reading the same file twice changes nothing that was arranged', async () => {
    const { reportId } = await startedReport(drafter);
    const view = await imported(drafter, reportId, simple('Đoạn này.'));
    await runImport({ importId: view.id });
    expect((await getImport(drafter, view.id)).version).toBe(view.version);
  });
});
