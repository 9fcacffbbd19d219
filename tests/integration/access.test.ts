import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { revokeSession } from '#lib/accounts/mutations.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { listAudit } from '#lib/audit/queries.ts';
import { auditParams } from '#lib/audit/schema.ts';
import { db } from '#lib/db.ts';
import { getDashboard } from '#lib/obligations/queries.ts';
import { dashboardParams } from '#lib/obligations/schema.ts';
import { requestPrint } from '#lib/prints/mutations.ts';
import { getPrint, getPrintFile } from '#lib/prints/queries.ts';
import { requestApproval, startReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { acceptReport, returnReport } from '#lib/reviews/mutations.ts';
import { getSubmission } from '#lib/reviews/queries.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { createSummary, publishSummary } from '#lib/summaries/mutations.ts';
import { addParagraph, saveParagraph } from '#lib/summaries/paragraphs.ts';
import { getEdition, getSummary, listSummaries } from '#lib/summaries/queries.ts';
import { actorIn } from '#tests/support/actors.ts';
import { approved, writeIn } from '#tests/support/editions.ts';
import { type Filed, fillReport, openCycle, send, startedReport } from '#tests/support/factories.ts';

let drafter: Actor;
let leader: Actor;
let compiler: Actor;
let reader: Actor;
let coordinatorLeader: Actor;
let strangers: Record<string, Actor>;
let filed: Filed;
let submissionId: string;
let summaryId: string;
let editionId: string;

beforeAll(async () => {
  [drafter, leader, compiler, reader, coordinatorLeader] = await Promise.all([
    actorIn('40', 'drafter'),
    actorIn('40', 'leader'),
    actorIn('BNG', 'compiler'),
    actorIn('VPCP', 'reader'),
    actorIn('BNG', 'leader'),
  ]);
  strangers = {
    'another province': await actorIn('42', 'drafter', 'focal_point', 'leader'),
    'an administrator': await actorIn('BNG', 'administrator'),
    'a reader': reader,
    'a former province': await actorIn('45@2025-06-30', 'drafter', 'leader'),
  };
  filed = await startedReport(drafter);
  await fillReport(drafter, filed.reportId);
  ({ submissionId } = await send(leader, filed.reportId));
  await acceptReport(compiler, { submissionId });
  ({ id: summaryId } = await createSummary(compiler, { cycleId: filed.cycleId }));
  await writeIn(compiler, summaryId, 'Các cơ quan đã tổ chức tập huấn.');
  editionId = await approved({ compiler, leader: coordinatorLeader }, summaryId);
});

const notFound = { code: 'notFound' };

async function refusals(subjectId: string): Promise<number> {
  return db.auditEntry.count({ where: { action: 'access.refused', subjectId } });
}

describe('ACCESS-1 another organisation gets "not found", and it is recorded', () => {
  it.each(['another province', 'an administrator', 'a reader', 'a former province'])('%s', async (name) => {
    const stranger = strangers[name];
    if (!stranger) throw new Error(name);
    const { reportId, obligationId } = filed;
    const before = await refusals(reportId);
    await expect(getReport(stranger, reportId)).rejects.toMatchObject(notFound);
    await expect(startReport(stranger, { obligationId })).rejects.toMatchObject(notFound);
    await expect(requestApproval(stranger, { reportId })).rejects.toMatchObject(notFound);
    const answers = [
      {
        key: 'achievements.strengths',
        version: 1,
        content: { kind: 'text' as const, doc: docOf('x'), nothing: false },
      },
    ];
    await expect(saveAnswers(stranger, { reportId, answers })).rejects.toMatchObject(notFound);
    await expect(getSubmission(stranger, submissionId)).rejects.toMatchObject(notFound);
    await expect(acceptReport(stranger, { submissionId })).rejects.toMatchObject(notFound);
    await expect(
      requestPrint(stranger, { kind: 'submission', id: submissionId, format: 'pdf' }),
    ).rejects.toMatchObject(notFound);
    await expect(getSummary(stranger, summaryId)).rejects.toMatchObject(notFound);
    await expect(createSummary(stranger, { cycleId: filed.cycleId })).rejects.toMatchObject(notFound);
    await expect(
      addParagraph(stranger, { summaryId, sectionKey: 'achievements.strengths' }),
    ).rejects.toMatchObject(notFound);
    await expect(
      getDashboard(stranger, dashboardParams.parse({ cycle: filed.cycleId })),
    ).rejects.toMatchObject(notFound);
    expect(await refusals(reportId)).toBeGreaterThanOrEqual(before + 3);
  });

  it('a compiler sees no live report, an administrator only the log', async () => {
    await expect(getReport(compiler, filed.reportId)).rejects.toMatchObject(notFound);
    await expect(listAudit(compiler, auditParams.parse({}))).rejects.toMatchObject(notFound);
    const { rows } = await listAudit(strangers['an administrator'] ?? compiler, auditParams.parse({}));
    expect(JSON.stringify(rows)).not.toContain('Nội dung mục');
  });

  it('prints are seen by who may see what they print', async () => {
    const { id } = await requestPrint(compiler, { kind: 'submission', id: submissionId, format: 'pdf' });
    expect((await getPrint(leader, id)).status).toBe('queued');
    await expect(getPrint(strangers['another province'] ?? compiler, id)).rejects.toMatchObject(notFound);
    await expect(getPrintFile(reader, id)).rejects.toMatchObject(notFound);
  });

  it('a paragraph and a session of somebody else', async () => {
    const { paragraphs } = await getSummary(compiler, summaryId);
    const stranger = strangers['another province'] ?? compiler;
    await expect(
      saveParagraph(stranger, { paragraphId: paragraphs[0]?.id ?? '', version: 1, text: '' }),
    ).rejects.toMatchObject(notFound);
    await expect(revokeSession(stranger, { sessionId: randomUUID() })).rejects.toMatchObject(notFound);
  });

  it.each(['not-an-id', randomUUID(), ''])('an unknown id "%s"', async (id) => {
    await expect(getReport(drafter, id)).rejects.toMatchObject(notFound);
    await expect(getSubmission(drafter, id)).rejects.toMatchObject(notFound);
    await expect(getSummary(compiler, id)).rejects.toMatchObject(notFound);
    await expect(getEdition(reader, id)).rejects.toMatchObject(notFound);
    await expect(getPrint(compiler, id)).rejects.toMatchObject(notFound);
    await expect(
      returnReport(compiler, { submissionId: id, reason: 'Lý do đủ dài', points: [] }),
    ).rejects.toMatchObject(notFound);
  });
});

it('ACCESS-3 a reader sees an edition once it is published, and nothing before', async () => {
  await expect(getEdition(reader, editionId)).rejects.toMatchObject(notFound);
  expect((await listSummaries(reader)).map(({ cycle }) => cycle.id)).not.toContain(filed.cycleId);
  await publishSummary(coordinatorLeader, { summaryId });
  expect((await getEdition(reader, editionId)).number).toBe(1);
  const listed = (await listSummaries(reader)).find(({ cycle }) => cycle.id === filed.cycleId);
  expect(listed?.editions.map(({ id }) => id)).toEqual([editionId]);
  await expect(getSummary(reader, summaryId)).rejects.toMatchObject(notFound);
});

it('REVIEW-4 a focal point receives the reports of its own units, and the coordinator does not', async () => {
  const unit = await actorIn('BNV.TCPCP', 'drafter');
  const focalPoint = await actorIn('BNV', 'focal_point');
  const { obligations, id: cycleId } = await openCycle(['BNV.TCPCP'], 'BNV');
  const { id: reportId } = await startReport(unit, { obligationId: obligations[0] ?? '' });
  await fillReport(unit, reportId);
  const { submissionId: sent } = await send(unit, reportId);
  expect((await getDashboard(focalPoint, dashboardParams.parse({ cycle: cycleId })))?.total).toBe(1);
  await expect(getSubmission(compiler, sent)).rejects.toMatchObject(notFound);
  await acceptReport(focalPoint, { submissionId: sent });
  expect((await getSubmission(unit, sent)).state.status).toBe('accepted');
});
