import type { Page } from '@playwright/test';
import { expect, test } from './people.ts';

const receiver = 'tonghop@bng.example';

function tile(page: Page, label: string) {
  return page.getByRole('link', { name: new RegExp(`^${label} \\d+ trong 56 cơ quan$`) });
}

async function countOn(page: Page, label: string): Promise<number> {
  return Number((await tile(page, label).innerText()).match(/^\d+$/m)?.[0]);
}

function filters(page: Page) {
  return page.getByRole('form', { name: 'Tìm và lọc danh sách' });
}

function list(page: Page) {
  return page.getByRole('region', { name: /^Nghĩa vụ báo cáo: / });
}

/** The names in the order of the table. */
function names(page: Page): Promise<string[]> {
  return list(page).getByRole('rowheader').allInnerTexts();
}

function said(page: Page, text: string) {
  return page.getByRole('status').filter({ hasText: text });
}

test('REVIEW-1 the counts add up to all 56 obligations, each leading to its own rows', async ({ as }) => {
  const page = await as(receiver);
  await page.goto('/dashboard');
  let sum = 0;
  for (const label of ['Đã gửi đúng hạn', 'Đã gửi quá hạn', 'Chưa gửi, còn hạn']) {
    const count = await countOn(page, label);
    sum += count;
    await tile(page, label).click();
    const found = said(page, `${count} trong 56 cơ quan.`);
    await expect(found).toBeVisible();
    await expect(tile(page, label)).toHaveAttribute('aria-current', 'true');
    expect(await names(page)).toHaveLength(count);
  }
  expect(sum).toBe(56);

  const groups = page.getByRole('region', { name: 'Theo nhóm cơ quan' }).getByRole('row');
  const rows = await groups.filter({ has: page.getByRole('rowheader') }).all();
  const totals = await Promise.all(rows.map((row) => row.getByRole('cell').last().innerText()));
  expect(totals.reduce((total, text) => total + Number(text), 0)).toBe(56);
});

test('REVIEW-1 the countdown stands beside the legal wording', async ({ as }) => {
  const page = await as(receiver);
  await page.goto('/dashboard');
  // The demonstration's clock shows 1 December 2026.
  await expect(page.getByRole('main')).toContainText('Còn 13 ngày');
  await expect(page.getByRole('main')).toContainText('trước ngày 15/12/2026, tức hết ngày 14/12/2026');
});

test('REVIEW-1 search without diacritics and filters; the address keeps them', async ({ as }) => {
  const page = await as(receiver);
  await page.goto('/dashboard');
  await page.getByRole('searchbox').fill('nghe an');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.waitForURL(/[?&]q=nghe\+an/);
  await expect(said(page, '1 trong 56 cơ quan.')).toBeVisible();
  expect(await names(page)).toEqual(['Nghệ An']);

  await page.getByRole('link', { name: 'Bỏ lọc' }).click();
  await expect(said(page, 'Tất cả 56 cơ quan.')).toBeVisible();
  await filters(page).getByLabel('Nhóm').selectOption({ label: 'Tỉnh, thành phố' });
  await filters(page).getByLabel('Trạng thái').selectOption({ label: 'Đã tiếp nhận' });
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.waitForURL(/group=province.*state=accepted/);
  const found = await names(page);
  expect(found).toContain('Đà Nẵng');
  for (const cell of ['Tỉnh, thành phố', 'Đã tiếp nhận'])
    await expect(list(page).getByRole('cell', { name: cell, exact: true })).toHaveCount(found.length);

  await page.reload();
  await expect(filters(page).getByLabel('Nhóm')).toHaveValue('province');
  await expect(filters(page).getByLabel('Trạng thái')).toHaveValue('accepted');
  expect(await names(page)).toEqual(found);
  await page.goBack();
  await expect(said(page, 'Tất cả 56 cơ quan.')).toBeVisible();
});

test('REVIEW-1 names sort in Vietnamese order', async ({ as }) => {
  const page = await as(receiver);
  await page.goto('/dashboard?group=province');
  const heading = page.getByRole('columnheader', { name: 'Cơ quan' });
  await heading.getByRole('link').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/group=province.*sort=name|sort=name.*group=province/);
  const order = await names(page);
  expect(order).toHaveLength(34);
  const three = ['Cần Thơ', 'Đà Nẵng', 'Đắk Lắk'];
  expect(order.filter((name) => three.includes(name))).toEqual(three);
  expect(order).toEqual(order.toSorted(new Intl.Collator('vi').compare));
  await heading.getByRole('link').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect(await names(page)).toEqual(order.toReversed());
});

test('REVIEW-1 last year is one click away, with its seven late reports', async ({ as }) => {
  const page = await as(receiver);
  await page.goto('/dashboard');
  await page
    .getByRole('navigation', { name: 'Kỳ báo cáo' })
    .getByRole('link', { name: 'Báo cáo công tác đối ngoại nhân dân năm 2025' })
    .click();
  await page.waitForURL(/\?cycle=/);
  await expect(page.getByText('Kỳ báo cáo đã đóng')).toBeVisible();
  expect(await countOn(page, 'Đã gửi quá hạn')).toBe(7);
  expect(await countOn(page, 'Đã gửi đúng hạn')).toBe(49);
  await tile(page, 'Đã gửi quá hạn').click();
  await page.waitForURL(/timeliness=late/);
  await expect(list(page).getByRole('cell', { name: 'Quá hạn', exact: true })).toHaveCount(7);
});

test('REVIEW-1 search, filter and sort work without JavaScript', async ({ as, browser, address }) => {
  const signedIn = await as(receiver);
  const storageState = await signedIn.context().storageState();
  const context = await browser.newContext({ baseURL: address, storageState, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/dashboard');
  await page.getByRole('searchbox').fill('da nang');
  await filters(page).getByLabel('Nhóm').selectOption({ label: 'Tỉnh, thành phố' });
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(said(page, '1 trong 56 cơ quan.')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Đà Nẵng' })).toBeVisible();
  await page.getByRole('link', { name: 'Bỏ lọc' }).click();
  await page.getByRole('columnheader', { name: 'Cơ quan' }).getByRole('link').click();
  await page.waitForURL(/sort=name/);
  const order = await names(page);
  expect(order).toHaveLength(56);
  expect(order).toEqual(order.toSorted(new Intl.Collator('vi').compare));
  await context.close();
});

test('REVIEW-4 a focal point sees the reports of its own units, reads one and decides on it', async ({
  as,
}) => {
  const page = await as('daumoi@bnv.example');
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { name: 'Danh sách đơn vị' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Nghệ An' })).toHaveCount(0);
  const unit = 'Vụ Hợp tác quốc tế';
  await page.getByRole('link', { name: unit }).click();
  await page.waitForURL(/\/submissions\//);
  await expect(page.getByRole('article')).toContainText(unit.toUpperCase());
  await page.getByRole('button', { name: 'Nhận thẩm định' }).click();
  await expect(said(page, 'Đồng chí là người thẩm định báo cáo này.')).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp nhận báo cáo' }).click();
  await expect(said(page, 'Quyết định đã lưu')).toBeVisible();
  await page.goto('/dashboard?state=accepted');
  await expect(page.getByRole('rowheader', { name: unit })).toBeVisible();
});
