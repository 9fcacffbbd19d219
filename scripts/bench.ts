import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDashboard } from './bench/dashboard.ts';
import { median } from './bench/figures.ts';
import { benchFirstUse } from './bench/first-use.ts';
import { connections, loadOf, seconds } from './bench/load.ts';
import { benchNational } from './bench/national.ts';
import { benchSavingMeanwhile } from './bench/national-saving.ts';
import { benchPrinting } from './bench/printing.ts';
import { benchSaving } from './bench/saving.ts';
import { benchSources } from './bench/sources.ts';
import { visitor } from './bench/visitor.ts';
import { withInstallation } from './bench/with-installation.ts';
import { command, OperatorError, say } from './support/operator.ts';

const rounds = 3;

/** Rounds of all pages in turn, so that a noisy minute hits them alike. */
async function benchPages(address: string): Promise<void> {
  const drafter = await visitor('soanthao@quangngai.example');
  const pages = [
    { name: 'bare dynamic page (/about)', path: '/about', cookie: '' },
    {
      name: 'section page',
      path: `/reports/${await drafter.openReport()}/sections/achievements.training`,
      cookie: drafter.cookie,
    },
  ];
  const measured = pages.map(() => [] as number[]);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { path, cookie }] of pages.entries())
      measured[index]?.push((await loadOf(`${address}${path}`, cookie)).perSecond);
  const bare = median(measured[0] ?? []);
  say(`\nPages: median of ${rounds} rounds of ${seconds} s, ${connections} connections`);
  for (const [index, { name }] of pages.entries()) {
    const rate = median(measured[index] ?? []);
    say(`  ${name.padEnd(30)} ${rate.toFixed(0).padStart(6)} requests/s   ratio ${(rate / bare).toFixed(2)}`);
  }
}

const parts = {
  pages: benchPages,
  dashboard: benchDashboard,
  saving: benchSaving,
  'first-use': benchFirstUse,
  printing: benchPrinting,
  national: benchNational,
  'national-saving': benchSavingMeanwhile,
  // Last: it fills the database.
  sources: benchSources,
} satisfies Record<string, (address: string) => Promise<void>>;

function isPart(name: string): name is keyof typeof parts {
  return Object.hasOwn(parts, name);
}

/** `npm run bench` measures everything, `npm run bench -- saving` one part. */
await command(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !isPart(name));
  if (unknown !== undefined) throw new OperatorError(`${unknown}: one of ${Object.keys(parts).join(', ')}`);
  const dataDir = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'));
  try {
    await withInstallation(dataDir, async (address) => {
      for (const name of asked.length > 0 ? asked.filter(isPart) : Object.keys(parts).filter(isPart))
        await parts[name](address);
    });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  return 0;
});
