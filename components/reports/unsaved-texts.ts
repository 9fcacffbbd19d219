import { z } from 'zod';

/** Of whom, in which report, the answer to what, and on which saved version it rests. */
export interface UnsavedPlace {
  accountId: string;
  reportId: string;
  key: string;
  version: number;
  /** Laid aside when another version was chosen: still shown, no longer in the field. */
  aside: boolean;
}

const record = z.object({ at: z.string(), title: z.string(), typed: z.unknown() });
export type UnsavedText = UnsavedPlace & z.infer<typeof record>;

/** The part of Web Storage that is used here. */
export type TextStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const prefix = 'nhip-cau.unsaved';

function nameOf({ accountId, reportId, key, version, aside }: UnsavedPlace): string {
  return [prefix, accountId, reportId, key, version, aside ? 'aside' : 'field'].join('|');
}

/** False: the browser refused, because its store is full or switched off. */
export function keepUnsaved(
  store: TextStore | null,
  place: UnsavedPlace,
  value: z.infer<typeof record>,
): boolean {
  if (!store) return false;
  try {
    store.setItem(nameOf(place), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forgetUnsaved(store: TextStore | null, place: UnsavedPlace): void {
  store?.removeItem(nameOf(place));
}

function parsed(json: string): z.infer<typeof record> | null {
  try {
    const value = record.safeParse(JSON.parse(json));
    return value.success ? value.data : null;
  } catch {
    return null;
  }
}

/** What this account left unsaved in the report, newest first; nothing of any other account. */
export function listUnsaved(store: TextStore | null, accountId: string, reportId: string): UnsavedText[] {
  if (!store) return [];
  const own = `${[prefix, accountId, reportId].join('|')}|`;
  const found: UnsavedText[] = [];
  for (let index = 0; index < store.length; index += 1) {
    const name = store.key(index);
    if (!name?.startsWith(own)) continue;
    const [key, version, kind] = name.slice(own.length).split('|');
    const value = parsed(store.getItem(name) ?? '');
    if (!key || !value) continue;
    found.push({ accountId, reportId, key, version: Number(version), aside: kind === 'aside', ...value });
  }
  return found.sort((a, b) => b.at.localeCompare(a.at));
}

/** Null where the browser keeps nothing, as in some private windows. */
export function browserStore(): TextStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
