import type { Locator, Page } from '@playwright/test';

async function hrefOf(link: Locator): Promise<string> {
  const href = await link.getAttribute('href');
  if (href === null) throw new Error('The link has no address.');
  return href;
}

/** The address of the own report of a year: "/reports/…". */
export async function reportPath(page: Page, year: 2025 | 2026): Promise<string> {
  await page.goto('/reports');
  return hrefOf(page.getByRole('rowheader').getByRole('link', { name: new RegExp(`năm ${year}$`) }));
}

/** The address of the latest submission of an own report: "/submissions/…". */
export async function submissionPath(page: Page, report: string): Promise<string> {
  await page.goto(`${report}/history`);
  return hrefOf(page.getByRole('link', { name: /^Bản đã gửi và bản in của lần gửi/ }).first());
}

/** The address of the national report of a year in the making: "/summaries/…". */
export async function summaryPath(page: Page, year: 2025 | 2026): Promise<string> {
  await page.goto('/summaries');
  return hrefOf(page.getByRole('link', { name: `Mở báo cáo tổng hợp năm ${year}` }));
}

/** The address of an approved edition: "/summaries/editions/…". */
export async function editionPath(page: Page, summary: string, number = 1): Promise<string> {
  await page.goto(summary);
  return hrefOf(page.getByRole('link', { name: `Bản số ${number}`, exact: true }));
}
