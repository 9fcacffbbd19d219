import { newItemId } from '../new-item-id.ts';
import { rememberedKinds } from '../typed-answers.ts';
import { retryDelay } from './backoff.ts';
import { emptyLane, type Lane, type LaneEvent, stepOf, wakeAt } from './lane.ts';
import { type News, openNews } from './news.ts';
import { openFields } from './open-fields.ts';
import { type Outcome, outcomeOfProblem } from './outcome.ts';
import { laneId, type SaveQueue, type Where } from './queue-shape.ts';
import { type BegunSave, type UnsentRecord, withTyped } from './records.ts';
import { openUnsentStore } from './store.ts';
import { holdTab } from './tabs.ts';
import { sendSave } from './transport.ts';
import { createWriter } from './writer.ts';

/** The saving of one account in one tab: a lane for each answer, one request under way in each. */
export function createQueue(accountId: string): SaveQueue {
  const tab = newItemId();
  const store = openUnsentStore();
  const lanes = new Map<string, Lane>();
  const heard = new Map<string, number>();
  const listeners = new Set<() => void>();
  const releases = new Set<() => void>();
  const openElsewhere = new Set<string>();
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
    if (outcome.is !== 'stored') {
      if (openElsewhere.has(id)) release(id);
      return;
    }
    tell({ is: 'stored', reportId, key, version: outcome.version });
    if (openFields.has(id)) return;
    strays += 1;
    emit();
  }

  /** What this tab only delivers for a closed one belongs into the field, wherever that is opened. */
  function release(id: string): void {
    const { record, phase, known } = lanes.get(id) ?? emptyLane;
    if (!record || openFields.has(id) || phase.is === 'sending') return;
    writer.flush();
    lanes.set(id, { ...emptyLane, known });
    void store.claim(record, { tab: newItemId(), aside: null }).then(() => tell({ is: 'released' }));
    emit();
  }

  function hurry(wheres?: readonly Where[], asked = false): void {
    const ids = wheres?.map(laneId) ?? [...lanes.keys()];
    for (const id of ids) if (lanes.has(id)) step(id, { is: 'hurried', now: Date.now(), asked });
  }

  function resumeSessions(): void {
    for (const id of lanes.keys()) step(id, { is: 'signedIn', now: Date.now() });
  }

  function listen(news: News): void {
    switch (news.is) {
      case 'signedIn':
        resumeSessions();
        break;
      case 'opened':
        for (const id of news.ids) {
          openElsewhere.add(id);
          release(id);
        }
        break;
      case 'released':
        for (const listener of releases) listener();
        break;
      case 'stored':
        heard.set(laneId(news), news.version);
        records += 1;
        emit();
    }
  }

  const { tell } = openNews(accountId, listen);

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
    announceOpen: (ids, onReleased) => {
      for (const id of ids) openElsewhere.delete(id);
      releases.add(onReleased);
      tell({ is: 'opened', ids });
      return () => releases.delete(onReleased);
    },
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
