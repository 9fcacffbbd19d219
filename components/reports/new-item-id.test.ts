import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { newItemId } from './new-item-id.ts';

afterEach(() => vi.unstubAllGlobals());

it('is a UUID, also where the browser has none ready-made', () => {
  expect(z.uuid().safeParse(newItemId()).success).toBe(true);
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
  });
  const ids = Array.from({ length: 50 }, newItemId);
  expect(ids.every((id) => z.uuid().safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(50);
});
