import { isReviewer } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { timelinessOf } from '../cycles/rules.ts';
import type { Timeliness } from '../cycles/schema.ts';
import { dateColumn } from '../dates.ts';
import { db } from '../db.ts';
import type { OrganisationKind } from '../organisations/schema.ts';
import { obligationStateOf } from '../reports/rules.ts';
import type { ObligationState } from '../reports/schema.ts';

/** A duty as somebody sees it who decides about its deadline. */
export type SelectedDuty = {
  id: string;
  name: string;
  kind: OrganisationKind;
  state: ObligationState;
  timeliness: Timeliness;
  extendedDeadline: Date | null;
  firstSubmittedAt: Date | null;
  confidential: { document: string; receivedOn: string; recordedAt: Date; recordedBy: string } | null;
  submissions: number;
};

export type ExtensionView = {
  id: string;
  name: string;
  until: Date;
  reason: string;
  document: string;
  grantedAt: Date;
  grantedBy: string;
};

export type Selection = {
  cycle: {
    id: string;
    name: string;
    deadline: Date;
    deadlineText: string;
    openedAt: Date;
    closed: boolean;
  };
  /** All duties towards the actor's organisation in the cycle. */
  duties: SelectedDuty[];
  /** Those that the address names, and that exist. */
  chosen: string[];
  /** Newest first. */
  extensions: ExtensionView[];
};

/** The duties of one cycle towards the actor's organisation, for decisions about some of them. */
export async function getSelection(
  actor: Actor,
  cycleId: string,
  obligations: readonly string[],
): Promise<Selection> {
  const received = { receiverId: actor.organisation.id };
  const cycle =
    isUuid(cycleId) && isReviewer(actor)
      ? await db.reportingCycle.findFirst({
          where: { id: cycleId, openedAt: { lte: now() }, obligations: { some: received } },
        })
      : null;
  if (!cycle) throw await notFound(actor, 'cycle', cycleId);
  const rows = await db.obligation.findMany({
    where: { cycleId, ...received },
    orderBy: { organisation: { name: 'asc' } },
    include: {
      organisation: { select: { name: true, kind: true } },
      confidential: true,
      report: { select: { status: true, _count: { select: { submissions: true } } } },
    },
  });
  const at = now();
  const duties = rows.map(
    ({ organisation, confidential, report, ...row }): SelectedDuty => ({
      id: row.id,
      ...organisation,
      state: obligationStateOf(report?.status ?? null, confidential !== null),
      timeliness: timelinessOf({ ...row, deadline: cycle.deadline }, row.firstSubmittedAt, at),
      extendedDeadline: row.extendedDeadline,
      firstSubmittedAt: row.firstSubmittedAt,
      confidential: confidential && {
        document: confidential.document,
        receivedOn: dateColumn(confidential.receivedOn),
        recordedAt: confidential.recordedAt,
        recordedBy: confidential.recordedBy,
      },
      submissions: report?._count.submissions ?? 0,
    }),
  );
  const names = new Map(duties.map(({ id, name }) => [id, name]));
  const extensions = await db.extension.findMany({
    where: { obligation: { cycleId, ...received } },
    orderBy: [{ grantedAt: 'desc' }, { obligation: { organisation: { name: 'asc' } } }],
  });
  return {
    cycle: { ...cycle, closed: cycle.closedAt !== null },
    duties,
    chosen: obligations.filter((id) => names.has(id)),
    extensions: extensions.map(({ obligationId, ...extension }) => ({
      ...extension,
      name: names.get(obligationId) ?? '',
    })),
  };
}
