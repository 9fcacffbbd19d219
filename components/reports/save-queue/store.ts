import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { UnsentRecord } from './records.ts';

interface Schema extends DBSchema {
  unsent: { key: [string, string, string, string]; value: UnsentRecord; indexes: { account: string } };
}

type Database = IDBPDatabase<Schema> | null;
export type RecordId = Pick<UnsentRecord, 'accountId' | 'reportId' | 'key' | 'tab'>;

function keyOf({ accountId, reportId, key, tab }: RecordId): [string, string, string, string] {
  return [accountId, reportId, key, tab];
}

/** What this browser keeps of unsent texts; every method says false or nothing where the browser keeps nothing. */
export interface UnsentStore {
  put: (record: UnsentRecord) => Promise<boolean>;
  remove: (id: RecordId) => Promise<boolean>;
  /** Of this account only. */
  list: (accountId: string) => Promise<UnsentRecord[]>;
  /** Moves a record of a closed tab to another name; null: somebody else was quicker. */
  claim: (record: UnsentRecord, as: Pick<UnsentRecord, 'tab' | 'aside'>) => Promise<UnsentRecord | null>;
}

async function open(): Promise<Database> {
  try {
    return await openDB<Schema>('nhip-cau', 1, {
      upgrade: (db) => {
        const store = db.createObjectStore('unsent', { keyPath: ['accountId', 'reportId', 'key', 'tab'] });
        store.createIndex('account', 'accountId');
      },
    });
  } catch {
    return null;
  }
}

async function put(db: Database, record: UnsentRecord): Promise<boolean> {
  if (!db) return false;
  try {
    const change = db.transaction('unsent', 'readwrite');
    // Asked for without waiting, since the page may be gone before the answer.
    const written = change.store.put(record);
    change.commit();
    await Promise.all([written, change.done]);
    return true;
  } catch {
    return false;
  }
}

async function remove(db: Database, id: RecordId): Promise<boolean> {
  if (!db) return false;
  try {
    await db.delete('unsent', keyOf(id));
    return true;
  } catch {
    return false;
  }
}

export function openUnsentStore(): UnsentStore {
  let database: Database = null;
  const ready = open().then((db) => {
    database = db;
    return db;
  });
  // What is asked for first is done first, also while the store is still being opened.
  function inTurn<Value>(work: (db: Database) => Promise<Value>): Promise<Value> {
    return database ? work(database) : ready.then(work);
  }

  return {
    put: (record) => inTurn((db) => put(db, record)),
    remove: (id) => inTurn((db) => remove(db, id)),
    list: async (accountId) => {
      const db = await ready;
      return (await db?.getAllFromIndex('unsent', 'account', accountId).catch(() => [])) ?? [];
    },
    claim: async (record, as) => {
      const db = await ready;
      if (!db) return null;
      const change = db.transaction('unsent', 'readwrite');
      const found = await change.store.get(keyOf(record));
      if (!found) return null;
      const claimed = { ...found, ...as };
      await Promise.all([change.store.delete(keyOf(found)), change.store.put(claimed), change.done]);
      return claimed;
    },
  };
}
