import { hasRole } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { type Deadline, effectiveDeadline } from '../cycles/rules.ts';
import { formatDate } from '../dates.ts';
import type { Refusal } from '../errors.ts';
import { reportStatusLabels } from './labels.ts';
import type { ObligationState, ReportStatus } from './schema.ts';

export const transitions = {
  requestApproval: { from: ['draft', 'returned'], to: 'awaiting_approval' },
  sendBack: { from: ['awaiting_approval'], to: 'draft' },
  submit: { from: ['draft', 'returned', 'awaiting_approval'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'draft' },
  return: { from: ['submitted'], to: 'returned' },
  accept: { from: ['submitted'], to: 'accepted' },
  reopen: { from: ['accepted'], to: 'returned' },
  lateData: { from: ['submitted', 'accepted'], to: 'draft' },
  undoReturn: { from: ['returned'], to: 'submitted' },
  undoAcceptance: { from: ['accepted'], to: 'submitted' },
} as const satisfies Record<string, { from: readonly ReportStatus[]; to: ReportStatus }>;

export type Transition = keyof typeof transitions;

/** What stands for an obligation in lists: a paper that came by the confidential way counts until something else is sent. */
export function obligationStateOf(status: ReportStatus | null, confidential: boolean): ObligationState {
  const sent = status === 'submitted' || status === 'returned' || status === 'accepted';
  return confidential && !sent ? 'confidential' : (status ?? 'not_started');
}

/** What the rules need to know of a report. */
export type ReportState = {
  status: ReportStatus;
  organisationId: string;
  receiverId: string;
  restricted: boolean;
  openSections: readonly string[];
  reviewStartedAt: Date | null;
  /** Whether somebody of the filing organisation can sign. */
  hasLeader: boolean;
  /** A sent report of which only the figures are open, for late data. */
  lateData?: boolean;
};

const minimumReason = 5;

function statusRefusal(state: ReportState, transition: Transition): Refusal | null {
  const from: readonly ReportStatus[] = transitions[transition].from;
  return from.includes(state.status)
    ? null
    : { code: 'wrongStatus', params: { status: reportStatusLabels[state.status] } };
}

function ofFiler(state: ReportState, actor: Actor): boolean {
  return state.organisationId === actor.organisation.id;
}

function ofReceiver(state: ReportState, actor: Actor): boolean {
  return (
    state.receiverId === actor.organisation.id &&
    hasRole(actor, actor.organisation.coordinator ? 'compiler' : 'focal_point')
  );
}

/** An organisation without a leader account is sent by its focal point, or by its drafter where it has none either. */
export function maySign(state: ReportState, actor: Actor): boolean {
  return (
    ofFiler(state, actor) &&
    (state.hasLeader ? hasRole(actor, 'leader') : hasRole(actor, 'focal_point', 'drafter'))
  );
}

export function refusalOfReason(reason: string): Refusal | null {
  return reason.trim().length >= minimumReason ? null : { code: 'reasonRequired' };
}

/** May the section be written now? */
export function refusalToEdit(state: ReportState, sectionKey: string, actor: Actor): Refusal | null {
  if (!ofFiler(state, actor) || !hasRole(actor, 'drafter', 'focal_point', 'leader'))
    return { code: 'notAllowed' };
  if (state.status !== 'draft' && state.status !== 'returned')
    return { code: 'reportLocked', params: { status: reportStatusLabels[state.status] } };
  if (state.restricted && !state.openSections.includes(sectionKey))
    return { code: state.lateData ? 'figuresOnly' : 'sectionLocked' };
  return null;
}

export function refusalToRequestApproval(state: ReportState, missing: number, actor: Actor): Refusal | null {
  if (!ofFiler(state, actor) || !hasRole(actor, 'drafter', 'focal_point')) return { code: 'notAllowed' };
  return (
    statusRefusal(state, 'requestApproval') ??
    (missing > 0 ? { code: 'incomplete', params: { count: missing } } : null)
  );
}

export function refusalToSubmit(state: ReportState, missing: number, actor: Actor): Refusal | null {
  if (!maySign(state, actor)) return { code: 'leaderOnly' };
  return (
    statusRefusal(state, 'submit') ??
    (missing > 0 ? { code: 'incomplete', params: { count: missing } } : null)
  );
}

export function refusalToSendBack(state: ReportState, actor: Actor): Refusal | null {
  if (!ofFiler(state, actor) || !hasRole(actor, 'leader')) return { code: 'leaderOnly' };
  return statusRefusal(state, 'sendBack');
}

export function refusalToWithdraw(state: ReportState, actor: Actor): Refusal | null {
  if (!maySign(state, actor)) return { code: 'leaderOnly' };
  return statusRefusal(state, 'withdraw') ?? (state.reviewStartedAt ? { code: 'reviewStarted' } : null);
}

/** The filer may open one more section than those named in the return. */
export function refusalToUnlock(state: ReportState, actor: Actor): Refusal | null {
  if (!ofFiler(state, actor) || !hasRole(actor, 'focal_point', 'leader', 'drafter'))
    return { code: 'notAllowed' };
  if (!state.restricted || (state.status !== 'returned' && state.status !== 'draft'))
    return { code: 'wrongStatus', params: { status: reportStatusLabels[state.status] } };
  return state.lateData ? { code: 'figuresOnly' } : null;
}

export type LateDataWindow = Deadline & { lateDataUntil: Date | null };

/** "Bổ sung số liệu": after the deadline and before the end of the window the filer opens the figures of a sent report. */
export function refusalToSupplement(
  state: ReportState,
  window: LateDataWindow,
  hasFigures: boolean,
  actor: Actor,
  now: Date,
): Refusal | null {
  if (!ofFiler(state, actor) || !hasRole(actor, 'drafter', 'focal_point', 'leader'))
    return { code: 'notAllowed' };
  const { lateDataUntil } = window;
  if (lateDataUntil === null) return { code: 'noLateData' };
  if (!hasFigures) return { code: 'noFigures' };
  const wrong = statusRefusal(state, 'lateData');
  if (wrong) return wrong;
  if (now >= lateDataUntil) return { code: 'lateDataOver', params: { until: formatDate(lateDataUntil) } };
  const from = effectiveDeadline(window);
  if (now < from) return { code: 'lateDataEarly', params: { from: formatDate(from) } };
  return state.status === 'submitted' && state.reviewStartedAt ? { code: 'lateDataReview' } : null;
}

export function refusalToReview(
  state: ReportState,
  transition: 'return' | 'accept' | 'reopen' | 'undoReturn' | 'undoAcceptance',
  actor: Actor,
): Refusal | null {
  return ofReceiver(state, actor) ? statusRefusal(state, transition) : { code: 'notAllowed' };
}

/** Who has an examination in hand; nobody else decides meanwhile. */
export type Examination = { reviewerId: string | null; reviewer: string | null };

export function refusalOfTaken({ reviewerId, reviewer }: Examination, actor: Actor): Refusal | null {
  return reviewerId === null || reviewerId === actor.accountId
    ? null
    : { code: 'reviewTaken', params: { name: reviewer ?? '' } };
}

/** The system's own number of a receipt, counted through the cycle; the document number stays with văn thư. */
export function receiptNumberOf(cycle: { id: string; year: number }, count: number): string {
  return `TN-${cycle.year}-${cycle.id.slice(-4).toUpperCase()}-${String(count).padStart(5, '0')}`;
}
