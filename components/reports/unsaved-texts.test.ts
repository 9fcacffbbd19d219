import { describe, expect, it } from 'vitest';
import { forgetUnsaved, keepUnsaved, listUnsaved, type TextStore } from './unsaved-texts.ts';

function memoryStore(refuses = false): TextStore {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => {
      if (refuses) throw new Error('QuotaExceededError');
      items.set(name, value);
    },
    removeItem: (name) => {
      items.delete(name);
    },
  };
}

const place = { accountId: 'a1', reportId: 'r1', key: 'direction.plan', version: 3, aside: false };
const value = { at: '2026-12-01T02:00:00.000Z', title: '', typed: { text: 'Chữ', nothing: false } };

describe('unsaved texts', () => {
  it('come back with their place', () => {
    const store = memoryStore();
    expect(keepUnsaved(store, place, value)).toBe(true);
    expect(listUnsaved(store, 'a1', 'r1')).toEqual([{ ...place, ...value }]);
  });

  it('are never shown to another account or in another report', () => {
    const store = memoryStore();
    keepUnsaved(store, place, value);
    expect(listUnsaved(store, 'a2', 'r1')).toEqual([]);
    expect(listUnsaved(store, 'a1', 'r2')).toEqual([]);
    expect(listUnsaved(store, 'a', 'r1')).toEqual([]);
  });

  it('keep versions and what was laid aside apart, newest first', () => {
    const store = memoryStore();
    keepUnsaved(store, place, value);
    keepUnsaved(store, { ...place, version: 4 }, { ...value, at: '2026-12-02T02:00:00.000Z' });
    keepUnsaved(store, { ...place, aside: true }, { ...value, at: '2026-11-30T02:00:00.000Z' });
    expect(listUnsaved(store, 'a1', 'r1').map(({ version, aside }) => [version, aside])).toEqual([
      [4, false],
      [3, false],
      [3, true],
    ]);
    forgetUnsaved(store, place);
    expect(listUnsaved(store, 'a1', 'r1')).toHaveLength(2);
  });

  it('say when the browser refuses to keep them', () => {
    expect(keepUnsaved(memoryStore(true), place, value)).toBe(false);
    expect(keepUnsaved(null, place, value)).toBe(false);
    expect(listUnsaved(null, 'a1', 'r1')).toEqual([]);
  });

  it('ignore what is damaged or of others', () => {
    const store = memoryStore();
    store.setItem('nhip-cau.unsaved|a1|r1|direction.plan|3|field', '{');
    store.setItem('something else', '1');
    expect(listUnsaved(store, 'a1', 'r1')).toEqual([]);
  });
});
