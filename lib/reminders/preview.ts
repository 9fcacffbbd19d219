import { roleLabels } from '../accounts/labels.ts';
import type { Actor } from '../accounts/schema.ts';
import { notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { deadlineLabel } from '../cycles/labels.ts';
import { ladderRoles } from '../cycles/schema.ts';
import { db } from '../db.ts';
import { messageOf } from '../errors.ts';
import { isMuted } from '../notifications/rules.ts';
import { noticesOf } from './compose.ts';
import { assertReceived } from './mutations.ts';
import { readCycles, readDuties, readFacts, readFilers } from './queries.ts';
import { mayRemind, refusalToRemind } from './rules.ts';
import { stateWords } from './texts.ts';

export type RemindPreview = {
  obligationId: string;
  organisation: string;
  cycle: string;
  deadline: string;
  state: string;
  remindedAt: Date | null;
  /** Why it will not be reminded; null: it will. */
  refusal: string | null;
  recipients: {
    id: string;
    name: string;
    email: string;
    roles: string;
    /** Whether a mail goes out as well. */
    mailed: boolean;
  }[];
  /** What goes out, as it reads now. */
  messages: { title: string; text: string }[];
};

/** To whom what would be sent, before anything is. */
export async function previewReminders(actor: Actor, ids: readonly string[]): Promise<RemindPreview[]> {
  if (!mayRemind(actor)) throw await notFound(actor, 'reminders', 'new');
  if (ids.length === 0) return [];
  await assertReceived(actor, ids);
  const duties = await readDuties(db, ids);
  const cycles = await readCycles(db, { id: { in: duties.map(({ cycleId }) => cycleId) } });
  const byId = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  const facts = await readFacts(db, duties, byId);
  const filers = await readFilers(
    db,
    duties.map(({ organisationId }) => organisationId),
  );
  const at = now();
  const rows = duties.flatMap((duty): RemindPreview[] => {
    const cycle = byId.get(duty.cycleId);
    const known = facts.get(duty.id);
    if (!cycle || !known) return [];
    const people = filers.filter(({ organisationId }) => organisationId === duty.organisationId);
    const { remindedByHandAt, extendedDeadline } = duty;
    const refusal = refusalToRemind(cycle, duty, { remindedByHandAt, recipients: people.length }, at);
    const notices = refusal ? [] : noticesOf(duty, known, { key: duty.id, roles: ladderRoles }, people, at);
    const reached = new Set(notices.flatMap(({ to }) => to.map(({ id }) => id)));
    return [
      {
        obligationId: duty.id,
        organisation: known.organisation,
        cycle: cycle.name,
        deadline: deadlineLabel({
          deadline: cycle.deadline,
          extendedDeadline,
          deadlineText: cycle.deadlineText,
        }),
        state: stateWords(known),
        remindedAt: duty.remindedAt,
        refusal: refusal && messageOf(refusal),
        recipients: people
          .filter(({ id }) => reached.has(id))
          .map(({ id, name, email, roles, mutedMails }) => ({
            id,
            name,
            email,
            roles: roles.map((role) => roleLabels[role]).join(', '),
            mailed: !isMuted('reminder', mutedMails),
          })),
        messages: notices.map(({ title, text }) => ({ title, text })),
      },
    ];
  });
  return rows.toSorted((one, other) => one.organisation.localeCompare(other.organisation, 'vi'));
}
