import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { attachSignedScan, recordPaper } from '#lib/attachments/issued-papers.ts';
import { getAttachmentFile } from '#lib/attachments/queries.ts';
import { businessDate } from '#lib/dates.ts';
import { db } from '#lib/db.ts';
import { withdrawReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { acceptReport } from '#lib/reviews/mutations.ts';
import { getSubmission } from '#lib/reviews/queries.ts';
import { receiveUpload } from '#lib/uploads.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, send, startedReport } from '#tests/support/factories.ts';
import { docx, pdf } from '#tests/support/office-files.ts';
import { streamedRequest } from '#tests/support/streamed-request.ts';

let drafter: Actor;
let leader: Actor;
let receiver: Actor;
const today = businessDate(new Date());

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
  leader = await actorIn('51', 'leader');
  receiver = await actorIn('BNG', 'compiler');
});

async function sentReport(filer = drafter, signer = leader) {
  const { reportId } = await startedReport(filer);
  await fillReport(filer, reportId);
  const { submissionId } = await send(signer, reportId);
  return { reportId, submissionId };
}

function record(actor: Actor, submissionId: string, number: string, date = today) {
  return recordPaper(actor, { submissionId, number, date, kind: 'electronic' });
}

function scan(
  actor: Actor,
  ids: { reportId: string; submissionId: string },
  bytes: Uint8Array = pdf('đã ký'),
) {
  return attachSignedScan(actor, { ...ids, name: 'Bản ký.pdf' }, () =>
    receiveUpload(streamedRequest([bytes]), { maxBytes: 1024 * 1024 }),
  );
}

test('ISSUED-1 number, day and signed scan of văn thư are recorded and shown to both sides', async () => {
  const ids = await sentReport();
  await expect(scan(drafter, ids)).rejects.toMatchObject({ code: 'issuedFirst' });
  await record(drafter, ids.submissionId, '5/BC-UBND');
  const { id } = await scan(drafter, ids);
  const paper = {
    number: '05',
    symbol: 'BC-UBND',
    electronic: true,
    recordedBy: drafter.name,
    attachment: { id },
  };
  expect((await getReport(leader, ids.reportId)).submissions[0]?.issued).toMatchObject(paper);
  const seen = await getSubmission(receiver, ids.submissionId);
  expect(seen.paper).toMatchObject(paper);
  expect(seen.issued).toEqual({ number: '05', symbol: 'BC-UBND', date: today });
  expect(await getAttachmentFile(receiver, id)).toMatchObject({ name: 'Bản ký.pdf' });
  await expect(getAttachmentFile(await actorIn('BNV', 'leader'), id)).rejects.toMatchObject({
    code: 'notFound',
  });
  const acts = await db.auditEntry.findMany({
    where: { subjectId: ids.reportId, action: { in: ['paper.recorded', 'attachment.added'] } },
  });
  expect(acts).toHaveLength(2);
  expect((await getReport(drafter, ids.reportId)).files).toEqual([]);
});

test('ISSUED-2 a number is given once for each organisation, symbol and year; the same report may carry it again', async () => {
  const first = await sentReport();
  const second = await sentReport();
  await record(drafter, first.submissionId, '21');
  await expect(record(drafter, second.submissionId, '021')).rejects.toMatchObject({
    code: 'issuedTaken',
    message: expect.stringContaining('21/BC-UBND'),
  });
  const elsewhere = await sentReport(await actorIn('48', 'drafter'), await actorIn('48', 'leader'));
  await record(await actorIn('48', 'drafter'), elsewhere.submissionId, '21');
  await withdrawReport(leader, { reportId: first.reportId, reason: 'Bổ sung số liệu.' });
  const again = await send(leader, first.reportId);
  await record(drafter, again.submissionId, '21');
  await record(drafter, again.submissionId, '22');
  await record(drafter, second.submissionId, '23');
});

test('ISSUED-2 of several who record the same number at once, one succeeds', async () => {
  const sent = await Promise.all([1, 2, 3, 4].map(() => sentReport()));
  const results = await Promise.allSettled(
    sent.map(({ submissionId }) => record(drafter, submissionId, '77')),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'issuedTaken' });
});

test.each([
  ['no number', 'năm', today, 'issuedNumber'],
  ['another symbol', '05/BC-BNV', today, 'issuedNumber'],
  ['before it was sent', '31', '2026-01-01', 'issuedDate'],
  ['tomorrow', '31', '2099-01-01', 'issuedDate'],
])('refused: %s', async (_, number, date, code) => {
  const { submissionId } = await sentReport();
  await expect(record(drafter, submissionId, number, date)).rejects.toMatchObject({ code });
  expect(await db.issuedPaper.count({ where: { submissionId } })).toBe(0);
});

test('it may be corrected until the report is accepted; a new scan takes the place of the old', async () => {
  const ids = await sentReport();
  await record(drafter, ids.submissionId, '41');
  const first = await scan(drafter, ids);
  expect(await scan(drafter, ids)).toMatchObject({ id: first.id });
  const second = await scan(leader, ids, pdf('ký lại'));
  await record(leader, ids.submissionId, '42');
  expect((await getSubmission(receiver, ids.submissionId)).paper).toMatchObject({
    number: '42',
    attachment: { id: second.id },
  });
  await expect(getAttachmentFile(receiver, first.id)).rejects.toMatchObject({ code: 'notFound' });
  await acceptReport(receiver, { submissionId: ids.submissionId });
  await expect(record(drafter, ids.submissionId, '43')).rejects.toMatchObject({ code: 'issuedFixed' });
  await expect(scan(drafter, ids, pdf('lần nữa'))).rejects.toMatchObject({ code: 'issuedFixed' });
});

test('it may be recorded first after acceptance, by the filer alone, with a signed paper', async () => {
  const ids = await sentReport();
  await acceptReport(receiver, { submissionId: ids.submissionId });
  for (const stranger of [receiver, await actorIn('BNV', 'drafter')])
    await expect(record(stranger, ids.submissionId, '51')).rejects.toMatchObject({ code: 'notFound' });
  await record(drafter, ids.submissionId, '51');
  await expect(scan(drafter, ids, docx())).rejects.toMatchObject({ code: 'signedKind' });
  const other = await sentReport();
  await expect(scan(drafter, { ...ids, reportId: other.reportId })).rejects.toMatchObject({
    code: 'notFound',
  });
  await scan(drafter, ids);
});
