import { control, type Installation, startInstallation } from './installation.ts';

/** Playwright's global setup: one demonstration for all end-to-end tests; the tests find it by theInstallation(). */
export default async function setup(): Promise<() => Promise<void>> {
  const installation = await startInstallation();
  process.env.E2E_URL = installation.url;
  process.env.E2E_DATA_DIR = installation.dataDir;
  return () => installation.stop();
}

/** The installation of this run, from within a test. */
export function theInstallation(): Pick<Installation, 'url' | 'dataDir' | 'pids' | 'kill9' | 'healthy'> {
  const { E2E_URL: url, E2E_DATA_DIR: dataDir } = process.env;
  if (url === undefined || dataDir === undefined) throw new Error('The global setup has not run.');
  return { url, dataDir, ...control(dataDir, url) };
}
