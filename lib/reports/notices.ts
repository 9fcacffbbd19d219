import type { Actor } from '../accounts/schema.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db.ts';
import { cancelReminders, notify, recipientsIn } from '../notifications/mutations.ts';
import type { ReportView } from './queries.ts';

/** To the leaders, and whoever stands in for one: a report waits for them. Not to the one who asked. */
export async function tellLeaders(tx: Tx, actor: Actor, report: ReportView): Promise<void> {
  const { obligationId } = await tx.report.findUniqueOrThrow({
    where: { id: report.id },
    select: { obligationId: true },
  });
  const leaders = await recipientsIn(tx, report.state.organisationId, ['leader']);
  await notify(tx, {
    key: `awaiting_approval:${report.id}:${now().getTime()}`,
    kind: 'awaiting_approval',
    to: leaders.filter(({ id }) => id !== actor.accountId),
    title: `Chờ đồng chí duyệt: ${report.cycle.name}`,
    text: `Đồng chí ${actor.name} trình báo cáo để duyệt. Đề nghị đồng chí đọc và gửi báo cáo, hoặc trả lại để hoàn thiện.`,
    href: `/reports/${report.id}/check`,
    obligationId,
  });
}

/** To whoever is responsible for the report; without such a person, to those who may fill it in. */
export async function tellDrafter(tx: Tx, actor: Actor, report: ReportView, reason: string): Promise<void> {
  const { obligationId, drafter } = await tx.report.findUniqueOrThrow({
    where: { id: report.id },
    select: { obligationId: true, drafter: { select: { id: true, email: true, disabledAt: true } } },
  });
  const to =
    drafter && drafter.disabledAt === null
      ? [drafter]
      : await recipientsIn(tx, report.state.organisationId, ['drafter', 'focal_point']);
  await notify(tx, {
    key: `sent_back:${report.id}:${now().getTime()}`,
    kind: 'sent_back',
    to: to.filter(({ id }) => id !== actor.accountId),
    title: `Lãnh đạo trả lại để hoàn thiện: ${report.cycle.name}`,
    text: `Đồng chí ${actor.name} trả lại báo cáo để hoàn thiện. Lý do: ${reason}`,
    href: `/reports/${report.id}`,
    obligationId,
  });
}

/** A sent report: nobody is to be reminded of it by a mail that still waits. */
export async function callOffReminders(tx: Tx, reportId: string): Promise<void> {
  const { obligationId } = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    select: { obligationId: true },
  });
  await cancelReminders(tx, obligationId);
}
