import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { signIn } from '#tests/e2e/people.ts';
import { startInstallation } from '#tests/support/installation.ts';
import { browserFlags, ensureBrowser } from './support/browser.ts';
import { command, OperatorError, say } from './support/operator.ts';
import { projectRoot } from './support/tool.ts';

const directory = join(projectRoot, 'docs/screenshots');
const maxBytes = 200_000;
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** A page so full of text that a whole screen of it would weigh too much. */
const dense = { width: 1440, height: 680 };

type Shot = {
  name: string;
  /** Who looks; nobody is signed in when absent. */
  email?: string;
  viewport?: { width: number; height: number };
  /** Goes to the page. */
  open(page: Page): Promise<unknown>;
};

async function openOwnReport(page: Page, path: string): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Tiếp tục soạn thảo|Đọc và gửi báo cáo/ })
    .first()
    .click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
  const [report] = /\/reports\/[0-9a-f-]{36}/.exec(page.url()) ?? [];
  await page.goto(`${report}${path}`);
}

async function openReview(page: Page): Promise<void> {
  await follow(page, '/dashboard?state=submitted', 'Quảng Trị', /\/submissions\//);
  await page.getByRole('button', { name: 'Nhận thẩm định' }).click();
  await page.getByRole('button', { name: 'Nhận thẩm định' }).waitFor({ state: 'detached' });
}

async function openWorkbench(page: Page): Promise<void> {
  await page.goto('/summaries');
  await page.getByRole('button', { name: /^Lập báo cáo tổng hợp cho kỳ .* 2026$/ }).click();
  await page.waitForURL(/\/summaries\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/sections/achievements.training`);
  await page.getByRole('button', { name: 'Nhận các đoạn đã chọn' }).click();
  await page.getByRole('textbox', { name: 'Đoạn 1', exact: true }).waitFor();
}

async function follow(page: Page, from: string, link: string | RegExp, to: RegExp): Promise<void> {
  await page.goto(from);
  await page.getByRole('main').getByRole('link', { name: link }).first().click();
  await page.waitForURL(to);
}

const drafter = 'soanthao@quangngai.example';
const compiler = 'tonghop@bng.example';

/** In the order of the journey. */
const shots: Shot[] = [
  { name: 'sign-in', open: (page) => page.goto('/login') },
  { name: 'tasks', email: drafter, open: (page) => openOwnReport(page, '') },
  { name: 'tasks-phone', email: drafter, viewport: phone, open: (page) => openOwnReport(page, '') },
  {
    name: 'section',
    email: drafter,
    open: (page) => openOwnReport(page, '/sections/achievements.communication'),
  },
  {
    name: 'section-phone',
    email: drafter,
    viewport: phone,
    open: (page) => openOwnReport(page, '/sections/achievements.communication'),
  },
  { name: 'annex', email: drafter, open: (page) => openOwnReport(page, '/annex') },
  { name: 'check', email: 'lanhdao@bnv.example', open: (page) => openOwnReport(page, '/check') },
  { name: 'dashboard', email: compiler, open: (page) => page.goto('/dashboard') },
  { name: 'review', email: compiler, viewport: dense, open: openReview },
  { name: 'workbench', email: compiler, viewport: dense, open: openWorkbench },
  {
    name: 'edition',
    email: 'docgia@vpcp.example',
    open: (page) => follow(page, '/summaries', /2025/, /\/summaries\/editions\//),
  },
  {
    name: 'audit',
    email: 'quantri@bng.example',
    open: (page) => page.goto('/audit?before=2026-11-22T00:00:00Z'),
  },
];

async function take(
  browser: Browser,
  baseURL: string,
  { name, email, viewport = desktop, open }: Shot,
): Promise<void> {
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (email !== undefined) await signIn(page, email);
  await open(page);
  await page.waitForLoadState('networkidle');
  const path = join(directory, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
  const { size } = statSync(path);
  if (size > maxBytes) throw new OperatorError(`${name}.png: ${size} bytes, more than ${maxBytes}.`);
  say(`docs/screenshots/${name}.png  ${Math.ceil(size / 1000)} kB`);
}

await command(async () => {
  mkdirSync(directory, { recursive: true });
  const executablePath = await ensureBrowser();
  const installation = await startInstallation();
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    for (const shot of shots) await take(browser, installation.url, shot);
  } finally {
    await browser.close();
    await installation.stop();
  }
  return 0;
});
