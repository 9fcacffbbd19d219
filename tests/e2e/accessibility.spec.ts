import type { Page } from '@playwright/test';
import { nobody } from './access.ts';
import { expectAccessible } from './accessible.ts';
import { expectConsole, test } from './people.ts';
import { editionPath, reportPath, submissionPath, summaryPath } from './places.ts';

const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

/** The pages of a report to be written, or to be read where it is locked. */
function reportPages(report: string): string[] {
  const parts = [
    '/sections/achievements.implementation',
    '/sections/direction.proposals',
    '/annex',
    '/figures',
    '/check',
    '/history',
  ];
  return [report, ...parts.map((part) => `${report}${part}`)];
}

async function sentReports(page: Page): Promise<string[]> {
  const lastYear = await reportPath(page, 2025);
  return [...reportPages(await reportPath(page, 2026)), await submissionPath(page, lastYear)];
}

async function compiling(page: Page): Promise<string[]> {
  const summary = await summaryPath(page, 2025);
  const edition = await editionPath(page, summary);
  await page.goto('/dashboard');
  const submissions = page.getByRole('row').filter({ hasText: 'Đã gửi' }).getByRole('link');
  const submission = (await submissions.first().getAttribute('href')) ?? '';
  const parts = ['', '/sections/achievements.training', '/sections/direction.proposals', '/document'];
  return ['/summaries', ...parts.map((part) => `${summary}${part}`), edition, submission];
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
    { account: 'lanhdao@bng.example', addresses: ['/dashboard'], more: compiling },
    { account: 'quantri@bng.example', addresses: ['/audit', '/audit?q=khong-co-gi', '/account'] },
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

for (const viewport of sizes) {
  test(`A11Y-1 pages for everybody at ${viewport.width} pixels`, async ({ visitor }) => {
    expectConsole(/status of 404/);
    await expectAccessible(await visitor(viewport), ['/login', '/about', '/khong-co-trang-nay']);
  });

  for (const { account, addresses, more } of people) {
    test(`A11Y-1 pages of ${account} at ${viewport.width} pixels`, async ({ as }) => {
      test.setTimeout(180_000);
      expectConsole(/status of 404/);
      const page = await as(account, viewport);
      await expectAccessible(page, [...addresses, ...((await more?.(page)) ?? [])]);
    });
  }
}
