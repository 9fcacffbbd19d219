import { newItemId } from '../new-item-id.ts';
import { rememberedKinds } from '../typed-answers.ts';
import { retryDelay } from './backoff.ts';
import { emptyLane, type Lane, type LaneEvent, stepOf, wakeAt } from './lane.ts';
import { openFields } from './open-fields.ts';
import { type Outcome, outcomeOfProblem } from './outcome.ts';
import {
  type AnswerPlace,
  type BegunSave,
  type TypedChange,
  type UnsentRecord,
  withTyped,
} from './records.ts';
import { openUnsentStore, type UnsentStore } from './store.ts';
import { holdTab } from './tabs.ts';
import { sendSave } from './transport.ts';
import { createWriter } from './writer.ts';

type Where = Pick<AnswerPlace, 'reportId' | 'key'>;

export function laneId({ reportId, key }: Where): string {
  return `${reportId}/${key}`;
}

/** What other tabs of this browser are told. */
type News = { is: 'stored'; reportId: string; key: string; version: number } | { is: 'signedIn' };

export interface SaveQueue {
  accountId: string;
  tab: string;
  store: UnsentStore;
  subscribe: (listener: () => void) => () => void;
  /** Changes with every step of any answer. */
  revision: () => number;
  /** Changes when a text was stored, laid aside or given up, here or in another tab. */
  recordsRevision: () => number;
  /** Changes when an answer was stored whose field is not open: what the page shows may be older. */
  straysRevision: () => number;
  lane: (where: Where) => Lane;
  lanes: () => readonly Lane[];
  /** The newest version that another tab of this browser has stored. */
  heardOf: (where: Where) => number;
  /** False once the browser refused to keep a text. */
  keeps: () => boolean;
  typed: (change: Omit<TypedChange, 'accountId' | 'tab' | 'at'>) => void;
  /** The field says again what is stored. */
  undone: (where: Where) => void;
  /** Takes over the record of a closed tab, or goes on with a text on which a person has decided. */
  resume: (record: UnsentRecord, decided: boolean) => void;
  /** Sends at once what waits; `asked` by a person also what was refused. */
  hurry: (wheres?: readonly Where[], asked?: boolean) => void;
  signedIn: () => void;
  layAside: (record: Omit<UnsentRecord, 'tab' | 'accountId'>) => void;
  dismiss: (record: UnsentRecord) => Promise<void>;
  recordsChanged: () => void;
}

function isNews(value: unknown): value is News {
  return typeof value === 'object' && value !== null && 'is' in value;
}

/** The saving of one account in one tab: a lane for each answer, one request under way in each. */
export function createQueue(accountId: string): SaveQueue {
  const tab = newItemId();
  const store = openUnsentStore();
  const lanes = new Map<string, Lane>();
  const heard = new Map<string, number>();
  const listeners = new Set<() => void>();
  const channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`nhip-cau.${accountId}`);
  let revision = 0;
  let records = 0;
  let strays = 0;
  let keeps = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function emit(): void {
    revision += 1;
    for (const listener of listeners) listener();
  }

  const writer = createWriter(store, (kept) => {
    if (kept === keeps) return;
    keeps = kept;
    emit();
  });

  function step(id: string, event: LaneEvent): Lane {
    const before = lanes.get(id) ?? emptyLane;
    const after = stepOf(before, event);
    if (after === before) return before;
    lanes.set(id, after);
    if (after.record === null) {
      if (before.record) writer.forget(before.record);
    } else if (after.record !== before.record) writer.keep(after.record, event.is !== 'changed');
    if (before.record !== null && after.record === null) records += 1;
    schedule();
    emit();
    return after;
  }

  function schedule(): void {
    clearTimeout(timer);
    const times = [...lanes.values()].flatMap((lane) => wakeAt(lane) ?? []);
    if (times.length > 0) timer = setTimeout(sendDue, Math.max(0, Math.min(...times) - Date.now()));
  }

  function sendDue(): void {
    const now = Date.now();
    for (const [id, lane] of lanes) {
      const at = wakeAt(lane);
      if (at !== null && at <= now) void send(id, false);
    }
    schedule();
  }

  async function attempt(record: UnsentRecord, begun: BegunSave, farewell: boolean): Promise<Outcome> {
    const sendable = rememberedKinds[record.kind].toContent(begun.typed);
    if ('problem' in sendable) return outcomeOfProblem(sendable);
    // Were the key not kept, a page that opens after a crash could not ask whether the save arrived.
    if (!farewell) await writer.settled();
    const { reportId, key } = record;
    const { saveKey, version } = begun;
    return sendSave({ accountId, reportId, key, saveKey, version, content: sendable.content }, farewell);
  }

  async function send(id: string, farewell: boolean): Promise<void> {
    const { record } = step(id, { is: 'sent', newKey: newItemId, now: Date.now() });
    if (!record?.begun) return;
    const { begun, kind, reportId, key } = record;
    const outcome = await attempt(record, begun, farewell);
    const lane = lanes.get(id) ?? emptyLane;
    if (lane.record?.begun?.saveKey !== begun.saveKey || lane.phase.is !== 'sending') return;
    const delayMs = retryDelay(lane.attempts + 1, Math.random());
    const { same } = rememberedKinds[kind];
    step(id, { is: 'answered', outcome, now: Date.now(), delayMs, same });
    if (outcome.is !== 'stored') return;
    tell({ is: 'stored', reportId, key, version: outcome.version });
    if (openFields.has(id)) return;
    strays += 1;
    emit();
  }

  function tell(news: News): void {
    channel?.postMessage(news);
  }

  function hurry(wheres?: readonly Where[], asked = false): void {
    const ids = wheres?.map(laneId) ?? [...lanes.keys()];
    for (const id of ids) if (lanes.has(id)) step(id, { is: 'hurried', now: Date.now(), asked });
  }

  function resumeSessions(): void {
    for (const id of lanes.keys()) step(id, { is: 'signedIn', now: Date.now() });
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isNews(data)) return;
    if (data.is === 'signedIn') resumeSessions();
    else {
      heard.set(laneId(data), data.version);
      records += 1;
      emit();
    }
  });

  function leave(): void {
    writer.flush();
    for (const [id, { phase, record }] of lanes) {
      if (phase.is === 'due' || phase.is === 'retry') void send(id, true);
      // The request under way may end with the page; the same save twice is stored once.
      else if (phase.is === 'sending' && record?.begun) void attempt(record, record.begun, true);
    }
  }

  holdTab(tab);
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    writer.flush();
    hurry();
  });
  window.addEventListener('online', () => hurry());
  window.addEventListener('focus', () => {
    resumeSessions();
    hurry(
      [...lanes.values()].flatMap(({ phase, record }) => (phase.is === 'retry' && record ? [record] : [])),
    );
  });

  return {
    accountId,
    tab,
    store,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    revision: () => revision,
    recordsRevision: () => records,
    straysRevision: () => strays,
    lane: (where) => lanes.get(laneId(where)) ?? emptyLane,
    lanes: () => [...lanes.values()],
    heardOf: (where) => heard.get(laneId(where)) ?? 0,
    keeps: () => keeps,
    typed: (change) => {
      const before = lanes.get(laneId(change)) ?? emptyLane;
      const record = withTyped(before.record, { ...change, accountId, tab, at: Date.now() });
      step(laneId(change), { is: 'changed', record });
    },
    undone: (where) => void step(laneId(where), { is: 'undone' }),
    resume: (record, decided) => {
      const event: LaneEvent = decided
        ? { is: 'decided', record, now: Date.now() }
        : { is: 'changed', record };
      step(laneId(record), event);
    },
    hurry,
    signedIn: () => {
      resumeSessions();
      tell({ is: 'signedIn' });
    },
    layAside: (record) => {
      writer.keep({ ...record, accountId, tab: newItemId() }, true);
      records += 1;
      emit();
    },
    dismiss: async (record) => {
      await store.remove(record);
      records += 1;
      emit();
    },
    recordsChanged: () => {
      records += 1;
      emit();
    },
  };
}
