import type { Actor } from '#lib/accounts/schema.ts';
import { now } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { cancelReminders } from '#lib/notifications/mutations.ts';
import { requestApproval, startReport, submitReport, withdrawReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { questionsOf } from '#lib/templates/rules.ts';
import { answerPoints, returnFor } from '#tests/support/factories.ts';
import type { Body } from './reminder-bodies.ts';
import type { Act } from './reminder-story.ts';

/** Somebody of the body with this role; who is there alone does everything that her role allows. */
function whoIs(body: Body, role: string): Actor | undefined {
  return body.people.find((person) => person.role === role)?.actor;
}

async function reportIdOf(body: Body): Promise<string> {
  const { id } = await db.report.findUniqueOrThrow({
    where: { obligationId: body.obligationId },
    select: { id: true },
  });
  return id;
}

async function begin(body: Body): Promise<void> {
  const writer = whoIs(body, 'drafter') ?? whoIs(body, 'leader');
  if (!writer) return;
  const { id } = await startReport(writer, { obligationId: body.obligationId });
  const { template } = await getReport(writer, id);
  await saveAnswers(writer, {
    reportId: id,
    answers: questionsOf(template.definition).map(({ key }) => ({
      key,
      version: 0,
      content: { kind: 'text', doc: docOf('Kết quả trong năm.'), nothing: false },
    })),
  });
}

/** Does it for real, through the product's own mutations where there are such. */
export async function perform(body: Body, compiler: Actor, { what }: Act, until: Date): Promise<void> {
  const leader = whoIs(body, 'leader');
  if (!leader) return;
  switch (what) {
    case 'begin':
      return begin(body);
    case 'ask': {
      const reportId = await reportIdOf(body);
      await answerPoints(leader, reportId);
      return requestApproval(whoIs(body, 'drafter') ?? leader, { reportId });
    }
    case 'file': {
      const reportId = await reportIdOf(body);
      await answerPoints(leader, reportId);
      const { contentHash } = await getReport(leader, reportId);
      await submitReport(leader, { reportId, contentHash });
      return;
    }
    case 'withdraw':
      return withdrawReport(leader, { reportId: await reportIdOf(body), reason: 'Bổ sung số liệu' });
    case 'return': {
      const { id } = await db.submission.findFirstOrThrow({
        where: { report: { obligationId: body.obligationId } },
        orderBy: { number: 'desc' },
        select: { id: true },
      });
      return returnFor(compiler, id, ['part.1'], 'Số liệu chưa khớp');
    }
    case 'extend':
      await db.obligation.update({
        where: { id: body.obligationId },
        data: { extendedDeadline: until, extensionReason: 'Bão lũ' },
      });
      return;
    case 'confidential':
      await db.$transaction(async (tx) => {
        await tx.confidentialFiling.create({
          data: {
            obligationId: body.obligationId,
            document: '12/BC',
            receivedOn: now(),
            recordedAt: now(),
            recordedById: compiler.accountId,
            recordedBy: compiler.name,
          },
        });
        await cancelReminders(tx, body.obligationId);
      });
  }
}
