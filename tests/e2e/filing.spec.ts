import {
  alerts,
  contentField,
  empty,
  expectState,
  expectStored,
  expectText,
  openUnitDraft,
  saveButton,
  storedText,
  textIn,
  unitDrafter,
  write,
} from './filing.ts';
import { save } from './journey.ts';
import { test } from './own-installation.ts';
import { expect, expectConsole } from './people.ts';

test('FILE-6 a number in foreign form is refused with a hint, at once and when saving', async ({ as }) => {
  expectConsole(/status of 422/);
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  await page.goto(`${report}/figures`);
  const count = page.getByRole('textbox', { name: 'Đoàn ra (đoàn)' });
  const hint = 'Phần nghìn dùng dấu chấm, phần thập phân dùng dấu phẩy: 1.234 hoặc 1.234,5.';

  await count.fill('1,234');
  await count.blur();
  await expect(count).toHaveAccessibleDescription(new RegExp(hint));
  await saveButton(page).click();
  const summary = alerts(page).filter({ hasText: 'Có nội dung cần sửa' });
  await summary.getByRole('link', { name: hint }).click();
  await expect(count).toBeFocused();
  await expect(count).toHaveValue('1,234');

  await count.fill('12,5');
  await count.blur();
  await expect(count).toHaveAccessibleDescription(/Quá số chữ số thập phân/);
  await saveButton(page).click();
  await expect(alerts(page)).toContainText('Số liệu “Đoàn ra” có quá nhiều chữ số thập phân.');
  await expect(count).toHaveValue('12,5');
  await page.goto(`${report}/check`);
  const gap = alerts(page).getByRole('link', { name: 'Phụ lục II. Đoàn ra: chưa có số liệu' });
  await gap.click();
  await expect(count).toBeFocused();
  await expect(count).toHaveValue('12,5');

  await count.fill('1.234');
  const money = page.getByRole('textbox', { name: /\(USD\)$/ }).first();
  await money.fill('1.234,5');
  await save(page);
  await page.reload();
  await expect(count).toHaveValue('1.234');
  await expect(money).toHaveValue('1.234,5');
});

test('FILE-10 FAULT-1 200,000 characters are refused with the numbers, and nothing of them is lost', async ({
  as,
}) => {
  test.setTimeout(120_000);
  expectConsole(/status of 422/);
  const page = await as(unitDrafter);
  const path = `${await openUnitDraft(page)}/sections/achievements.activities`;
  await page.goto(path);
  await expectState(page, 'still');
  const long = 'ă'.repeat(200_000);
  await contentField(page).fill(long);
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'refused', {
    timeout: 50_000,
  });
  await saveButton(page).click();
  const alert = alerts(page).filter({ hasText: '200.000 ký tự, vượt giới hạn 100.000 ký tự' });
  await expect(alert).toContainText('Rút gọn rồi lưu lại');
  expect((await textIn(contentField(page))).length).toBe(200_000);
  await page.reload();
  await expect(page.getByText(/Đã khôi phục nội dung chưa lưu/)).toBeVisible();
  await expect.poll(async () => (await textIn(contentField(page))).length).toBe(200_000);
  await contentField(page).fill('Đã rút gọn.');
  await save(page);
  expect(await storedText(page, path)).toBe('Đã rút gọn.');
  await empty(contentField(page));
  await save(page);
});

test('FILE-10 odd characters are cleaned and HTML stays text', async ({ as }) => {
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  const path = `${report}/sections/achievements.strengths`;
  await page.goto(path);
  const html = '<script>window.broken = true</script> và <b>chữ đậm</b>';
  const odd = `\u200BHội\u00AD nghị\u0007 hữu\u00A0nghị\uFEFF`;
  await write(contentField(page), `${odd.normalize('NFD')}\n${html}`);
  await save(page);
  expect(await storedText(page, path)).toBe(`Hội nghị hữu nghị\n${html}`);
  await page.goto(`${report}/check`);
  const paper = page.getByRole('article');
  await expect(paper).toContainText(html);
  await expect(paper.getByText('chữ đậm', { exact: true })).toHaveCount(0);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});

test('FILE-2 a section is saved without JavaScript, too', async ({ as, browser, address }) => {
  const page = await as(unitDrafter);
  const path = `${await openUnitDraft(page)}/sections/achievements.strengths`;
  const state = await page.context().storageState();
  const plain = await browser.newContext({ baseURL: address, javaScriptEnabled: false, storageState: state });
  const bare = await plain.newPage();
  await bare.goto(path);
  await bare.getByRole('textbox', { name: 'Nội dung', exact: true }).fill('Viết khi không có JavaScript.');
  await bare.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(bare.locator('[data-save-state]')).toContainText('Đã lưu');

  await page.goto(path);
  await expectState(page, 'still');
  await bare.goto(path);
  await write(contentField(page), 'Đồng nghiệp lưu trước.');
  await save(page);
  await bare
    .getByRole('textbox', { name: 'Nội dung', exact: true })
    .fill('Bản thứ hai, không có JavaScript.');
  await bare.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(bare.getByText('Đồng nghiệp lưu trước.')).toBeVisible();
  const field = bare.getByRole('textbox', { name: 'Nội dung', exact: true });
  await expect(field).toHaveValue('Bản thứ hai, không có JavaScript.');
  await plain.close();
  await page.goto(path);
  await expectText(contentField(page), 'Đồng nghiệp lưu trước.');
  await expectStored(page);
});
