import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#scripts/support/embedded-postgres.ts';
import { captureTool } from '#scripts/support/tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, as its superuser. */
    testServerUrl: string;
  }
}

/** Every test database starts as a copy of it: migrated, with reference data and job queues. */
export const TEMPLATE = 'nhipcau_template';

// Nobody misses these databases after a power cut.
const carefree = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** One server for the run; vitest calls it once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nhip-cau-test-'));
  mkdirSync(join(dataDir, 'files'));
  const server = await startEmbeddedPostgres(dataDir, carefree);
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.url, dataDir);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('testServerUrl', server.url);
  return stop;
}

async function makeTemplate(serverUrl: string, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  const url = new URL(serverUrl);
  url.pathname = TEMPLATE;
  const env = { DATABASE_URL: url.href, DATA_DIR: dataDir };
  const { code, output } = await captureTool(['tests/support/make-template.ts'], { env });
  if (code !== 0) throw new Error(`The template database could not be made:\n${output}`);
  await client.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  await client.end();
}
