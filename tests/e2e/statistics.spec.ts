import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './own-installation.ts';
import { expect, expectConsole } from './people.ts';

const compiler = 'tonghop@bng.example';

function list(page: Page) {
  return page.getByRole('region', { name: /^Thống kê theo cơ quan/ });
}

function rowOf(page: Page, name: string) {
  return list(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

async function texts(page: Page, selector: string): Promise<string[]> {
  return (await page.locator(selector).allInnerTexts()).map((text) => text.trim());
}

test('STAT-1 the years on today’s map and on the former one, found by name and sorted', async ({ as }) => {
  const page = await as(compiler);
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Thống kê các năm' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thống kê các năm' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Tất cả 56 cơ quan.' })).toBeVisible();
  await expect(rowOf(page, 'Lâm Đồng')).toContainText('2/3 đúng hạn');
  await expect(rowOf(page, 'Đắk Nông')).toHaveCount(0);

  await page.getByRole('link', { name: /^Bản đồ trước 01\/7\/2025/ }).click();
  await page.waitForURL(/map=former/);
  await expect(rowOf(page, 'Đắk Nông')).toContainText('Quá hạn');
  await expect(rowOf(page, 'Bình Thuận')).toContainText('Đúng hạn');

  await page.getByLabel('Tên hoặc mã cơ quan').fill('kon tum');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.waitForURL(/q=kon\+tum/);
  await expect(page).toHaveURL(/map=former/);
  await expect(list(page).getByRole('rowheader')).toHaveText(['Kon Tum']);
  await page.getByRole('link', { name: 'Bỏ lọc' }).click();
  await page.waitForURL((url) => !url.searchParams.has('q'));
  await list(page).getByRole('columnheader', { name: 'Cơ quan' }).getByRole('link').click();
  await page.waitForURL(/sort=name/);
  const names = await list(page).getByRole('rowheader').allInnerTexts();
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
});

test('STAT-1 the numbers of the chart are those of the table', async ({ as }) => {
  const page = await as(compiler);
  for (const address of ['/statistics', '/statistics?map=former&group=province']) {
    await page.goto(address);
    const chart = page.getByRole('figure');
    await chart.getByText(/^Bảng số liệu/).click();
    await expect(chart.getByRole('table')).toBeVisible();
    const ofChart = (await texts(page, 'figure td')).filter((text) => text.includes('/'));
    const all = page
      .getByRole('region', { name: 'Theo nhóm và theo vùng' })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Tất cả' }) });
    expect(ofChart).toHaveLength(6);
    expect(await all.getByRole('cell').allInnerTexts()).toEqual(ofChart);
  }
});

test('STAT-2 the leader of the Foreign Ministry reads the statistics', async ({ as }) => {
  const page = await as('lanhdao@bng.example');
  expect((await page.goto('/statistics'))?.status()).toBe(200);
});

for (const account of ['quantri@bng.example', 'daumoi@bnv.example', 'docgia@vpcp.example'])
  test(`STAT-2 the statistics are "not found" for ${account}`, async ({ as }) => {
    expectConsole(/status of 404/);
    const page = await as(account);
    expect((await page.goto('/statistics'))?.status()).toBe(404);
    await expect(page.getByRole('link', { name: 'Thống kê các năm' })).toHaveCount(0);
  });

test('CHART-1 the filing curve has a title, a text alternative and its numbers', async ({ as }) => {
  const page = await as(compiler);
  await page.goto('/dashboard');
  const curve = page.getByRole('img', {
    name: /^Đã gửi 28\/56 \(50%\); cùng thời điểm kỳ năm 2025: \d+\/56/,
  });
  await expect(curve).toBeVisible();
  await expect(curve).toHaveAccessibleDescription(/Hạn gửi: hết ngày 14\/12\/2026/);
  const figure = page.getByRole('figure').filter({ has: curve });
  await figure.getByText(/^Bảng số liệu/).click();
  await expect(figure.getByRole('row').filter({ hasText: '01/12/2026' })).toContainText('28/56 (50%)');
});

test('CHART-2 the tile map shows every province, Hoàng Sa and Trường Sa; each tile leads on, also from the keyboard', async ({
  as,
}) => {
  const page = await as(compiler);
  await page.goto('/dashboard');
  const map = page.getByRole('group', { name: '17/34 tỉnh, thành phố đã gửi' });
  await expect(map.getByRole('link')).toHaveCount(36);
  for (const name of [/^Quần đảo Hoàng Sa, thuộc Đà Nẵng/, /^Quần đảo Trường Sa, thuộc Khánh Hòa/])
    await expect(map.getByRole('link', { name })).toBeVisible();
  const daNang = map.getByRole('link', { name: /^Đà Nẵng: Đã tiếp nhận/ });
  await daNang.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/submissions\//);
  await expect(page.getByRole('main')).toContainText('Đà Nẵng');

  await page.goto('/dashboard');
  await map.getByRole('link', { name: /^Quảng Ngãi: Đang soạn thảo/ }).click();
  await page.waitForURL(/q=Qu/);
  await expect(page.getByRole('status').filter({ hasText: '1 trong 56 cơ quan.' })).toBeVisible();
});

test('CHART-2 the year of the 63 provinces lies on the same map', async ({ as }) => {
  const page = await as(compiler);
  await page.goto('/dashboard');
  await page
    .getByRole('navigation', { name: 'Kỳ báo cáo' })
    .getByRole('link', { name: /năm 2024$/ })
    .click();
  const map = page.getByRole('group', { name: '61/63 tỉnh, thành phố đã gửi; 2 quá hạn chưa gửi' });
  await expect(map.getByRole('link', { name: /Bắc Kạn: Quá hạn chưa gửi/ })).toBeVisible();
});

test('A11Y-1 the statistics and the charts', async ({ as }) => {
  test.setTimeout(300_000);
  const page = await as(compiler);
  await expectAccessible(page, [
    '/statistics',
    '/statistics?map=former',
    '/statistics?q=khong-co-gi',
    '/dashboard',
  ]);
});
