import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../support/tool.ts';

type Counts = { passed: number; failed: number };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Where a runner leaves its JSON report; an older one is taken away. */
export function reportPath(runner: string): string {
  const directory = join(projectRoot, 'test-results');
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${runner}.json`);
  rmSync(path, { force: true });
  return path;
}

export function readVitestReport(path: string): Counts | undefined {
  const report = vitestReport.safeParse(readJson(path));
  return report.success
    ? { passed: report.data.numPassedTests, failed: report.data.numFailedTests }
    : undefined;
}

/** A flaky test failed once: it counts as failed. */
export function readPlaywrightReport(path: string): Counts | undefined {
  const report = playwrightReport.safeParse(readJson(path));
  if (!report.success) return undefined;
  const { expected, unexpected, flaky } = report.data.stats;
  return { passed: expected, failed: unexpected + flaky };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
