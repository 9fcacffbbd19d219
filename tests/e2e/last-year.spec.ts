import { expectAccessible } from './accessible.ts';
import { contentField } from './filing.ts';
import { save } from './journey.ts';
import { test } from './own-installation.ts';
import { expect } from './people.ts';
import { reportPath } from './places.ts';

const drafter = 'soanthao@quangngai.example';

test('YEAR-1 last year’s text stands beside the section, is copied into it, and is noticed when left as it was', async ({
  as,
}) => {
  const page = await as(drafter);
  const section = `${await reportPath(page, 2026)}/sections/limitations.lessons`;
  await page.goto(section);
  const panel = page.getByRole('region', { name: 'Nội dung năm 2025' });
  await expect(panel).toContainText('Quảng Ngãi');
  const earlier = await panel.getByRole('region', { name: 'Nội dung của Quảng Ngãi' }).innerText();
  await expect(panel.getByText('Nội dung trùng với năm trước')).toHaveCount(0);
  await panel.getByRole('button', { name: /^Chép vào mục/ }).click();
  await expect(panel.getByText('Đã chép vào cuối mục.')).toBeVisible();
  await expect(panel.getByText('Nội dung trùng với năm trước')).toBeVisible();
  const start = new RegExp(`^${(earlier.split('\n')[0] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  await expect(contentField(page)).toHaveValue(start);
  await save(page);
  await page.reload();
  await expect(contentField(page)).toHaveValue(start);
  await expect(page.getByText('Nội dung trùng với năm trước')).toBeVisible();
  await expectAccessible(page, [section]);
});

test('YEAR-1 on a telephone last year’s text is folded above the field', async ({ as }) => {
  const page = await as(drafter, { width: 390, height: 844 });
  await page.goto(`${await reportPath(page, 2026)}/sections/limitations.causes`);
  const button = page.getByRole('button', { name: /^Chép vào mục/ });
  await expect(button).toHaveCount(0);
  await page.getByRole('button', { name: 'Nội dung năm 2025' }).click();
  await expect(button).toBeVisible();
});

test('YEAR-1 figures show last year’s value and the change, annex rows last year’s answer', async ({
  as,
}) => {
  const page = await as(drafter);
  const report = await reportPath(page, 2026);
  await page.goto(`${report}/figures`);
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox', { name: 'Đoàn vào (đoàn)' }) });
  await expect(row).toContainText(/Năm 2025: 64; −5 \(−7,8%\)/);
  await page.goto(`${report}/annex`);
  await expect(page.getByRole('listitem').filter({ hasText: /^1/ }).first()).toContainText(/Năm 2025: Có\./);
});

test('YEAR-1 last year’s proposals are added to the list', async ({ as }) => {
  const page = await as(drafter);
  await page.goto(`${await reportPath(page, 2026)}/sections/direction.proposals`);
  const panel = page.getByRole('region', { name: 'Nội dung năm 2025' });
  const earlier = await panel.getByText(/^Kiến nghị:/).count();
  expect(earlier).toBeGreaterThan(1);
  await panel.getByRole('button', { name: /^Chép vào mục/ }).click();
  const texts = page.getByRole('textbox', { name: 'Nội dung đề xuất' });
  await expect(texts).toHaveCount(earlier);
  await expect(texts.first()).not.toHaveValue('');
  await save(page);
});
