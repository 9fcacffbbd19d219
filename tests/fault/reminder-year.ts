import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { now, setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { leaseSeconds } from '#lib/outbox/job.ts';
import { remind } from '#lib/reminders/job.ts';
import { projectRoot } from '#scripts/support/tool.ts';
import { headerOf, type MailServer } from '#tests/support/mail-server.ts';
import { type Dice, diceOf } from './dice.ts';
import { perform } from './reminder-acts.ts';
import { type Body, lastGoodDay, makeBodies } from './reminder-bodies.ts';
import { DutyModel, extensionDays, yearLadder } from './reminder-model.ts';
import { type Act, type Story, storyOf } from './reminder-story.ts';

export type YearOptions = {
  organisations: number;
  /** So many times the delivering process is killed in the middle. */
  kills: number;
  seed: number;
  server: MailServer;
  onDay?: (line: string) => void;
};

export type YearResult = {
  organisations: number;
  acts: number;
  killed: number;
  /** Reminders that the model expects to arrive, and those that arrived, each counted once. */
  expected: number;
  received: number;
  /** "address day" of what did not come, and of what nobody expected: another organisation's, after filing, a second one. */
  missing: string[];
  unexpected: string[];
  /** Mails of all kinds that the outbox says it sent, and the different ones that the server got. */
  sent: number;
  distinct: number;
  /** Mails that were called off before they went. */
  cancelled: number;
  /** Neither sent nor called off at the end. */
  stuck: number;
  /** Handed over a second time under the same Message-ID, after a kill between the server's answer and our note. */
  repeats: number;
  /** The longest run of the reminding job, and the delivery of the busiest day. */
  slowestRemindMs: number;
  busiest: { mails: number; ms: number };
};

const dayMs = 86_400_000;
const origin = Date.parse(`${lastGoodDay}T00:00:00+07:00`);
const firstDay = -347;
const lastDay = 17;
const firstAct = -51;
const lanes = 4;

function at(day: number, hour: number, minute = 0): Date {
  return new Date(origin + day * dayMs + (hour * 60 + minute) * 60_000);
}

function dueMails(): Promise<number> {
  return db.outboxMail.count({ where: { status: { in: ['queued', 'deferred'] } } });
}

/** The delivering process; it lives until it is killed. */
function startDelivery(): ChildProcess {
  const flags = ['--disable-warning=ExperimentalWarning', '--disable-warning=DeprecationWarning'];
  return spawn(process.execPath, [...flags, 'tests/fault/deliver-mails.ts'], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** The world of one run: what is done to the product, and what the model says of it. */
class Year {
  readonly result: YearResult;
  private readonly expected = new Set<string>();
  /** Written and not delivered yet, by duty. */
  private pending = new Map<number, string[]>();
  private killsLeft: number;
  private child: ChildProcess | null = null;

  private readonly options: YearOptions;
  private readonly dice: Dice;
  private readonly bodies: readonly Body[];
  private readonly models: readonly DutyModel[];

  constructor(options: YearOptions, dice: Dice, bodies: readonly Body[], models: readonly DutyModel[]) {
    this.options = options;
    this.dice = dice;
    this.bodies = bodies;
    this.models = models;
    this.killsLeft = options.kills;
    this.result = {
      organisations: options.organisations,
      acts: 0,
      killed: 0,
      expected: 0,
      received: 0,
      missing: [],
      unexpected: [],
      sent: 0,
      distinct: 0,
      cancelled: 0,
      stuck: 0,
      repeats: 0,
      slowestRemindMs: 0,
      busiest: { mails: 0, ms: 0 },
    };
  }

  async remindAt(day: number, hour: number, minute = 0): Promise<void> {
    setClock(() => at(day, hour, minute));
    const started = performance.now();
    await remind();
    this.result.slowestRemindMs = Math.max(this.result.slowestRemindMs, performance.now() - started);
    if (hour < 7) return;
    this.models.forEach((model, index) => {
      const people = this.bodies[index]?.people ?? [];
      const told = model
        .remind(day)
        .map((role) => `${people.find((person) => person.role === role)?.address} ${day}`);
      if (told.length > 0) this.pending.set(index, told);
    });
  }

  async act(index: number, act: Act, compiler: Parameters<typeof perform>[1]): Promise<void> {
    const body = this.bodies[index];
    const model = this.models[index];
    if (!body || !model?.take(act)) return;
    setClock(() => at(act.day, act.hour));
    await perform(body, compiler, act, at(act.day + extensionDays + 1, 0));
    this.result.acts += 1;
    // A sending calls off what still waits.
    if (act.what === 'file' || act.what === 'confidential') this.pending.delete(index);
  }

  /** Delivers all that waits, with a kill in the middle while there are kills left and enough mails. */
  async deliver(day: number, hour: number): Promise<void> {
    const mails = await dueMails();
    if (mails === 0) return;
    setClock(() => at(day, hour));
    const started = performance.now();
    let spoiled = false;
    for (;;) {
      const child = this.child ?? startDelivery();
      this.child = child;
      const done = new AbortController();
      const ended = Promise.race([once(child, 'message'), once(child, 'exit')]).finally(() => done.abort());
      child.send(now().getTime());
      if (this.killsLeft > 0 && mails >= 15 && (await this.kill(child, done.signal))) {
        spoiled = true;
        const later = now().getTime() + (leaseSeconds + 1) * 1000;
        setClock(() => new Date(later));
        continue;
      }
      await ended;
      if (child.exitCode !== null) throw new Error('The delivering process ended by itself.');
      if ((await dueMails()) === 0) break;
    }
    const ms = performance.now() - started;
    if (!spoiled && mails > this.result.busiest.mails) this.result.busiest = { mails, ms };
    for (const told of this.pending.values()) for (const one of told) this.expected.add(one);
    this.pending = new Map();
    this.options.onDay?.(`day ${day}: ${mails} mails in ${(ms / 1000).toFixed(1)} s`);
  }

  private async kill(child: ChildProcess, done: AbortSignal): Promise<boolean> {
    const { received } = this.options.server;
    const before = received.length;
    const wanted = this.dice.between(1, 12);
    // In the middle of sending: after some mails, at any point of the next ones.
    while (!done.aborted && received.length < before + wanted) await pause(2);
    await pause(this.dice.upTo(15));
    if (done.aborted) return false;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    this.child = null;
    this.killsLeft -= 1;
    this.result.killed += 1;
    return true;
  }

  /** Ends the delivering process. */
  end(): void {
    this.child?.kill('SIGKILL');
    setClock(null);
  }

  async judge(): Promise<YearResult> {
    const ids = this.options.server.received.map((mail) => headerOf(mail, 'Message-ID').slice(1, 37));
    const distinct = new Set(ids);
    const rows = await db.outboxMail.findMany({
      select: { id: true, kind: true, address: true, status: true, createdAt: true },
    });
    const reminders = rows
      .filter(({ id, kind }) => kind === 'reminder' && distinct.has(id))
      .map(({ address, createdAt }) => `${address} ${Math.floor((createdAt.getTime() - origin) / dayMs)}`);
    const arrived = new Set(reminders);
    const twice = [...Map.groupBy(reminders, (one) => one)].filter(([, those]) => those.length > 1);
    Object.assign(this.result, {
      expected: this.expected.size,
      received: reminders.length,
      missing: [...this.expected].filter((one) => !arrived.has(one)),
      unexpected: [...[...arrived].filter((one) => !this.expected.has(one)), ...twice.map(([one]) => one)],
      sent: rows.filter(({ status }) => status === 'sent').length,
      distinct: distinct.size,
      cancelled: rows.filter(({ status }) => status === 'cancelled').length,
      stuck: rows.filter(({ status }) => status !== 'sent' && status !== 'cancelled').length,
      repeats: ids.length - distinct.size,
    });
    return this.result;
  }
}

/** A year of a cycle with its ladder, day by day, against a real mail server. The database must hold nothing of the kind yet. */
export async function simulateYear(options: YearOptions): Promise<YearResult> {
  const dice = diceOf(options.seed);
  const stories: Story[] = Array.from({ length: options.organisations }, () => storyOf(dice));
  const { bodies, compiler } = await makeBodies(stories, yearLadder);
  const year = new Year(
    options,
    dice,
    bodies,
    stories.map((story) => new DutyModel(story)),
  );
  const acts = Map.groupBy(
    stories.flatMap((story, index) => story.acts.map((act) => ({ index, act }))),
    ({ act }) => act.day,
  );
  try {
    for (let day = firstDay; day <= lastDay; day += 1) {
      if (day >= firstAct) await year.remindAt(day, 6, 45);
      await year.remindAt(day, 7);
      // Long before the deadline nothing happens but the job coming round.
      if (day < firstAct) continue;
      await year.remindAt(day, 7, 15);
      // On some days the mail server is away until the evening: what is filed by then is not reminded of.
      if (day % 2 === 0) await year.deliver(day, 7.5);
      const today = (acts.get(day) ?? []).toSorted((one, other) => one.act.hour - other.act.hour);
      for (const { index, act } of today) await year.act(index, act, compiler);
      await year.remindAt(day, 17);
      await year.deliver(day, 18);
    }
    return await year.judge();
  } finally {
    year.end();
  }
}

/** Nothing is missing, nothing too much; a kill repeats at most what was in the air. */
export function isFaultless({
  missing,
  unexpected,
  sent,
  distinct,
  stuck,
  repeats,
  killed,
}: YearResult): boolean {
  return (
    missing.length === 0 &&
    unexpected.length === 0 &&
    stuck === 0 &&
    sent === distinct &&
    repeats <= killed * lanes
  );
}
