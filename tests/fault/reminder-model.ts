import type { Act, Story } from './reminder-story.ts';

/** The ladder of the year: whom to remind so many days after the last good day. */
export const yearLadder = [
  { days: -30, to: ['drafter'] },
  { days: -14, to: ['drafter'] },
  { days: -7, to: ['drafter', 'focal_point'] },
  { days: -3, to: ['drafter', 'focal_point', 'leader'] },
  { days: -1, to: ['drafter', 'focal_point', 'leader'] },
  { days: 1, to: ['drafter', 'focal_point', 'leader'] },
  { days: 3, to: ['drafter', 'focal_point', 'leader'] },
  { days: 7, to: ['leader'] },
] as const;

/** The days of an extension. */
export const extensionDays = 10;

type State = 'none' | 'draft' | 'awaiting' | 'sent' | 'returned';

/**
 * What should be mailed, said a second time and in another way than the product says it: a small machine for one
 * duty, in whole days from the last good day of the cycle.
 */
export class DutyModel {
  private state: State = 'none';
  private everSent = false;
  private confidential = false;
  private correcting = false;
  private anchor = 0;
  private returnDay: number | null = null;
  private remindedOn: number | null = null;

  private readonly story: Pick<Story, 'roles' | 'muted'>;

  constructor(story: Pick<Story, 'roles' | 'muted'>) {
    this.story = story;
  }

  /** Whether the act has an effect in this state; if so, it has had it. */
  take({ what, day }: Act): boolean {
    if (what === 'extend') {
      this.anchor = day + extensionDays;
      return true;
    }
    if (what === 'confidential') {
      this.confidential = true;
      return true;
    }
    const moves: Partial<Record<string, State>> = {
      'none begin': 'draft',
      'draft ask': 'awaiting',
      'returned ask': 'awaiting',
      'draft file': 'sent',
      'returned file': 'sent',
      'awaiting file': 'sent',
      'sent return': 'returned',
      'sent withdraw': 'draft',
    };
    const next = moves[`${this.state} ${what}`];
    if (next === undefined) return false;
    this.state = next;
    if (what === 'file') this.everSent = true;
    if (what === 'return') this.returnDay = day;
    if (what === 'return' || what === 'file') this.correcting = what === 'return';
    return true;
  }

  isOwed(): boolean {
    return !this.confidential && this.state !== 'sent' && (!this.everSent || this.correcting);
  }

  /** The roles whose mails are written at this moment of a day. */
  remind(day: number): Story['roles'] {
    if (!this.isOwed() || this.remindedOn === day) return [];
    const from = this.correcting ? Math.max(this.anchor, this.returnDay ?? this.anchor) : this.anchor;
    const step = yearLadder.find(({ days }) => days === day - from);
    if (step === undefined) return [];
    this.remindedOn = day;
    const wanted: readonly string[] = [...step.to, ...(this.state === 'awaiting' ? ['leader'] : [])];
    const named = this.story.roles.filter((role) => wanted.includes(role));
    const people = named.length > 0 ? named : this.story.roles;
    return people.filter((role) => !this.story.muted.includes(role));
  }
}
