import { readFileSync } from 'node:fs';
import { expectAccessible } from './accessible.ts';
import { test } from './own-installation.ts';
import { expect } from './people.ts';
import { reportPath, submissionPath } from './places.ts';

const drafter = 'soanthao@quangngai.example';
/** Word files are zip files. */
const ZIP = 'PK';

test('PAPER-6 a drafter takes the report to paper, and to Word, before it is sent', async ({ as }) => {
  const page = await as(drafter);
  const report = await reportPath(page, 2026);
  await page.goto(`${report}/check`);
  await page.getByRole('button', { name: 'Tạo bản Word' }).click();
  const link = page.getByRole('link', { name: /^Tải bản Word/ });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('du-thao-bao-cao-2026-quang-ngai.docx');
  expect(readFileSync(await download.path(), 'latin1').slice(0, 2)).toBe(ZIP);
  // It waits for whoever comes back.
  await page.reload();
  await expect(link).toBeVisible();
});

test('PAPER-7 an empty template is offered where the sections are listed', async ({ as }) => {
  const page = await as(drafter);
  await page.goto(await reportPath(page, 2026));
  await page.getByRole('button', { name: 'Tạo mẫu PDF' }).click();
  const link = page.getByRole('link', { name: /^Tải mẫu PDF \(\d+ trang/ });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^mau-bao-cao-.+-ban-\d+\.pdf$/);
});

test('VERIFY-1 a stranger checks a paper by the hash printed on it', async ({ as, visitor }) => {
  const page = await as(drafter);
  await page.goto(await submissionPath(page, await reportPath(page, 2025)));
  const printed = await page.getByText(/^Mã nội dung [0-9a-f]{16}$/).innerText();
  const hash = printed.slice(-16);

  const stranger = await visitor();
  await stranger.goto('/verify');
  await stranger.getByLabel('Mã nội dung').fill(hash.toUpperCase().replace(/(.{4})/g, '$1 '));
  await stranger.getByRole('button', { name: 'Tra cứu' }).click();
  await expect(stranger.getByRole('heading', { name: 'Văn bản có trong hệ thống' })).toBeVisible();
  await expect(stranger.getByText('Ủy ban nhân dân tỉnh Quảng Ngãi')).toBeVisible();
  await expectAccessible(stranger, [`/verify/${hash}`]);
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
});
