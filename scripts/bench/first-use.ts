import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { say } from '../support/operator.ts';
import { median } from './figures.ts';
import { type Visitor, visitor } from './visitor.ts';

const visits = 9;

export type Target = { name: string; path: string; field: string };
type Visit = { bytes: number; used: number; alive: number };

/**
 * Runs in the page from its first moment: at each frame tries to type into the field (where there is one; else it
 * looks for the heading), and notes when that first works and when React has taken the element over.
 */
function watch(field: string): void {
  const times = { used: 0, alive: 0 };
  Object.assign(window, { firstUse: times });
  const look = () => {
    const found = document.querySelector(field === '' ? 'h1' : field);
    if (found instanceof HTMLTextAreaElement && times.used === 0) {
      const before = found.value;
      found.focus();
      document.execCommand('insertText', false, 'x');
      if (found.value !== before) times.used = performance.now();
    } else if (found !== null && times.used === 0) times.used = performance.now();
    const link = document.querySelector('a[href]');
    const owner = field === '' ? link : found;
    if (
      owner !== null &&
      times.alive === 0 &&
      Object.keys(owner).some((key) => key.startsWith('__reactProps'))
    )
      times.alive = performance.now();
    if (times.used === 0 || times.alive === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export async function withPage<Value>(
  browser: Browser,
  address: string,
  { cookie }: Visitor,
  work: (page: Page, context: BrowserContext) => Promise<Value>,
): Promise<Value> {
  // A new context has an empty cache.
  const context = await browser.newContext();
  try {
    const [name = '', ...value] = cookie.split('=');
    await context.addCookies([{ name, value: value.join('='), url: address }]);
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Bytes over the wire until the network falls silent, with nothing touched. */
export function bytesOf(browser: Browser, address: string, guest: Visitor, path: string): Promise<number> {
  return withPage(browser, address, guest, async (page, context) => {
    const devtools = await context.newCDPSession(page);
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await devtools.send('Network.enable');
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
    return bytes;
  });
}

export function timesOf(
  browser: Browser,
  address: string,
  guest: Visitor,
  { path, field }: Target,
): Promise<{ used: number; alive: number }> {
  return withPage(browser, address, guest, async (page) => {
    await page.addInitScript(watch, field);
    await page.goto(`${address}${path}`, { waitUntil: 'commit' });
    const times = await page.waitForFunction(() => {
      const seen: unknown = Reflect.get(window, 'firstUse');
      return typeof seen === 'object' && seen !== null && Reflect.get(seen, 'alive') > 0 ? seen : null;
    });
    const [used, alive] = await times.evaluate((seen) => [
      Number(Reflect.get(Object(seen), 'used')),
      Number(Reflect.get(Object(seen), 'alive')),
    ]);
    return { used: used ?? 0, alive: alive ?? 0 };
  });
}

/**
 * The page of a section beside nearly empty pages of the same build: three paragraphs without the workspace, and the
 * frame of the workspace with the few lines of an account. Ratios are against the first, which is the emptiest.
 */
export async function benchFirstUse(address: string): Promise<void> {
  const guest = await visitor('soanthao@quangngai.example');
  const report = await guest.openReport();
  const targets: Target[] = [
    { name: 'empty (/about)', path: '/about', field: '' },
    { name: 'frame (/account)', path: '/account', field: '' },
    {
      name: 'section page',
      path: `/reports/${report}/sections/achievements.training`,
      field: 'textarea[name="text"]',
    },
  ];
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserFlags });
  const measured = targets.map(() => [] as Visit[]);
  try {
    for (let round = -1; round < visits; round += 1)
      for (const [index, target] of targets.entries()) {
        const bytes = await bytesOf(browser, address, guest, target.path);
        const times = await timesOf(browser, address, guest, target);
        // The first visit warms the server up.
        if (round >= 0) measured[index]?.push({ bytes, ...times });
      }
  } finally {
    await browser.close();
  }
  say(`\nFirst use, empty cache: medians of ${visits} visits in turn`);
  const figures = measured.map((list) => ({
    bytes: median(list.map(({ bytes }) => bytes)),
    used: median(list.map(({ used }) => used)),
    alive: median(list.map(({ alive }) => alive)),
  }));
  const [empty] = figures;
  for (const [index, { bytes, used, alive }] of figures.entries())
    say(
      `  ${(targets[index]?.name ?? '').padEnd(16)} ${(bytes / 1024).toFixed(0).padStart(5)} KiB (${(bytes / (empty?.bytes ?? 1)).toFixed(2)})   ` +
        `usable after ${used.toFixed(0).padStart(5)} ms (${(used / (empty?.used ?? 1)).toFixed(2)})   ` +
        `alive after ${alive.toFixed(0).padStart(5)} ms (${(alive / (empty?.alive ?? 1)).toFixed(2)})`,
    );
}
