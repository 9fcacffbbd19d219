import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

function installed(name: string): string[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) =>
    version !== undefined && (path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
      ? [version]
      : [],
  );
}

function isAtLeast(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) >= 0;
}

// Older ones have known vulnerabilities.
it.each([
  ['next', '16.4.1'],
  ['react', '19.3.1'],
  ['react-dom', '19.3.1'],
  ['next-auth', '4.24.15'],
  ['zod', '4.6.6'],
])('%s is at least %s', (name, floor) => {
  const versions = installed(name);
  expect(versions).not.toEqual([]);
  expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
});

it.each([['nodemailer', '9.0.1']])('%s, if anything brings it, is at least %s', (name, floor) => {
  expect(installed(name).filter((version) => !isAtLeast(version, floor))).toEqual([]);
});

it('exceljs is not there', () => {
  expect(installed('exceljs')).toEqual([]);
});
