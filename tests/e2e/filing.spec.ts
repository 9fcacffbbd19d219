import {
  alerts,
  contentField,
  endOtherSessions,
  openUnitReport,
  saveButton,
  signInAgain,
  storedText,
  unitDrafter,
} from './filing.ts';
import { save } from './journey.ts';
import { expect, expectConsole, test } from './people.ts';

const onlyHere = 'trên trình duyệt này';

for (const { choice, section } of [
  { choice: 'mine', section: 'achievements.implementation' },
  { choice: 'theirs', section: 'achievements.coordination' },
] as const) {
  test(`FILE-3 a stale save is refused, both texts are shown, and ${choice} can be kept`, async ({ as }) => {
    const first = await as(unitDrafter);
    const second = await as(unitDrafter);
    const path = `${await openUnitReport(first)}/sections/${section}`;
    await first.goto(path);
    await second.goto(path);
    await contentField(first).fill('Bản của máy thứ nhất.\nĐoạn chung.');
    await save(first);
    await contentField(second).fill('Bản của máy thứ hai.\nĐoạn chung.');
    await saveButton(second).click();

    await expect(second.getByRole('heading', { name: 'Hai bản khác nhau' })).toBeVisible();
    await expect(second.getByRole('region', { name: 'Bản của đồng chí' })).toContainText(
      'Bản của máy thứ hai.',
    );
    await expect(second.getByRole('region', { name: 'Bản đã lưu' })).toContainText('Bản của máy thứ nhất.');
    await expect(contentField(second)).toHaveValue('Bản của máy thứ hai.\nĐoạn chung.');
    expect(await storedText(first, path)).toBe('Bản của máy thứ nhất.\nĐoạn chung.');

    const button = choice === 'mine' ? 'Giữ bản của tôi' : 'Lấy bản đã lưu';
    const [kept, laidAside] =
      choice === 'mine' ? ['Bản của máy thứ hai.', 'thứ nhất'] : ['Bản của máy thứ nhất.', 'thứ hai'];
    await second.getByRole('button', { name: button }).click();
    await expect(second.getByRole('heading', { name: 'Hai bản khác nhau' })).toHaveCount(0);
    await expect(second.getByRole('status').filter({ hasText: /Đã lưu/ })).toBeVisible();
    await expect(contentField(second)).toHaveValue(`${kept}\nĐoạn chung.`);
    const aside = second.getByRole('region', { name: 'Bản giữ lại' }).getByRole('textbox');
    await expect(aside).toHaveValue(new RegExp(`Bản của máy ${laidAside}`));
    expect(await storedText(first, path)).toBe(`${kept}\nĐoạn chung.`);
    await second.reload();
    await expect(aside).toHaveValue(new RegExp(`Bản của máy ${laidAside}`));
  });
}

test('FILE-6 a number in foreign form is refused with a hint, at once and by the server', async ({ as }) => {
  const page = await as(unitDrafter);
  const report = await openUnitReport(page);
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
  await expect(gap).toBeVisible();

  await page.goto(`${report}/figures`);
  await count.fill('1.234');
  const money = page.getByRole('textbox', { name: /\(USD\)$/ }).first();
  await money.fill('1.234,5');
  await save(page);
  await page.reload();
  await expect(count).toHaveValue('1.234');
  await expect(money).toHaveValue('1.234,5');
});

test('FILE-9 a session that ends while typing: sign in again and the text is still there', async ({ as }) => {
  const page = await as(unitDrafter);
  const path = `${await openUnitReport(page)}/sections/achievements.communication`;
  await page.goto(path);
  await contentField(page).fill('Viết dở khi phiên kết thúc.');
  const other = await as(unitDrafter);
  await endOtherSessions(other);

  await saveButton(page).click();
  await expect(alerts(page)).toContainText('Phiên đăng nhập đã kết thúc.');
  await expect(contentField(page)).toHaveValue('Viết dở khi phiên kết thúc.');
  await page.getByRole('link', { name: 'Đăng nhập lại' }).click();
  await signInAgain(page, unitDrafter);
  await page.waitForURL((url) => url.pathname === path);
  await expect(page.getByText(/Đã khôi phục nội dung chưa lưu/)).toBeVisible();
  await expect(contentField(page)).toHaveValue('Viết dở khi phiên kết thúc.');
  await save(page);
  expect(await storedText(other, path)).toBe('Viết dở khi phiên kết thúc.');
});

test('FILE-9 a lost connection is said, and the text is saved once it is back', async ({ as }) => {
  expectConsole(/ERR_INTERNET_DISCONNECTED/);
  const page = await as(unitDrafter);
  const path = `${await openUnitReport(page)}/sections/achievements.commendation`;
  await page.goto(path);
  await page.context().setOffline(true);
  await contentField(page).fill('Viết khi mất mạng.');
  await saveButton(page).click();
  const message = alerts(page).filter({ hasText: 'Không kết nối được máy chủ.' });
  await expect(message).toContainText(onlyHere);
  await expect(contentField(page)).toHaveValue('Viết khi mất mạng.');
  await page.context().setOffline(false);
  await save(page);
  await expect(message).toHaveCount(0);
  await page.reload();
  await expect(contentField(page)).toHaveValue('Viết khi mất mạng.');
});

test('FILE-9 unsaved text comes back after a reload, and the check page tells of it', async ({ as }) => {
  const page = await as(unitDrafter);
  const report = await openUnitReport(page);
  await page.goto(`${report}/sections/achievements.training`);
  await contentField(page).fill('Chưa lưu đã tải lại trang.');
  await page.reload();
  await expect(page.getByText(/Đã khôi phục nội dung chưa lưu/)).toBeVisible();
  await expect(contentField(page)).toHaveValue('Chưa lưu đã tải lại trang.');
  await page.goto(`${report}/check`);
  const notice = page.getByRole('status').or(alerts(page)).filter({ hasText: onlyHere });
  await notice.getByRole('link', { name: /^I\.6\. / }).click();
  await page.getByRole('button', { name: 'Bỏ nội dung này' }).click();
  await expect(contentField(page)).toHaveValue('');
  await page.reload();
  await expect(contentField(page)).toHaveValue('');
});

test('FILE-10 a text that is too long is refused with the numbers and stays in the field', async ({ as }) => {
  const page = await as(unitDrafter);
  await page.goto(`${await openUnitReport(page)}/sections/achievements.activities`);
  const long = 'ă'.repeat(100_001);
  await contentField(page).fill(long);
  await saveButton(page).click();
  const alert = alerts(page).filter({ hasText: '100.001 ký tự, vượt giới hạn 100.000 ký tự' });
  await expect(alert).toContainText('Rút gọn rồi lưu lại');
  expect(await contentField(page).inputValue()).toBe(long);
  await contentField(page).fill(long.slice(1));
  await save(page);
  await contentField(page).fill('');
  await save(page);
});

test('FILE-10 odd characters are cleaned and HTML stays text', async ({ as }) => {
  const page = await as(unitDrafter);
  const report = await openUnitReport(page);
  const path = `${report}/sections/achievements.strengths`;
  await page.goto(path);
  const html = '<script>window.broken = true</script> và <b>chữ đậm</b>';
  const odd = `\u200BHội\u00AD nghị\u0007 hữu\u00A0nghị\uFEFF`;
  await contentField(page).fill(`${odd.normalize('NFD')}\n${html}`);
  await save(page);
  expect(await storedText(page, path)).toBe(`Hội nghị hữu nghị\n${html}`);
  await page.goto(`${report}/check`);
  const paper = page.getByRole('article');
  await expect(paper).toContainText(html);
  await expect(paper.getByText('chữ đậm', { exact: true })).toHaveCount(0);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});
