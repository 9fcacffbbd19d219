import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { businessDate, businessYear, dateColumn, startOfDay } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { isValidOn } from '../organisations/rules.ts';
import { composedDefinition, questionLength, questionLimit, questionsIn } from '../templates/composing.ts';
import { refusalOfMark } from '../text-care/secrecy.ts';
import { openingNotice } from './announcing.ts';
import { announce, announcingMs, recipientsOf, tell } from './job.ts';
import { deadlineLabel } from './labels.ts';
import { type CycleView, getCycle } from './queries.ts';
import {
  annualName,
  openingInstant,
  phaseOf,
  refusalOfCycle,
  refusalToCancel,
  refusalToCollect,
  refusalToManageCycles,
} from './rules.ts';
import type { cycleInput, OpenCollection, OpenCycle } from './schema.ts';
import { columnsOf, typedFacts } from './typed-facts.ts';

const minimumName = 10;

function nameOf({ kind, year, name }: OpenCycle): string {
  if (kind === 'annual') {
    if (year === null) throw new UserError('cycleYear');
    return annualName(year);
  }
  if (name.length < minimumName) throw new UserError('cycleName');
  refuse(refusalOfMark([name]));
  return name;
}

/** Ids that exist, are no units, and are valid on the day of the opening. */
export async function checkedAddressees(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  openedAt: Date,
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const bodies = await tx.organisation.findMany({
    where: { id: { in: wanted }, kind: { not: 'unit' }, coordinator: false },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, validFrom: true, validTo: true },
  });
  const found = new Set(bodies.map(({ id }) => id));
  const unknown = wanted.find((id) => !found.has(id));
  if (unknown) throw await notFound(actor, 'organisation', unknown);
  const day = businessDate(openedAt);
  const ended = bodies.find(
    ({ validFrom, validTo }) =>
      !isValidOn(
        { validFrom: validFrom && dateColumn(validFrom), validTo: validTo && dateColumn(validTo) },
        day,
      ),
  );
  if (ended) throw new UserError('addresseeEnded', { name: ended.name });
  return bodies.map(({ id }) => id);
}

async function composeTemplate(tx: Tx, input: OpenCycle, name: string): Promise<string> {
  const questions = questionsIn(input.questions);
  if (questions.length === 0) throw new UserError('questionsRequired');
  if (questions.length > questionLimit || questions.some((question) => question.length > questionLength))
    throw new UserError('tooManyQuestions', { count: questionLimit, length: questionLength });
  refuse(refusalOfMark(questions));
  const template = await tx.reportTemplate.create({
    data: { key: `composed-${randomUUID()}`, name, kind: input.kind },
    select: { id: true },
  });
  const { id } = await tx.templateVersion.create({
    data: {
      templateId: template.id,
      version: 1,
      definition: composedDefinition(name, questions),
      sourceDocument: input.originDocument || name,
      publishedAt: now(),
    },
    select: { id: true },
  });
  return id;
}

/** A published version of the right kind, or one made of the questions. */
async function templateFor(tx: Tx, input: OpenCycle, name: string): Promise<string> {
  const { templateVersionId, kind } = input;
  if (templateVersionId === null) {
    if (kind === 'annual') throw new UserError('templateRequired');
    return composeTemplate(tx, input, name);
  }
  const version = await tx.templateVersion.findUnique({
    where: { id: templateVersionId },
    select: { id: true, template: { select: { kind: true } } },
  });
  if (!version || (version.template.kind === 'annual') !== (kind === 'annual'))
    throw new UserError('templateRequired');
  return version.id;
}

/** Receipts are named by the year and the end of the cycle's id (receiptNumberOf): no two cycles of a year may share it. */
export async function freshCycleId(tx: Tx, year: number): Promise<string> {
  const others = await tx.reportingCycle.findMany({ where: { year }, select: { id: true } });
  const taken = new Set(others.map(({ id }) => id.slice(-4)));
  let id = randomUUID();
  while (taken.has(id.slice(-4))) id = randomUUID();
  return id;
}

/**
 * Opens a cycle with all obligations, or plans its opening. However often and wherever it is clicked, kind, year and
 * name are one cycle: whoever comes second waits for the first and is told so.
 */
export async function openCycle(actor: Actor, input: OpenCycle): Promise<{ id: string }> {
  refuse(refusalToManageCycles(actor));
  return db.$transaction(
    async (tx) => {
      const at = now();
      const { kind } = input;
      const name = nameOf(input);
      const facts = typedFacts(input, openingInstant(input.openOn, input.openAt, at));
      refuse(refusalOfCycle({ ...facts, kind }, null, at));
      if (input.organisations.length === 0) throw new UserError('addresseesRequired');
      const addressees = await checkedAddressees(tx, actor, input.organisations, facts.openedAt);
      const announced = facts.openedAt <= at;
      const year = kind === 'annual' ? (input.year ?? 0) : businessYear(facts.openedAt);
      const [cycle] = await tx.reportingCycle.createManyAndReturn({
        data: {
          ...columnsOf(facts),
          id: await freshCycleId(tx, year),
          kind,
          name,
          year,
          templateVersionId: await templateFor(tx, input, name),
          announcedAt: announced ? at : null,
        },
        skipDuplicates: true,
        select: { id: true },
      });
      if (!cycle) throw new UserError('cycleExists', { name });
      await tx.obligation.createMany({
        data: addressees.map((organisationId) => ({
          cycleId: cycle.id,
          organisationId,
          receiverId: actor.organisation.id,
        })),
      });
      if (announced) await announce(tx, cycle.id);
      await audit(tx, actor, {
        action: announced ? 'cycle.opened' : 'cycle.planned',
        subject: { type: 'cycle', id: cycle.id },
        details: {
          name,
          deadline: deadlineLabel({ ...facts, extendedDeadline: null }),
          addressees: addressees.length,
          openedAt: facts.openedAt.toISOString(),
          document: facts.originDocument,
        },
      });
      return cycle;
    },
    { timeout: announcingMs },
  );
}

/** Waits for whoever changes the cycle or is being given a receipt number in it. */
export async function lockedCycle(tx: Tx, actor: Actor, id: string): Promise<CycleView> {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "ReportingCycle" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const cycle = await getCycle(actor, id, tx);
  refuse(refusalToManageCycles(actor));
  return cycle;
}

/** Takes away a cycle that nobody was told of. */
export async function cancelCycle(actor: Actor, { cycleId }: z.infer<typeof cycleInput>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { phase, announcedAt, name, addressees } = await lockedCycle(tx, actor, cycleId);
    refuse(refusalToCancel(phase, announcedAt));
    await tx.obligation.deleteMany({ where: { cycleId } });
    await tx.reportingCycle.delete({ where: { id: cycleId } });
    await audit(tx, actor, {
      action: 'cycle.cancelled',
      subject: { type: 'cycle', id: cycleId },
      details: { name, addressees: addressees.length },
    });
  });
}

/** A ministry's or province's focal point asks units for their parts; units that were asked already are left alone. */
export async function openCollection(
  actor: Actor,
  { cycleId, units, before }: OpenCollection,
): Promise<{ asked: number }> {
  const { id: receiverId, name: by } = actor.organisation;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "ReportingCycle" WHERE "id" = ${cycleId}::uuid FOR SHARE`;
    const own = await tx.obligation.findUnique({
      where: { cycleId_organisationId: { cycleId, organisationId: receiverId } },
      include: { cycle: true },
    });
    if (!own) throw await notFound(actor, 'cycle', cycleId);
    const at = now();
    const { cycle, extendedDeadline } = own;
    const collecting = { ...cycle, extendedDeadline, obliged: true, phase: phaseOf(cycle, at) };
    refuse(refusalToCollect(actor, collecting, before, at));
    if (units.length === 0) throw new UserError('unitsRequired');
    const known = await tx.organisation.findMany({
      where: { id: { in: units }, parentId: receiverId, validTo: null },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const foreign = units.find((id) => !known.some((unit) => unit.id === id));
    if (foreign) throw await notFound(actor, 'organisation', foreign);
    const typed = before === null ? null : startOfDay(before);
    const until = typed?.getTime() === cycle.deadline.getTime() ? null : typed;
    const reason = `${by} đặt hạn khi thu báo cáo từ đơn vị.`;
    const asked = await tx.obligation.createManyAndReturn({
      data: known.map(({ id: organisationId }) => ({
        cycleId,
        organisationId,
        receiverId,
        extendedDeadline: until,
        extensionReason: until && reason,
      })),
      skipDuplicates: true,
      select: { id: true },
    });
    if (asked.length === 0) return { asked: 0 };
    const ids = asked.map(({ id }) => id);
    if (until)
      await tx.extension.createMany({
        data: ids.map((obligationId) => ({
          obligationId,
          until,
          reason,
          document: '',
          grantedAt: at,
          grantedById: actor.accountId,
          grantedBy: actor.name,
        })),
      });
    await tell(
      tx,
      await recipientsOf(tx, cycleId, { id: { in: ids } }),
      openingNotice(cycle, { name: by, until }),
    );
    await audit(tx, actor, {
      action: 'collection.opened',
      subject: { type: 'cycle', id: cycleId },
      details: {
        addressees: asked.length,
        deadline: deadlineLabel({ ...cycle, extendedDeadline: until }),
      },
    });
    return { asked: asked.length };
  });
}
