import { Prisma } from '#prisma/client/client.ts';
import type { Role } from '../accounts/schema.ts';
import { now } from '../clock.ts';
import { type LadderStep, reminderLadder } from '../cycles/schema.ts';
import { businessDate } from '../dates.ts';
import type { Tx } from '../db.ts';
import { identityOn, identitySelect } from '../organisations/queries.ts';
import { progressOf } from '../reports/completeness.ts';
import { type Answers, answerContent, type ReportStatus } from '../reports/schema.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { sectionsOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import type { RemindedObligation } from './rules.ts';
import type { ReminderFacts } from './texts.ts';

/** A duty as the reminders see it, in one statement. */
export type DutyRow = RemindedObligation & {
  cycleId: string;
  organisationId: string;
  receiverId: string;
  remindedByHandAt: Date | null;
  reportId: string | null;
  status: ReportStatus | null;
  statusChangedAt: Date | null;
  drafterId: string | null;
  returnedSections: string[];
};

/** The last decision sent the report back, and nothing was sent since. */
const returned = Prisma.sql`(
  last."decision" IN ('returned', 'reopened') AND r."status" NOT IN ('submitted', 'accepted')
  AND last."decidedAt" >= (SELECT MAX(s."submittedAt") FROM "Submission" s WHERE s."reportId" = r."id"))`;

function remindersOf(key: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT MAX(n."createdAt") FROM "Notification" n
    WHERE n."obligationId" = o."id" AND n."kind" = 'reminder' AND ${key})`;
}

export function readDuties(tx: Tx, ids: readonly string[]): Promise<DutyRow[]> {
  return tx.$queryRaw<DutyRow[]>`
    SELECT o."id", o."cycleId", o."organisationId", o."receiverId", o."extendedDeadline", o."firstSubmittedAt",
      f."obligationId" IS NOT NULL AS "confidential", r."id" AS "reportId", r."status"::text AS "status",
      r."statusChangedAt", r."drafterId", CASE WHEN ${returned} THEN last."decidedAt" END AS "returnedAt",
      COALESCE(CASE WHEN ${returned} THEN last."sections" END, ARRAY[]::text[]) AS "returnedSections",
      ${remindersOf(Prisma.sql`TRUE`)} AS "remindedAt",
      ${remindersOf(Prisma.sql`n."key" LIKE 'reminder:%:hand:%'`)} AS "remindedByHandAt"
    FROM "Obligation" o
    LEFT JOIN "ConfidentialFiling" f ON f."obligationId" = o."id"
    LEFT JOIN "Report" r ON r."obligationId" = o."id"
    LEFT JOIN LATERAL (
      SELECT v."decision"::text AS "decision", v."decidedAt", v."sections" FROM "Review" v
      WHERE v."reportId" = r."id" ORDER BY v."decidedAt" DESC, v."id" DESC LIMIT 1) last ON TRUE
    WHERE o."id" = ANY(${[...ids]}::uuid[])
    ORDER BY o."id"`;
}

const cycleSelect = {
  id: true,
  name: true,
  year: true,
  deadline: true,
  deadlineText: true,
  legalBasis: true,
  originDocument: true,
  urgency: true,
  openedAt: true,
  closedAt: true,
  ladder: true,
  templateVersionId: true,
} satisfies Prisma.ReportingCycleSelect;

export type DutyCycle = Omit<Prisma.ReportingCycleGetPayload<{ select: typeof cycleSelect }>, 'ladder'> & {
  ladder: LadderStep[];
  definition: TemplateDefinition;
};

export async function readCycles(tx: Tx, where: Prisma.ReportingCycleWhereInput): Promise<DutyCycle[]> {
  const rows = await tx.reportingCycle.findMany({ where, select: cycleSelect, orderBy: { id: 'asc' } });
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      ladder: reminderLadder.parse(row.ladder),
      definition: (await getTemplateVersion(row.templateVersionId)).definition,
    })),
  );
}

export type Filer = {
  id: string;
  name: string;
  email: string;
  organisationId: string;
  roles: Role[];
  mutedMails: string[];
};

/** The open accounts that fill in or sign, with the leader's role for whoever stands in for one today. */
export async function readFilers(tx: Tx, organisationIds: readonly string[]): Promise<Filer[]> {
  const organisationId = { in: [...organisationIds] };
  const today = new Date(businessDate(now()));
  const deputies = await tx.deputy.findMany({
    where: {
      revokedAt: null,
      fromDate: { lte: today },
      toDate: { gte: today },
      leader: { organisationId, disabledAt: null, roles: { has: 'leader' } },
      deputy: { NOT: { roles: { hasSome: ['administrator', 'reader'] } } },
    },
    select: { deputyId: true },
  });
  const standsIn = new Set(deputies.map(({ deputyId }) => deputyId));
  const accounts = await tx.account.findMany({
    where: {
      organisationId,
      disabledAt: null,
      OR: [{ roles: { hasSome: ['drafter', 'focal_point', 'leader'] } }, { id: { in: [...standsIn] } }],
    },
    select: { id: true, name: true, email: true, organisationId: true, roles: true, mutedMails: true },
    orderBy: { id: 'asc' },
  });
  return accounts.map((account) => ({
    ...account,
    roles:
      standsIn.has(account.id) && !account.roles.includes('leader')
        ? [...account.roles, 'leader']
        : account.roles,
  }));
}

/** Titles of bodies as they are called today. */
export async function readTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.organisation.findMany({ where: { id: { in: [...ids] } }, select: identitySelect });
  const today = businessDate(now());
  return new Map(rows.map((row) => [row.id, identityOn(row, today).title]));
}

/** Finished sections of the reports that are being written. */
async function readProgress(tx: Tx, duties: readonly DutyRow[], cycles: Map<string, DutyCycle>) {
  const written = duties.filter(({ status }) => status === 'draft');
  const reportIds = written.flatMap(({ reportId }) => reportId ?? []);
  const rows = await tx.answer.findMany({
    where: { reportId: { in: reportIds } },
    select: { reportId: true, key: true, content: true },
  });
  const byReport = Map.groupBy(rows, ({ reportId }) => reportId);
  return new Map(
    written.flatMap(({ id, reportId, cycleId }) => {
      const cycle = cycles.get(cycleId);
      if (!cycle || reportId === null) return [];
      const answers: Answers = Object.fromEntries(
        (byReport.get(reportId) ?? []).map(({ key, content }) => [key, answerContent.parse(content)]),
      );
      const sections = progressOf(cycle.definition, answers);
      const done = sections.filter((section) => section.done === section.total).length;
      return [[id, { done, total: sections.length }] as const];
    }),
  );
}

/** What the texts say of duties, by duty. */
export async function readFacts(
  tx: Tx,
  duties: readonly DutyRow[],
  cycles: Map<string, DutyCycle>,
): Promise<Map<string, ReminderFacts>> {
  const titles = await readTitles(
    tx,
    duties.flatMap(({ organisationId, receiverId }) => [organisationId, receiverId]),
  );
  const progress = await readProgress(tx, duties, cycles);
  return new Map(
    duties.flatMap((duty) => {
      const cycle = cycles.get(duty.cycleId);
      if (!cycle) return [];
      const labels = new Map(sectionsOf(cycle.definition).map(({ key, label }) => [key, label]));
      const facts: ReminderFacts = {
        status: duty.status,
        confidential: duty.confidential,
        statusChangedAt: duty.statusChangedAt,
        progress: progress.get(duty.id) ?? null,
        returned: duty.returnedAt && {
          at: duty.returnedAt,
          sections: duty.returnedSections.map((key) => labels.get(key) ?? key),
        },
        cycle,
        extendedDeadline: duty.extendedDeadline,
        organisation: titles.get(duty.organisationId) ?? '',
        receiver: titles.get(duty.receiverId) ?? '',
      };
      return [[duty.id, facts] as const];
    }),
  );
}
