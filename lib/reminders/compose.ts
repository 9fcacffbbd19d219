import type { Notice } from '../notifications/schema.ts';
import type { DutyRow, Filer } from './queries.ts';
import { remindedPeople } from './rules.ts';
import type { LadderRole } from './schema.ts';
import { type ReminderFacts, reminderText, reminderTitle } from './texts.ts';

type Reminded = { key: string; roles: readonly LadderRole[] };

/** A leader whose approval is awaited reads other words, and comes to another page, than those who wait for it. */
function readersOf({ status }: DutyRow, people: readonly Filer[]) {
  const leaders =
    status === 'awaiting_approval' ? people.filter(({ roles }) => roles.includes('leader')) : [];
  return [
    { reader: 'leader' as const, to: leaders },
    { reader: 'other' as const, to: people.filter((person) => !leaders.includes(person)) },
  ].filter(({ to }) => to.length > 0);
}

/** The notices of one reminder about one duty, to people of its organisation alone. */
export function noticesOf(
  duty: DutyRow,
  facts: ReminderFacts,
  { key, roles }: Reminded,
  filers: readonly Filer[],
  now: Date,
): Notice[] {
  const colleagues = filers.filter(({ organisationId }) => organisationId === duty.organisationId);
  const people = remindedPeople(colleagues, roles, duty.drafterId);
  const page = duty.reportId === null ? '/' : `/reports/${duty.reportId}`;
  return readersOf(duty, people).map(({ reader, to }) => ({
    key,
    kind: 'reminder',
    to,
    title: reminderTitle(facts, reader, now),
    text: reminderText(facts, reader, now),
    href: reader === 'leader' ? `${page}/check` : page,
    obligationId: duty.id,
  }));
}
