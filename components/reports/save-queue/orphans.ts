import { newItemId } from '../new-item-id.ts';
import { openFields } from './open-fields.ts';
import { laneId, type SaveQueue } from './queue-shape.ts';
import { deliverable, ripeAt, type UnsentRecord } from './records.ts';
import { hasEnded, livingTabs } from './tabs.ts';

/** Where tabs cannot be told apart, a text that has not changed for so long belongs to none. */
const forsakenMs = 120_000;
/** The page before this one may still be on its way out. */
const endingMs = 2_000;
export const asideTitle = 'Nội dung chưa lưu trước đó';

/** Told for each text that goes back into its field. */
type OnRestored = (record: UnsentRecord, fromClosedTab: boolean) => void;

async function tabsOf(queue: SaveQueue, records: readonly UnsentRecord[]): Promise<ReadonlySet<string>> {
  const living =
    (await livingTabs()) ??
    new Set(records.flatMap(({ at, tab }) => (Date.now() - at < forsakenMs ? [tab] : [])));
  return new Set(living).add(queue.tab);
}

function isBusy(queue: SaveQueue, record: UnsentRecord): boolean {
  return queue.lane(record).record !== null;
}

/** Takes over what a closed tab left, or lays it aside where the field says something else by now. */
async function takeOver(
  queue: SaveQueue,
  record: UnsentRecord,
  onTaken: (record: UnsentRecord) => void,
): Promise<void> {
  if (isBusy(queue, record)) {
    await queue.store.claim(record, { tab: newItemId(), aside: asideTitle });
    queue.recordsChanged();
    return;
  }
  const claimed = await queue.store.claim(record, { tab: queue.tab, aside: null });
  if (!claimed) return;
  const { record: typedMeanwhile } = queue.lane(record);
  if (typedMeanwhile) {
    queue.layAside({ ...claimed, aside: asideTitle });
    await queue.store.put(typedMeanwhile);
    return;
  }
  queue.resume(claimed, false);
  onTaken(claimed);
}

/** Puts what was typed before into the open fields of a section, newest first. */
async function adopt(queue: SaveQueue, ids: ReadonlySet<string>, onRestored: OnRestored): Promise<void> {
  const all = await queue.store.list(queue.accountId);
  const left = all.filter((one) => ids.has(laneId(one)) && one.aside === null && one.tab !== queue.tab);
  const living = await tabsOf(queue, left);
  for (const record of left.sort((a, b) => b.at - a.at)) {
    if (living.has(record.tab) && !(await hasEnded(record.tab, endingMs))) continue;
    if (openFields.has(laneId(record))) await takeOver(queue, record, (taken) => onRestored(taken, true));
  }
}

/** While fields are open their texts are theirs: no runner sends them behind their back. */
export function openForWriting(
  queue: SaveQueue,
  reportId: string,
  keys: readonly string[],
  onRestored: OnRestored,
): () => void {
  const places = keys.map((key) => ({ reportId, key }));
  const ids = new Set(places.map(laneId));
  for (const id of ids) openFields.add(id);
  for (const place of places) {
    const { record } = queue.lane(place);
    if (record) onRestored(record, false);
  }
  const look = () => void adopt(queue, ids, onRestored);
  look();
  const stopListening = queue.announceOpen([...ids], look);
  return () => {
    stopListening();
    for (const id of ids) openFields.remove(id);
    queue.hurry(places);
  };
}

/** Sends what closed tabs of this account left behind; tells when to look again. */
export async function deliverLeftovers(queue: SaveQueue): Promise<number | null> {
  const records = await queue.store.list(queue.accountId);
  const living = await tabsOf(queue, records);
  const now = Date.now();
  const free = records.filter((record) => !openFields.has(laneId(record)));
  for (const record of deliverable(free, living, now).sort((a, b) => a.at - b.at))
    if (!isBusy(queue, record)) await takeOver(queue, record, () => undefined);
  const later = free.filter(
    ({ tab, aside, refused }) => !living.has(tab) && aside === null && refused === null,
  );
  const times = later.map(ripeAt).filter((at) => at > now);
  return times.length > 0 ? Math.min(...times) : null;
}
