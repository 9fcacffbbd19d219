import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoFindings } from './accessible.ts';
import { contentField, expectStored, saveButton, write } from './filing.ts';
import { test } from './own-installation.ts';
import { expect } from './people.ts';

/** Its drafter sends alone, and its report waits to be examined. */
const filer = 'soanthao@lhhn.example';
const compiler = 'tonghop@bng.example';
const colleague = 'tonghop2@bng.example';

/** The latest sending of a body, from the dashboard. */
async function openSubmission(page: Page, search: string, name: string | RegExp): Promise<string> {
  await page.goto(`/dashboard?q=${search}`);
  await page.getByRole('main').getByRole('table').last().getByRole('link', { name }).click();
  await page.waitForURL(/\/submissions\//);
  return new URL(page.url()).pathname;
}

const openUnion = (page: Page) => openSubmission(page, 'lien+hiep', /Liên hiệp/);

/** The stretch of the paper that is a section, and what stands beside it. */
function section(page: Page, key: string): Locator {
  return page.locator(`[id="muc-${key}"]`);
}

const training = 'achievements.training';
const figures = 'annex.figures';

/** Selects the first words of the section's text, as with the mouse. */
async function selectWords(page: Page, key: string, count: number): Promise<string> {
  const paragraph = section(page, key).locator('.official-paragraph').first();
  await paragraph.scrollIntoViewIfNeeded();
  return paragraph.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    const text = node?.textContent ?? '';
    const end = text.split(' ').slice(0, words).join(' ').length;
    const range = document.createRange();
    if (node) {
      range.setStart(node, 0);
      range.setEnd(node, end);
    }
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return text.slice(0, end);
  }, count);
}

async function remark(
  page: Page,
  key: string,
  words: string,
  to: 'Nội bộ' | 'Cho cơ quan gửi',
): Promise<void> {
  const place = section(page, key);
  const box = place.locator('details').filter({ hasText: 'Thêm ý kiến' });
  if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
  await box.getByRole('radio', { name: to }).check();
  await box.getByRole('textbox', { name: /^Ý kiến/ }).fill(words);
  await box.getByRole('button', { name: /^Ghi ý kiến/ }).click();
  await expect(place.getByText(words)).toBeVisible();
}

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test('REVIEW-5 REVIEW-8 a compiler takes a report and comments on selected words, inside and for the filer', async ({
  as,
}) => {
  const page = await as(compiler);
  const address = await openUnion(page);
  await page.getByRole('button', { name: 'Nhận thẩm định' }).click();
  await expect(page.getByText('Đang thẩm định bởi Kiều Hoàng Long')).toBeVisible();

  const words = await selectWords(page, training, 4);
  await page.getByRole('button', { name: 'Góp ý về chữ đã chọn ở mục I.6' }).click();
  await expect(section(page, training).getByLabel(/^Về đoạn chữ/)).toHaveValue(words);
  await remark(page, training, 'Đối chiếu với báo cáo quý', 'Nội bộ');
  await expect(section(page, training).locator('mark')).toHaveText(words);
  await remark(page, training, 'Ghi thêm tên lớp', 'Cho cơ quan gửi');
  await expect(section(page, training).getByText('Chưa gửi đi')).toBeVisible();

  const sender = await as(filer);
  await sender.goto(address);
  await expect(sender.getByRole('heading', { level: 1 })).toContainText('Liên hiệp');
  await expect(sender.getByText('Đối chiếu với báo cáo quý')).toHaveCount(0);
  await expect(sender.getByText('Ghi thêm tên lớp')).toHaveCount(0);
  await expectAccessible(page, [address]);
});

test('REVIEW-8 REVIEW-9 a colleague is refused with the name of who has it, takes it over, and gives it back', async ({
  as,
}) => {
  const second = await as(colleague);
  const first = await as(compiler);
  const address = await openUnion(second);
  await first.goto(address);
  await expect(second.getByText('Đồng chí Kiều Hoàng Long đang thẩm định báo cáo này.')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Tiếp nhận báo cáo' })).toHaveCount(0);

  await second.getByText('Chuyển thẩm định', { exact: true }).click();
  await second.getByLabel('Người thẩm định').selectOption({ label: 'Ninh Thúy Quỳnh (đồng chí)' });
  await second.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(second.getByText('Đang thẩm định bởi Ninh Thúy Quỳnh')).toBeVisible();

  // The page of the first still offers what is no longer hers.
  await first.getByRole('button', { name: 'Tiếp nhận báo cáo' }).click();
  await expect(first.getByRole('main').getByRole('alert')).toContainText('Ninh Thúy Quỳnh');

  await second.getByRole('button', { name: 'Thôi thẩm định' }).click();
  await expect(second.getByText('Báo cáo đang chờ thẩm định.')).toBeVisible();
  await first.reload();
  await first.getByRole('button', { name: 'Nhận thẩm định' }).click();
  await expect(first.getByText('Đang thẩm định bởi Kiều Hoàng Long')).toBeVisible();
});

test('REVIEW-6 returned with two reasons; the filer finds each beside its section and answers it', async ({
  as,
}) => {
  const page = await as(compiler);
  await openUnion(page);
  await page.getByRole('checkbox', { name: /^I\.6 / }).check();
  await page.getByLabel('Lý do ở I.6').selectOption('Chưa rõ');
  await page.getByLabel('Cần sửa gì ở I.6').fill('Nêu số lượt cán bộ được tập huấn');
  await page.getByRole('checkbox', { name: /^Phụ lục II / }).check();
  await page.getByLabel('Lý do ở Phụ lục II').selectOption('Sai');
  await page.getByLabel('Cần sửa gì ở Phụ lục II').fill('Số đoàn ra không khớp mục I.7');
  await expect(
    page.getByText(/Sẽ báo trên hệ thống, và bằng thư, cho .*Mạc Thùy Dương/).first(),
  ).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Trả lại báo cáo' }).click();
  await expect(page.getByText('Quyết định đã lưu')).toBeVisible();

  const sender = await as(filer);
  await sender.getByRole('link', { name: 'Sửa các mục bị trả lại' }).first().click();
  await sender.waitForURL(/\/reports\/[0-9a-f-]+$/);
  const report = new URL(sender.url()).pathname;
  await expect(sender.getByText('Được yêu cầu sửa: 1 yêu cầu chưa trả lời')).toHaveCount(2);
  await sender.goto(`${report}/check`);
  await expect(sender.getByRole('heading', { name: 'Còn 2 chỗ chưa điền' })).toBeVisible();
  await sender.getByRole('link', { name: 'I.6. Yêu cầu sửa (Chưa rõ): chưa trả lời' }).click();
  await sender.waitForURL(/\/sections\//);
  await expect(sender.getByText('Nêu số lượt cán bộ được tập huấn')).toBeVisible();
  await expect(sender.getByText('Ghi thêm tên lớp')).toBeVisible();
  await expect(sender.getByText('Đối chiếu với báo cáo quý')).toHaveCount(0);
  await write(contentField(sender), 'Đã tổ chức 7 lớp tập huấn cho 1.234 lượt cán bộ.');
  await saveButton(sender).click();
  await expectStored(sender);
  await sender.getByRole('button', { name: 'Đã sửa' }).click();
  await expect(sender.getByText('Đã sửa.', { exact: true })).toBeVisible();
  await expectAccessible(sender, [`${report}/sections/${training}`, `${report}/figures`, `${report}/check`]);

  await sender.goto(`${report}/figures`);
  await sender.getByRole('button', { name: 'Không sửa vì lý do trên' }).click();
  await expect(sender.getByText('Không sửa thì nêu lý do').first()).toBeVisible();
  await sender.getByLabel(/^Trả lời yêu cầu/).fill('Mục I.7 chỉ kể các đoàn lớn');
  await sender.getByRole('button', { name: 'Không sửa vì lý do trên' }).click();
  await expect(sender.getByText('Không sửa vì: Mục I.7 chỉ kể các đoàn lớn')).toBeVisible();

  await sender.goto(`${report}/check`);
  await sender.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(sender.getByRole('heading', { name: 'Biên nhận' })).toBeVisible();
});

test('DIFF-1 DIFF-2 REVIEW-6 the compiler sees what changed, finds the points in order, accepts', async ({
  as,
}) => {
  const page = await as(compiler);
  const address = await openUnion(page);
  await expect(page.getByRole('button', { name: 'Tiếp nhận báo cáo' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(page.getByText('Còn 2 yêu cầu sửa chưa kết luận', { exact: false }).first()).toBeVisible();

  await page.getByRole('link', { name: /^Thay đổi từ lần gửi trước/ }).click();
  await page.waitForURL(/view=previous/);
  await expect(page.getByText('So với lần gửi 1: 1/', { exact: false })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^I\.6\. / })
    .click();
  await expect(section(page, training).locator('ins')).not.toHaveCount(0);
  await expect(section(page, training).getByText('Chữ này không còn trong lần gửi đang xem.')).toBeVisible();
  await expect(section(page, 'achievements.strengths').getByText('Không thay đổi.')).toBeVisible();
  await expectAccessible(page, [`${address}?view=previous`, `${address}?view=year`]);

  await page.goto(address);
  await section(page, training).getByRole('button', { name: /^Đạt/ }).click();
  await expect(section(page, training).getByText('Đã xong (1)')).toBeVisible();
  await section(page, figures).getByRole('button', { name: /^Đạt/ }).click();
  await expect(section(page, figures).getByText('Đã xong (1)')).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp nhận báo cáo' }).click();
  await expect(page.getByText('Quyết định đã lưu')).toBeVisible();
  await expect(page.getByText('Đã tiếp nhận báo cáo')).toBeVisible();
});

test('REVIEW-7 an acceptance and a return are taken back with a reason', async ({ as }) => {
  const page = await as(compiler);
  await openUnion(page);
  await page.locator('summary', { hasText: 'Hủy tiếp nhận' }).click();
  await page.getByRole('button', { name: 'Hủy tiếp nhận' }).click();
  await expect(page.getByText('Nêu lý do (ít nhất 5 ký tự).').first()).toBeVisible();
  await page.getByLabel('Lý do', { exact: true }).fill('Tiếp nhận nhầm lần gửi');
  await page.getByRole('button', { name: 'Hủy tiếp nhận' }).click();
  await expect(page.getByText('Đang thẩm định bởi Kiều Hoàng Long')).toBeVisible();

  await page.getByRole('checkbox', { name: /^II\.1 / }).check();
  await page.getByLabel('Cần sửa gì ở II.1').fill('Nêu nguyên nhân chủ quan');
  await page.getByRole('button', { name: 'Trả lại báo cáo' }).click();
  await expect(page.getByText('Đã trả lại báo cáo')).toBeVisible();
  await page.locator('summary', { hasText: 'Hủy trả lại' }).click();
  await page.getByLabel('Lý do', { exact: true }).fill('Trả lại nhầm báo cáo');
  await page.getByRole('button', { name: 'Hủy trả lại' }).click();
  await expect(page.getByText('Đang thẩm định bởi Kiều Hoàng Long')).toBeVisible();

  const sender = await as(filer);
  const main = sender.getByRole('main');
  await expect(main.getByText('Đã gửi').first()).toBeVisible();
  await expect(main.getByText('Nêu nguyên nhân chủ quan')).toHaveCount(0);
});

test('REVIEW-4 REVIEW-6 a focal point reviews her unit on the same page', async ({ as }) => {
  const focal = await as('daumoi@bnv.example');
  await focal.goto('/dashboard?state=submitted');
  await focal
    .getByRole('main')
    .getByRole('table')
    .last()
    .getByRole('rowheader')
    .getByRole('link')
    .first()
    .click();
  await focal.waitForURL(/\/submissions\//);
  await focal.getByRole('button', { name: 'Nhận thẩm định' }).click();
  await expect(focal.getByText('Đang thẩm định bởi Tạ Bích Hằng')).toBeVisible();
  await remark(focal, training, 'Hỏi lại Vụ trưởng', 'Nội bộ');
  await focal.getByRole('checkbox', { name: /^I\.6 / }).check();
  await focal.getByLabel('Cần sửa gì ở I.6').fill('Nêu số lớp do Vụ tổ chức');
  await focal.getByRole('button', { name: 'Trả lại báo cáo' }).click();
  await expect(focal.getByText('Đã trả lại báo cáo')).toBeVisible();
  await expect(section(focal, training).getByText('Nêu số lớp do Vụ tổ chức')).toBeVisible();
});
