import { ensureBrowser } from '../support/browser.ts';
import { ensureBuild, ensureClient } from '../support/build.ts';
import { captureTool } from '../support/tool.ts';
import { missingAcceptanceTests } from './acceptance.ts';
import { readPlaywrightReport, readVitestReport, reportPath } from './reports.ts';

export type Outcome = { passed: number; failed: number; output: string };

export type Stage = { name: string; fast: boolean; run(signal: AbortSignal): Promise<Outcome> };

// The tests bring their own settings; those of the machine must not leak in.
const clean = {
  DATABASE_URL: '',
  DATA_DIR: '',
  PORT: '',
  DEMO: '',
  AUTH_SECRET: '',
  SMTP_URL: '',
  CLOCK_OFFSET_SECONDS: '',
};

const sources = ['app', 'components', 'lib', 'prisma/seed', 'scripts', 'tests', 'proxy.ts'];

/** All that must hold, cheapest first. */
export const stages: Stage[] = [
  { name: 'Prisma client', fast: true, run: (signal) => made(ensureClient(signal)) },
  {
    name: 'format and lint',
    fast: true,
    run: (signal) => tool(['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'], signal),
  },
  {
    name: 'import rules',
    fast: true,
    run: (signal) =>
      tool(
        [
          'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
          '--config',
          '.dependency-cruiser.mjs',
          '--output-type',
          'err-long',
          ...sources,
        ],
        signal,
      ),
  },
  {
    name: 'types',
    fast: true,
    run: (signal) => tool(['node_modules/typescript/bin/tsc', '--noEmit'], signal),
  },
  { name: 'acceptance ids', fast: true, run: async () => lines(missingAcceptanceTests()) },
  { name: 'unit', fast: true, run: (signal) => vitest('unit', signal) },
  { name: 'build', fast: false, run: (signal) => made(ensureBuild(signal)) },
  { name: 'integration', fast: false, run: (signal) => vitest('integration', signal) },
  { name: 'end to end', fast: false, run: endToEnd },
];

async function tool(args: string[], signal: AbortSignal): Promise<Outcome> {
  const { code, output } = await captureTool(args, { env: clean, signal });
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

async function made(work: Promise<void>): Promise<Outcome> {
  await work;
  return { passed: 1, failed: 0, output: '' };
}

function lines(complaints: string[]): Outcome {
  const failed = complaints.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, output: complaints.join('\n') };
}

async function vitest(project: string, signal: AbortSignal): Promise<Outcome> {
  const report = reportPath(project);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await captureTool([...args, ...reporters], {
    env: { ...clean, NODE_ENV: 'test' },
    signal,
  });
  return counted(readVitestReport(report), code, output);
}

async function endToEnd(signal: AbortSignal): Promise<Outcome> {
  await ensureBrowser();
  const report = reportPath('e2e');
  const env = { ...clean, CI: '1' };
  const { code, output } = await captureTool(['node_modules/@playwright/test/cli.js', 'test'], {
    env,
    signal,
  });
  return counted(readPlaywrightReport(report), code, output);
}

// A runner can fail without a failed test: a crash, no test at all, an error outside of tests.
function counted(
  report: { passed: number; failed: number } | undefined,
  code: number | null,
  output: string,
): Outcome {
  const { passed, failed } = report ?? { passed: 0, failed: 0 };
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), output };
}
