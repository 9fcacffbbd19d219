import type { z } from 'zod';
import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { addresseesOf } from '../cycles/announcing.ts';
import { deadlineLabel } from '../cycles/labels.ts';
import { effectiveDeadline } from '../cycles/rules.ts';
import { formatBusinessDate, startOfDay } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { cancelReminders, notify, recipientsIn } from '../notifications/mutations.ts';
import type { Notice } from '../notifications/schema.ts';
import { refusalOfReason } from '../reports/rules.ts';
import {
  confidentialInstant,
  type OwnDeadline,
  refusalToCancelConfidential,
  refusalToExtend,
  refusalToRecordConfidential,
} from './rules.ts';
import type { cancelConfidentialInput, GrantExtensions, RecordConfidential } from './schema.ts';

const include = {
  cycle: true,
  organisation: { select: { name: true } },
  confidential: true,
  report: { select: { id: true, _count: { select: { submissions: true } } } },
} satisfies Prisma.ObligationInclude;

type Row = Prisma.ObligationGetPayload<{ include: typeof include }>;

/**
 * Duties towards the actor's organisation, held until commit. The cycle comes first, as in a sending: that order keeps
 * a change of the common deadline, an extension and a sending from waiting for each other.
 */
async function lockedDuties(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Row[]> {
  const wanted = [...new Set(ids)].filter(isUuid);
  if (wanted.length > 0) {
    const list = Prisma.join(wanted.map((id) => Prisma.sql`${id}::uuid`));
    await tx.$queryRaw`
      SELECT 1 FROM "ReportingCycle" WHERE "id" IN (SELECT "cycleId" FROM "Obligation" WHERE "id" IN (${list}))
      ORDER BY "id" FOR SHARE`;
    await tx.$queryRaw`SELECT 1 FROM "Obligation" WHERE "id" IN (${list}) ORDER BY "id" FOR UPDATE`;
  }
  const rows = await tx.obligation.findMany({
    where: { id: { in: wanted }, receiverId: actor.organisation.id, cycle: { openedAt: { lte: now() } } },
    orderBy: { organisation: { name: 'asc' } },
    include,
  });
  const foreign = ids.find((id) => !rows.some((row) => row.id === id));
  if (foreign) throw await notFound(actor, 'obligation', foreign);
  return rows;
}

export function ownDeadlineOf({ cycle, organisation, ...row }: Omit<Row, 'report'>): OwnDeadline {
  return {
    name: organisation.name,
    receiverId: row.receiverId,
    deadline: cycle.deadline,
    extendedDeadline: row.extendedDeadline,
    openedAt: cycle.openedAt,
    closed: cycle.closedAt !== null,
    firstSubmittedAt: row.firstSubmittedAt,
  };
}

/** Until when a receiver that reports to somebody itself must have sent its own; null: it reports to nobody here. */
async function limitOf(tx: Tx, actor: Actor, cycleId: string): Promise<Date | null> {
  if (actor.organisation.coordinator) return null;
  const own = await tx.obligation.findUnique({
    where: { cycleId_organisationId: { cycleId, organisationId: actor.organisation.id } },
    select: { extendedDeadline: true, cycle: { select: { deadline: true } } },
  });
  return own && effectiveDeadline({ ...own.cycle, extendedDeadline: own.extendedDeadline });
}

type Told = Pick<Notice, 'key' | 'kind' | 'title' | 'text'>;

async function tellFiler(tx: Tx, { id, organisationId, report }: Row, notice: Told): Promise<void> {
  await notify(tx, {
    ...notice,
    to: await recipientsIn(tx, organisationId, addresseesOf),
    href: report ? `/reports/${report.id}` : '/',
    obligationId: id,
  });
}

type Grant = { until: Date; reason: string; document: string; at: Date };

async function grant(tx: Tx, actor: Actor, row: Row, { until, reason, document, at }: Grant): Promise<void> {
  const { id } = await tx.extension.create({
    data: {
      obligationId: row.id,
      until,
      reason,
      document,
      grantedAt: at,
      grantedById: actor.accountId,
      grantedBy: actor.name,
    },
    select: { id: true },
  });
  await tx.obligation.update({
    where: { id: row.id },
    data: { extendedDeadline: until, extensionReason: reason },
    select: { id: true },
  });
  const limit = deadlineLabel({ ...row.cycle, extendedDeadline: until });
  await tellFiler(tx, row, {
    key: `extended:${id}`,
    kind: 'extended',
    title: `${row.cycle.name}: gia hạn ${limit}`,
    text: `Thời hạn gửi báo cáo của ${row.organisation.name} nay là ${limit}.\nLý do: ${reason}\nTheo ${document}.`,
  });
  await audit(tx, actor, {
    action: 'obligation.extended',
    subject: { type: 'obligation', id: row.id },
    details: { name: row.organisation.name, deadline: limit, reason, document },
  });
}

/** Longer than the notices of thousands of organisations take. */
const extendingMs = 120_000;

/** All of the chosen organisations, or none. */
export async function grantExtensions(
  actor: Actor,
  { obligations, before, reason, document }: GrantExtensions,
): Promise<{ extended: number }> {
  if (obligations.length === 0) throw new UserError('obligationsRequired');
  return db.$transaction(
    async (tx) => {
      const rows = await lockedDuties(tx, actor, obligations);
      const at = now();
      const until = startOfDay(before);
      for (const row of rows) {
        const limit = await limitOf(tx, actor, row.cycleId);
        refuse(refusalToExtend(ownDeadlineOf(row), until, limit, actor, at));
      }
      refuse(refusalOfReason(reason));
      for (const row of rows) await grant(tx, actor, row, { until, reason, document, at });
      return { extended: rows.length };
    },
    { timeout: extendingMs },
  );
}

/** Notes that a paper came as a state secret: its number and day, never what it says. It counts as filed. */
export async function recordConfidentialFiling(
  actor: Actor,
  { obligationId, document, receivedOn }: RecordConfidential,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const [row] = await lockedDuties(tx, actor, [obligationId]);
    if (!row) throw await notFound(actor, 'obligation', obligationId);
    const at = now();
    refuse(refusalToRecordConfidential(ownDeadlineOf(row), row.confidential, receivedOn, actor, at));
    await tx.confidentialFiling.create({
      data: {
        obligationId,
        document,
        receivedOn: new Date(receivedOn),
        recordedAt: at,
        recordedById: actor.accountId,
        recordedBy: actor.name,
      },
      select: { obligationId: true },
    });
    await cancelReminders(tx, obligationId, 'Đã ghi nhận gửi theo đường mật trước khi thư được gửi đi.');
    if (row.firstSubmittedAt === null)
      await tx.obligation.update({
        where: { id: obligationId },
        data: { firstSubmittedAt: confidentialInstant(receivedOn) },
        select: { id: true },
      });
    const day = formatBusinessDate(receivedOn);
    await tellFiler(tx, row, {
      key: `confidential:${obligationId}:${at.getTime()}`,
      kind: 'received',
      title: `${row.cycle.name}: đã ghi nhận văn bản gửi theo đường mật`,
      text: `Văn bản ${document} nhận ngày ${day} được tính là đã gửi báo cáo. Không nhập nội dung mật vào hệ thống này.`,
    });
    await audit(tx, actor, {
      action: 'confidential.recorded',
      subject: { type: 'obligation', id: obligationId },
      details: { name: row.organisation.name, document, received: day },
    });
  });
}

/** Takes such a note back, while nothing else was sent. */
export async function cancelConfidentialFiling(
  actor: Actor,
  { obligationId, reason }: z.infer<typeof cancelConfidentialInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const [row] = await lockedDuties(tx, actor, [obligationId]);
    if (!row) throw await notFound(actor, 'obligation', obligationId);
    const { confidential, report } = row;
    const submissions = report?._count.submissions ?? 0;
    refuse(
      refusalToCancelConfidential(row, confidential !== null, submissions, actor) ?? refusalOfReason(reason),
    );
    await tx.confidentialFiling.delete({ where: { obligationId } });
    await tx.obligation.update({
      where: { id: obligationId },
      data: { firstSubmittedAt: null },
      select: { id: true },
    });
    const document = confidential?.document ?? '';
    await tellFiler(tx, row, {
      key: `confidential-cancelled:${obligationId}:${now().getTime()}`,
      kind: 'received',
      title: `${row.cycle.name}: hủy ghi nhận văn bản gửi theo đường mật`,
      text: `Văn bản ${document} không còn được tính là đã gửi báo cáo.\nLý do: ${reason}`,
    });
    await audit(tx, actor, {
      action: 'confidential.cancelled',
      subject: { type: 'obligation', id: obligationId },
      details: { name: row.organisation.name, document, reason },
    });
  });
}
