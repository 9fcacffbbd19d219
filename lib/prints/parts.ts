import { readFile, writeFile } from 'node:fs/promises';
import { now } from '../clock.ts';
import { db } from '../db.ts';
import { namesOfSigns } from '../documents/missing-signs.ts';
import type { PartStore } from '../documents/publication.ts';
import { readStoredFile, storeFile } from '../files.ts';
import { log } from '../log.ts';
import { layoutVersion } from './schema.ts';

function cacheKeyOf(key: string): string {
  return `${layoutVersion}|${key}`;
}

/** Puts a box for a sign that the type lacks on record, with the paper that it stands in. */
export function logMissing(missing: number[], paper: string): void {
  if (missing.length > 0)
    log.warn({ signs: namesOfSigns(missing), paper }, 'signs without a glyph printed as boxes');
}

async function fetchPart(file: string, path: string): Promise<boolean> {
  const bytes = await readStoredFile(file).catch(() => null);
  if (bytes === null) log.warn({ file }, 'a printed part is lost and printed again');
  else await writeFile(path, bytes);
  return bytes !== null;
}

/** Printed parts in the file store, under what they say. */
export const printedParts: PartStore = {
  find: async (keys) => {
    const rows = await db.printedPart.findMany({
      where: { cacheKey: { in: keys.map(cacheKeyOf) } },
      select: { cacheKey: true, pages: true, file: true },
    });
    const kept = new Map(rows.map(({ cacheKey, ...part }) => [cacheKey, part]));
    return new Map(
      keys.flatMap((key) => {
        const part = kept.get(cacheKeyOf(key));
        if (part === undefined) return [];
        const { pages, file } = part;
        return [[key, { pages, fetch: (path: string) => fetchPart(file, path) }] as const];
      }),
    );
  },

  keep: async ({ key, path, name }, { pages, milliseconds, missing }) => {
    logMissing(missing, name);
    const bytes = await readFile(path);
    const file = await storeFile(bytes);
    const data = { file, pages, bytes: bytes.length, milliseconds, printedAt: now() };
    const cacheKey = cacheKeyOf(key);
    await db.printedPart.upsert({ where: { cacheKey }, create: { cacheKey, ...data }, update: data });
  },
};
