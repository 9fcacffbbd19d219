import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { OperatorError, say } from './operator.ts';
import { projectRoot } from './tool.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What a browser for tests must not do: sandbox itself as root, draw on hardware, or talk to its maker. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a browser on this machine, if there is one. */
export async function findBrowser(): Promise<string | undefined> {
  const directories = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => directories.map((directory) => join(directory, name))).find(
    isExecutable,
  );
  if (found !== undefined) return found;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Finds a browser or installs one: by apt as root on Debian and its kin, elsewhere by Playwright. */
export async function ensureBrowser(): Promise<string> {
  const present = await findBrowser();
  if (present !== undefined) return present;
  say('Đang cài đặt trình duyệt để kiểm thử …');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else {
    run(process.execPath, [join(projectRoot, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
  }
  const installed = await findBrowser();
  if (installed === undefined) throw new OperatorError('Không cài được trình duyệt chromium để kiểm thử.');
  return installed;
}

function run(file: string, args: string[]): void {
  try {
    execFileSync(file, args, { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new OperatorError(`Không cài được trình duyệt chromium: ${output.split('\n').at(-1)}`);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
