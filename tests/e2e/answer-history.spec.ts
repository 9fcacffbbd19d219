import { expectNoFindings } from './accessible.ts';
import { contentField, expectState, expectText, openUnitDraft, unitDrafter, write } from './filing.ts';
import { save } from './journey.ts';
import { expect, test } from './people.ts';

test('FILE-15 every saved state of a section can be read, compared with the present one and brought back', async ({
  as,
}) => {
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  await page.goto(`${report}/sections/achievements.inspection`);
  for (const text of ['Đã kiểm tra 9 đơn vị.', 'Đã kiểm tra 12 đơn vị và 3 dự án.']) {
    await expectState(page, 'still');
    await write(contentField(page), text);
    await save(page);
  }
  await page.getByRole('link', { name: 'Các lần lưu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Các lần lưu: I.4');
  await expect(page.getByText('Bản hiện tại')).toHaveCount(1);
  await page
    .getByRole('link', { name: /^Xem lần/ })
    .first()
    .click();
  const view = page.getByRole('region', { name: /so với bản hiện tại$/ });
  await expect(view.locator('del').first()).toContainText('9');
  await expect(view.locator('ins').first()).toContainText('12');
  await expectNoFindings(page);

  await view.getByRole('button', { name: 'Khôi phục bản này' }).click();
  await view.getByRole('button', { name: 'Đồng ý khôi phục' }).click();
  await expect(view.getByText('Đã khôi phục.')).toBeVisible();
  await page.goto(`${report}/sections/achievements.inspection`);
  await expectText(contentField(page), 'Đã kiểm tra 9 đơn vị.');
  await page.getByRole('link', { name: 'Các lần lưu' }).click();
  await expect(page.getByRole('link', { name: /^Xem lần/ }).nth(1)).toBeVisible();
});

test('FILE-15 the saved states of a row of the annex are reached from the row', async ({ as }) => {
  const page = await as(unitDrafter);
  await page.goto(`${await openUnitDraft(page)}/annex`);
  await expectState(page, 'still');
  await page.getByRole('textbox', { name: 'Ghi chú dòng 5', exact: true }).fill('Kế hoạch số 05/KH.');
  await save(page);
  await page.getByRole('link', { name: 'Các lần lưu dòng 5' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Phụ lục I. dòng 5');
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Ghi chú dòng 5', exact: true })).toHaveValue(
    'Kế hoạch số 05/KH.',
  );
});
