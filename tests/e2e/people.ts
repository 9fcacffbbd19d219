import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { demoPassword } from '#prisma/seed/demo/accounts.ts';
import { theInstallation } from '#tests/support/e2e-installation.ts';

export { expect };

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Thư điện tử công vụ').fill(email);
  await page.getByLabel('Mật khẩu').fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

type Fixtures = {
  /** Where the application runs; another installation may be put in its place for a whole file. */
  address: string;
  /** A browser of its own, signed in. */
  as: (email: string, viewport?: { width: number; height: number }) => Promise<Page>;
  /** A browser of its own, not signed in. */
  visitor: (viewport?: { width: number; height: number }) => Promise<Page>;
};

/** Names a console error that the test provokes on purpose. */
export function expectConsole(pattern: RegExp): void {
  test.info().annotations.push({ type: 'expect-console', description: pattern.source });
}

/** Every page of these tests fails its test on an unexpected console error. */
export const test = base.extend<Fixtures>({
  address: async ({ browserName: _ }, use) => use(theInstallation().url),
  visitor: async ({ browser, address, locale, timezoneId }, use, info) => {
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (viewport = { width: 1440, height: 900 }) => {
      const context = await browser.newContext({ baseURL: address, viewport, locale, timezoneId });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error')
          problems.push(`${page.url()}: ${message.text()} (${message.location().url})`);
      });
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    const expected = info.annotations
      .filter(({ type }) => type === 'expect-console')
      .map(({ description }) => description ?? '');
    expect(
      problems.filter((problem) => !expected.some((pattern) => new RegExp(pattern).test(problem))),
    ).toEqual([]);
  },
  as: async ({ visitor }, use) => {
    await use(async (email, viewport) => {
      const page = await visitor(viewport);
      await signIn(page, email);
      return page;
    });
  },
});
