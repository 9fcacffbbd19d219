import { type Browser, chromium } from '@playwright/test';
import { browserFlags, ensureBrowser } from '#scripts/support/browser.ts';
import { type Installation, startInstallation } from '#tests/support/installation.ts';
import { type Records, recordsOf } from './records.ts';

/** A real installation with data of its own, a real browser before it, and a way to ask the database itself. */
export type Scene = {
  installation: Pick<Installation, 'url' | 'pids' | 'kill9' | 'healthy'>;
  browser: Browser;
  records: Records;
};

export async function withScene<Result>(work: (scene: Scene) => Promise<Result>): Promise<Result> {
  const executablePath = await ensureBrowser();
  const installation = await startInstallation();
  try {
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    try {
      return await work({ installation, browser, records: recordsOf(installation.dataDir) });
    } finally {
      await browser.close();
    }
  } finally {
    await installation.stop();
  }
}

/** A browser of one person's own. */
export function newContext({ browser, installation }: Scene) {
  return browser.newContext({
    baseURL: installation.url,
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
}
