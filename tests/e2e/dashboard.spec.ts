import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { cellsOf, unzip } from '#tests/support/workbooks.ts';
import { expect, expectConsole, test } from './people.ts';

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
  expect(found.filter((name) => /^(Bộ|Ban|Viện|Liên hiệp) /.test(name))).toEqual([]);
  await expect(list(page).getByRole('cell', { name: 'Đã tiếp nhận', exact: true })).toHaveCount(found.length);

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
  expect(order).toHaveLength(30);
  const three = ['Cần Thơ', 'Đà Nẵng', 'Đắk Lắk'];
  expect(order.filter((name) => three.includes(name))).toEqual(three);
  expect(order).toEqual(order.toSorted(new Intl.Collator('vi').compare));
  await heading.getByRole('link').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  const down = await names(page);
  expect(down).toEqual(down.toSorted(new Intl.Collator('vi').compare).toReversed());
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
  expect(order).toHaveLength(30);
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

function views(page: Page) {
  return page.getByRole('navigation', { name: 'Danh sách thường dùng' });
}

test('DASH-1 those at risk are counted, named with the reason, and each count leads to its rows', async ({
  as,
}) => {
  const page = await as(receiver);
  await page.goto('/dashboard');
  const count = await countOn(page, 'Có nguy cơ chậm');
  expect(count).toBeGreaterThan(0);
  await tile(page, 'Có nguy cơ chậm').click();
  await page.waitForURL(/risk=any/);
  await expect(said(page, `${count} trong 56 cơ quan.`)).toBeVisible();
  expect(await names(page)).toHaveLength(count);
  const reasons = list(page).getByRole('cell', {
    name: /Chưa có dự thảo|Mới có ít nội dung \(\d+\/\d+ ô\)|Kỳ trước gửi quá hạn/,
  });
  await expect(reasons).toHaveCount(count);
  const regions = page.getByRole('region', { name: 'Theo vùng' }).getByRole('row');
  await expect(regions).toHaveCount(7);
  await regions.getByRole('link', { name: 'Đông Nam Bộ' }).click();
  await page.waitForURL(/region=/);
  await expect(filters(page).getByLabel('Vùng')).toHaveValue('Đông Nam Bộ');
  expect(await names(page)).toHaveLength(3);
});

test('DASH-2 often used lists are addresses that another reader opens', async ({ as }) => {
  const page = await as(receiver);
  await page.goto('/dashboard');
  await views(page).getByRole('link', { name: 'Chờ thẩm định' }).click();
  await page.waitForURL(/state=submitted/);
  await expect(views(page).getByRole('link', { name: 'Chờ thẩm định' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  const waiting = await names(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Sao chép đường dẫn' }).click();
  await expect(said(page, 'Đã sao chép đường dẫn.')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());

  const leader = await as('lanhdao@bng.example');
  await leader.goto(address);
  expect(await names(leader)).toEqual(waiting);
  await expect(views(leader).getByRole('link', { name: 'Của tôi' })).toHaveCount(0);

  await views(page).getByRole('link', { name: 'Chưa gửi' }).click();
  await page.waitForURL(/view=unsent/);
  const unsent = await names(page);
  expect(unsent.length).toBe(await countOn(page, 'Chưa gửi, còn hạn'));
  await views(page).getByRole('link', { name: 'Của tôi' }).click();
  await page.waitForURL(/view=mine/);
  await views(page).getByRole('link', { name: 'Tất cả' }).click();
  await expect(said(page, 'Tất cả 56 cơ quan.')).toBeVisible();
});

test('DASH-3 rows are chosen one by one, also over several filters, or all that match, and handed on', async ({
  as,
}) => {
  expectConsole(/status of 404/);
  const page = await as(receiver);
  await page.goto('/dashboard?view=unsent');
  const boxes = list(page).getByRole('checkbox', { name: /^Chọn (?!tất cả)/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect(said(page, 'Đã chọn 2 cơ quan')).toBeVisible();
  await views(page).getByRole('link', { name: 'Bị trả lại' }).click();
  await page.waitForURL(/state=returned/);
  await expect(said(page, 'Đã chọn 2 cơ quan, trong đó 2 ở trang khác')).toBeVisible();
  await boxes.nth(0).check();
  await expect(said(page, 'Đã chọn 3 cơ quan, trong đó 2 ở trang khác')).toBeVisible();
  await page.getByRole('button', { name: 'Đôn đốc', exact: true }).click();
  await page.waitForURL(/\/reminders\?/);
  expect(new URL(page.url()).searchParams.getAll('obligations')).toHaveLength(3);
  expect(new URL(page.url()).searchParams.get('select')).toBeNull();

  await page.goto('/dashboard?risk=any');
  const count = await countOn(page, 'Có nguy cơ chậm');
  await page.getByRole('checkbox', { name: `Chọn tất cả ${count} cơ quan khớp điều kiện` }).check();
  await expect(said(page, `Đã chọn tất cả: ${count} cơ quan khớp điều kiện`)).toBeVisible();
  await expect(boxes.nth(0)).toBeChecked();
  await expect(boxes.nth(0)).toBeDisabled();
  await page.getByRole('button', { name: 'In danh sách' }).click();
  await page.waitForURL(/\/letters\/new\?/);
  const address = new URL(page.url()).searchParams;
  expect(address.getAll('obligations')).toEqual([]);
  expect(address.get('kind')).toBe('list');
  expect(new URLSearchParams(address.get('select') ?? '').get('risk')).toBe('any');
});

test('DASH-3 the leader has lists and letters made, and grants nothing', async ({ as }) => {
  const page = await as('lanhdao@bng.example');
  await page.goto('/dashboard');
  const actions = page.getByRole('group', { name: 'Thao tác với các cơ quan đã chọn' });
  await expect(actions.getByRole('button')).toHaveText(['Soạn công văn đôn đốc', 'In danh sách']);
});

test('DASH-3 rows are chosen and handed on without JavaScript', async ({ as, browser, address }) => {
  const signedIn = await as(receiver);
  const storageState = await signedIn.context().storageState();
  const context = await browser.newContext({ baseURL: address, storageState, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/dashboard?view=unsent');
  await page
    .getByRole('checkbox', { name: 'Chọn Nghệ An' })
    .or(list(page).getByRole('checkbox').nth(1))
    .first()
    .check();
  await page.getByRole('button', { name: 'Soạn công văn đôn đốc' }).click();
  await page.waitForURL(/\/letters\/new\?/);
  expect(new URL(page.url()).searchParams.getAll('obligations')).toHaveLength(1);
  await context.close();
});

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('DASH-4 the filtered list as Excel and as CSV, with every row', async ({ as }) => {
  const page = await as(receiver);
  await page.goto('/dashboard?group=province&sort=name&page=2');
  const second = await names(page);
  await page.goto('/dashboard?group=province&sort=name');
  const shown = [...(await names(page)), ...second];
  const workbook = await download(page, 'Xuất Excel');
  expect(workbook.name).toMatch(/^Theo dõi thời hạn - .*2026.* - 2026-12-01\.xlsx$/);
  const { cells } = cellsOf(await unzip(workbook.bytes));
  expect(Object.entries(cells).flatMap(([at, value]) => (/^C(?!1$)/.test(at) ? [value] : []))).toEqual(shown);
  expect(cells.A35).toBe(34);

  const csv = await download(page, 'Xuất CSV');
  const lines = csv.bytes.toString('utf8').split('\r\n').slice(1, -1);
  expect(lines.map((line) => line.split(';')[2]?.replaceAll('"', ''))).toEqual(shown);
});

test('DASH-2 the list is read and chosen with the keyboard alone', async ({ as }) => {
  const page = await as(receiver);
  await page.goto('/dashboard?state=submitted');
  const links = list(page).getByRole('rowheader').getByRole('link');
  await list(page).focus();
  await page.keyboard.press('j');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const box = list(page).getByRole('checkbox').nth(1);
  await expect(box).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(said(page, 'Đã chọn 2 cơ quan')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/submissions\//);
});

test('DASH-2 another organisation finds neither list nor file', async ({ as }) => {
  expectConsole(/status of 404/);
  const receiving = await as(receiver);
  await receiving.goto('/dashboard');
  const file = await receiving.getByRole('link', { name: 'Xuất CSV' }).getAttribute('href');
  const page = await as('soanthao@quangngai.example');
  expect((await page.request.get(file ?? '')).status()).toBe(404);
  expect((await page.goto('/dashboard'))?.status()).toBe(404);
});
