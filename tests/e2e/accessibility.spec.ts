import type { Page } from '@playwright/test';
import { nobody } from './access.ts';
import { expectAccessible } from './accessible.ts';
import { expect, expectConsole, test } from './people.ts';
import { reportPath, submissionPath, summaryPath } from './places.ts';

// A trace would hold the longest papers many times over; the findings say all there is to know.
test.use({ trace: 'off' });

/** The pages of a report to be written, or to be read where it is locked. */
function reportPages(report: string): string[] {
  const parts = [
    '/sections/achievements.implementation',
    '/sections/direction.proposals',
    '/annex',
    '/figures',
    '/check',
    '/history',
    '/history/achievements.training',
  ];
  return [report, ...parts.map((part) => `${report}${part}`)];
}

async function sentReports(page: Page): Promise<string[]> {
  const lastYear = await reportPath(page, 2025);
  return [...reportPages(await reportPath(page, 2026)), await submissionPath(page, lastYear)];
}

/** The workbench of a national report that is being written, and a report that waits for a decision. */
async function compiling(page: Page): Promise<string[]> {
  const summary = await summaryPath(page, 2025);
  await page.goto(summary);
  const revise = page.getByRole('button', { name: 'Biên soạn bản mới' });
  if ((await revise.count()) > 0) {
    await page.getByLabel('Lý do biên soạn bản mới').fill('Đính chính số liệu');
    await page.getByRole('radio', { name: 'Bản đính chính' }).check();
    await revise.click();
    await expect(page.getByRole('button', { name: 'Trình lãnh đạo phê duyệt' })).toBeVisible();
  }
  await page.goto('/dashboard?state=submitted');
  const submissions = page.getByRole('rowheader').getByRole('link');
  const submission = (await submissions.first().getAttribute('href')) ?? '';
  const parts = ['', '/sections/achievements.training', '/sections/direction.proposals', '/document'];
  return ['/summaries', submission, ...parts.map((part) => `${summary}${part}`)];
}

async function leading(page: Page): Promise<string[]> {
  const summary = await summaryPath(page, 2025);
  return ['/summaries', summary, `${summary}/sections/achievements.training`];
}

/** Whose pages there are, and how the addresses with ids are found. */
const people: { account: string; addresses: readonly string[]; more?: (page: Page) => Promise<string[]> }[] =
  [
    {
      account: 'soanthao@quangngai.example',
      addresses: ['/', '/reports', '/account', `/reports/${nobody}`, '/khong-co-trang-nay'],
      more: async (page) => reportPages(await reportPath(page, 2026)),
    },
    { account: 'lanhdao@quangngai.example', addresses: ['/', '/reports'] },
    {
      account: 'lanhdao@bnv.example',
      addresses: ['/', '/dashboard'],
      more: async (page) => reportPages(await reportPath(page, 2026)),
    },
    { account: 'daumoi@bnv.example', addresses: ['/', '/dashboard', '/reports'] },
    { account: 'soanthao@tcpcp.bnv.example', addresses: ['/', '/reports'] },
    { account: 'soanthao@lhhn.example', addresses: ['/', '/summaries'], more: sentReports },
    {
      account: 'tonghop@bng.example',
      addresses: ['/dashboard', '/dashboard?q=khong+co+gi', '/account'],
      more: compiling,
    },
    { account: 'lanhdao@bng.example', addresses: ['/dashboard'], more: leading },
    {
      account: 'quantri@bng.example',
      addresses: ['/audit', '/audit?q=khong-co-gi', '/account', '/accounts', '/accounts/new'],
    },
    {
      account: 'docgia@vpcp.example',
      addresses: ['/summaries', '/account'],
      more: async (page) => {
        await page.goto('/summaries');
        const edition = page.getByRole('main').getByRole('link', { name: 'Báo cáo tổng hợp năm 2025' });
        return [(await edition.getAttribute('href')) ?? ''];
      },
    },
  ];

test('A11Y-1 pages for everybody', async ({ visitor }) => {
  expectConsole(/status of 404/);
  await expectAccessible(await visitor(), [
    '/login',
    '/about',
    '/verify',
    '/verify/0123456789abcdef',
    '/khong-co-trang-nay',
  ]);
});

for (const { account, addresses, more } of people) {
  test(`A11Y-1 pages of ${account}`, async ({ as }) => {
    test.setTimeout(300_000);
    expectConsole(/status of 404/);
    const page = await as(account);
    await expectAccessible(page, [...addresses, ...((await more?.(page)) ?? [])]);
  });
}
