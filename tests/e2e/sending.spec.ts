import { alerts, countSubmissions, openUnitDraft, unitDrafter } from './filing.ts';
import { fillEverything, save, sendReport } from './journey.ts';
import { expect, test } from './people.ts';

test('FILE-7 a row answered Có without a note is a gap whose link leads to the field', async ({ as }) => {
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  await page.goto(`${report}/annex`);
  const note = page.getByRole('textbox', { name: 'Ghi chú dòng 3', exact: true });
  await page
    .getByRole('group', { name: /^Dòng 3:/ })
    .getByRole('radio', { name: 'Có', exact: true })
    .check();
  await note.fill('Sẽ bỏ đi.');
  await save(page);
  await note.fill('');
  await save(page);
  await page.goto(`${report}/check`);
  await alerts(page)
    .getByRole('link', { name: /^Phụ lục I\. Dòng 3: chọn Có thì ghi thông tin cụ thể/ })
    .click();
  await page.waitForURL(/\/annex#/);
  await expect(note).toBeInViewport();
  await expect(note).toBeFocused();
});

test('FILE-11 a double click sends once', async ({ as }) => {
  test.setTimeout(180_000);
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  await fillEverything(page, report);
  const before = await countSubmissions(page, report);
  await sendReport(page, report);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Biên nhận' })).toBeVisible();
  expect(await countSubmissions(page, report)).toBe(before + 1);
});

test('FILE-11 two browsers that send at once send once, and both end up with the same receipt', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const first = await as(unitDrafter);
  const second = await as(unitDrafter);
  const report = await openUnitDraft(first);
  await fillEverything(first, report);
  const before = await countSubmissions(first, report);
  const pages = [first, second];
  await Promise.all(pages.map((page) => page.goto(`${report}/check`)));
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Gửi báo cáo' }).click()));
  const receipts = pages.map(async (page) => {
    const receipt = page.getByRole('main').getByText(/TN-2026-[0-9A-F]{4}-\d{5}/);
    await expect(receipt.or(alerts(page)).first()).toBeVisible();
    await page.reload();
    return receipt.innerText();
  });
  const [one, other] = await Promise.all(receipts);
  expect(one).toBe(other);
  expect(await countSubmissions(second, report)).toBe(before + 1);
});
