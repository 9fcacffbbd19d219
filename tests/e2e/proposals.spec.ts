import { expectAccessible, expectNoFindings } from './accessible.ts';
import { test } from './own-installation.ts';
import { expect } from './people.ts';
import { reportPath } from './places.ts';

const compiler = 'tonghop@bng.example';
const colleague = 'tonghop2@bng.example';
const leader = 'lanhdao@bng.example';
/** Its open proposals of 2025 and earlier are in the register of the demonstration. */
const filer = 'soanthao@quangngai.example';
const stranger = 'soanthao@lhhn.example';

const answer = 'Đã đưa vào kế hoạch bồi dưỡng năm 2027, lớp đầu tiên mở tại Kon Tum.';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let entry = '';
let words = '';

test('PROPOSAL-1 PROPOSAL-4 a compiler finds what is open, also from earlier years, and searches without diacritics', async ({
  as,
}) => {
  const page = await as(compiler);
  await page
    .getByRole('navigation', { name: 'Điều hướng chính' })
    .getByRole('link', { name: 'Đề xuất, kiến nghị' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đề xuất, kiến nghị' })).toBeVisible();
  await expect(page.getByText('chuyển từ năm 2025').first()).toBeVisible();
  await page.getByLabel('Nội dung hoặc cơ quan').fill('quang ngai');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.waitForURL(/q=quang/);
  await page
    .getByRole('navigation', { name: 'Tình trạng xử lý' })
    .getByRole('link', { name: /^Mới/ })
    .click();
  await page.waitForURL(/state=new/);
  const first = page.getByRole('rowheader').getByRole('link').first();
  words = await first.innerText();
  await first.click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]+$/);
  entry = new URL(page.url()).pathname;
  await expect(page.getByText('Quảng Ngãi', { exact: false }).first()).toBeVisible();
  await expectAccessible(page, ['/proposals', '/proposals?q=khong+co+gi', entry]);
});

test('PROPOSAL-2 the compiler answers; a colleague with an older page sees both texts and loses nothing', async ({
  as,
}) => {
  const [page, second] = [await as(compiler), await as(colleague)];
  await second.goto(entry);
  await page.goto(entry);
  await page.getByRole('radio', { name: 'Đã trả lời' }).check();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Nhập nội dung trả lời').first()).toBeVisible();
  await page.getByLabel('Cơ quan xử lý').fill('Bộ Nội vụ');
  await page.getByLabel('Nội dung trả lời').fill(answer);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đã lưu.', { exact: true })).toBeVisible();

  await second.getByRole('radio', { name: 'Không tiếp thu' }).check();
  await second.getByLabel('Nội dung trả lời').fill('Chưa bố trí được nguồn.');
  await second.getByRole('button', { name: 'Lưu' }).click();
  const conflict = second.getByRole('status').filter({ hasText: 'vừa được người khác thay đổi' });
  await expect(conflict).toContainText(answer);
  await expect(second.getByLabel('Nội dung trả lời')).toHaveValue('Chưa bố trí được nguồn.');
  await expect(second.getByRole('radio', { name: 'Không tiếp thu' })).toBeChecked();
  await expectNoFindings(second);
  await second.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
  await expect(second.getByLabel('Nội dung trả lời')).toHaveValue(answer);
  await expect(second.getByRole('radio', { name: 'Đã trả lời' })).toBeChecked();
});

test('PROPOSAL-3 the filer hears of the answer and reads it in its list and beside this year’s proposals', async ({
  as,
}) => {
  const page = await as(filer);
  await page.goto('/notices');
  await page
    .getByRole('main')
    .getByText('Bộ Ngoại giao đã trả lời đề xuất, kiến nghị của cơ quan')
    .first()
    .click();
  await page.waitForURL(/\/proposals/);
  const item = page.getByRole('listitem').filter({ hasText: words.slice(0, 60) });
  await expect(item.filter({ hasText: answer }).first()).toBeVisible();
  await expect(item.first()).toContainText('Cơ quan xử lý: Bộ Nội vụ');
  const section = `${await reportPath(page, 2026)}/sections/direction.proposals`;
  await page.goto(section);
  const beside = page.getByRole('region', { name: 'Xử lý đề xuất đã gửi' });
  await expect(beside.getByText(answer)).toBeVisible();
  await expectAccessible(page, ['/proposals', section]);
});

test('PROPOSAL-3 another organisation finds neither the entry nor the answer; the leader reads', async ({
  as,
}) => {
  const other = await as(stranger);
  const response = await other.request.get(entry);
  expect(response.status()).toBe(404);
  expect((await other.request.get('/api/proposals/export')).status()).toBe(404);
  await other.goto('/proposals');
  await expect(other.getByRole('heading', { level: 1, name: 'Đề xuất, kiến nghị' })).toBeVisible();
  await expect(other.getByText(answer)).toHaveCount(0);
  const reader = await as(leader);
  await reader.goto(entry);
  await expect(reader.getByText(answer)).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Lưu' })).toHaveCount(0);
});

test('PROPOSAL-5 PROPOSAL-6 two entries become one, and the register is taken out as Excel', async ({
  as,
}) => {
  const page = await as(compiler);
  await page.goto('/proposals?state=new&cycle=all');
  const links = page.getByRole('rowheader').getByRole('link');
  const [one, two] = [await links.nth(0).innerText(), await links.nth(1).innerText()];
  await links.nth(1).click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]+$/);
  const joined = new URL(page.url()).pathname;
  await page.getByLabel('Tìm mục khác theo nội dung hoặc cơ quan').fill(one.slice(0, 60));
  await page.getByLabel('Tìm mục khác theo nội dung hoặc cơ quan').press('Enter');
  await page.waitForURL(/q=/);
  for (const box of await page.getByRole('group', { name: 'Đề xuất chuyển đi' }).getByRole('checkbox').all())
    await box.check();
  await page
    .getByRole('radio', { name: one.slice(0, 60) })
    .first()
    .check();
  await page.getByRole('button', { name: 'Chuyển đề xuất đã chọn' }).click();
  await page.waitForURL((url) => /\/proposals\/[0-9a-f-]+$/.test(url.pathname) && url.pathname !== joined);
  await expect(page.getByRole('main')).toContainText(two.slice(0, 60));
  await page.goto(joined);
  await expect(page).not.toHaveURL(joined);
  await page.goto('/proposals');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Xuất Excel' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Đề xuất, kiến nghị - .*\.xlsx$/);
});
