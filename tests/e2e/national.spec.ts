import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { acceptDrafts, approveAndPublish, pickSource, sourcesReady } from './compiling.ts';
import { contentField, expectStored, saveButton, write } from './filing.ts';
import { downloadPdf } from './journey.ts';
import { test } from './own-installation.ts';
import { expect } from './people.ts';
import { editionPath } from './places.ts';

const compiler = 'tonghop@bng.example';
const colleague = 'tonghop2@bng.example';
const leader = 'lanhdao@bng.example';
const reader = 'docgia@vpcp.example';
const filer = 'soanthao@lhhn.example';
const training = 'achievements.training';
const year = 2024;

/** The addresses of the sections, in their order. */
async function sectionsOf(page: Page, summary: string): Promise<string[]> {
  await page.goto(summary);
  const links = page.locator(`main a[href^="${summary}/sections/"]`);
  const all = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(all.filter((href) => !href.includes('?')))];
}

test.describe.configure({ mode: 'serial' });

let summary = '';

test('PICK-1 DRAFT-1 GROUP-1 a report is compiled from all accepted reports, section by section', async ({
  as,
}) => {
  test.setTimeout(300_000);
  const page = await as(compiler);
  await page.goto('/summaries');
  await page.getByRole('button', { name: new RegExp(`^Lập báo cáo tổng hợp cho kỳ .* ${year}$`) }).click();
  await page.waitForURL(/\/summaries\/[0-9a-f-]+$/);
  summary = new URL(page.url()).pathname;
  const sections = await sectionsOf(page, summary);
  expect(sections.length).toBeGreaterThan(15);
  await sourcesReady(page, `${summary}/sections/${training}`);
  let cited = 0;
  for (const address of sections) {
    await page.goto(address);
    await acceptDrafts(page);
    if (address.endsWith('/opening')) continue;
    for (const nth of [0, 1]) await pickSource(page, nth);
    cited += await page.getByText(/^Nguồn: \d+ cơ quan$/).count();
  }
  expect(cited).toBeGreaterThanOrEqual(30);
});

test('PICK-2 a citation opens its source at the words; a paragraph is written, cited by name, split and merged', async ({
  as,
}) => {
  const page = await as(compiler);
  const address = `${summary}/sections/${training}`;
  await page.goto(address);
  await page
    .getByRole('link', { name: /^\[\d+\] / })
    .first()
    .click();
  const opened = page.locator('#nguon-dang-xem');
  await expect(opened.locator('mark')).toBeVisible();
  await expect(opened.getByRole('link', { name: /^TN-2024-/ })).toBeVisible();

  await page.goto(address);
  const paragraphs = page.getByRole('textbox', { name: /^Đoạn \d+$/ });
  const before = await paragraphs.count();
  await page.getByRole('button', { name: 'Thêm đoạn' }).click();
  await expect(paragraphs).toHaveCount(before + 1);
  const last = page.getByRole('listitem').filter({ has: paragraphs.last() }).last();
  await write(
    paragraphs.last(),
    'Nhìn chung, công tác tập huấn có chuyển biến. Theo @Liên hiệp các tổ chức hữu nghị Việt Nam, kết quả tốt.',
  );
  await last.getByRole('button', { name: 'Lưu đoạn' }).click();
  await expect(last.getByText('Nguồn: 1 cơ quan')).toBeVisible();
  await expect(paragraphs.last()).toContainText('Theo Liên hiệp các tổ chức hữu nghị Việt Nam, kết quả tốt.');

  await last.getByText(/^Gộp, tách, chuyển mục/).click();
  await last.getByRole('button', { name: 'Tách đoạn' }).click();
  await expect(paragraphs).toHaveCount(before + 2);
  await expect(paragraphs.nth(before)).toContainText('có chuyển biến.');
  await expect(paragraphs.nth(before + 1)).toContainText('Theo Liên hiệp');
  const second = page.getByRole('listitem').filter({ has: paragraphs.last() }).last();
  await second.getByText(/^Gộp, tách, chuyển mục/).click();
  await second.getByRole('button', { name: /^Gộp vào cuối đoạn/ }).click();
  await expect(paragraphs).toHaveCount(before + 1);
  await expectAccessible(page, [address, `${summary}/outline`, summary]);
});

test('PICK-2 two compilers in one paragraph: the second sees both texts and decides', async ({ as }) => {
  const [page, other] = [await as(compiler), await as(colleague)];
  const address = `${summary}/sections/achievements.strengths`;
  for (const one of [page, other]) await one.goto(address);
  const field = (one: typeof page) => one.getByRole('textbox', { name: 'Đoạn 1', exact: true });
  const form = (one: typeof page) => one.locator('form').filter({ has: field(one) });
  await write(field(page), 'Ưu điểm thứ nhất.');
  await form(page).getByRole('button', { name: 'Lưu đoạn' }).click();
  await expect(form(page).getByText(/^Đã lưu \d/)).toBeVisible();
  await write(field(other), 'Ưu điểm thứ hai.');
  await form(other).getByRole('button', { name: 'Lưu đoạn' }).click();
  await expect(form(other).getByRole('button', { name: 'Giữ bản của tôi' })).toBeVisible();
  await expect(form(other).locator('blockquote')).toContainText('Ưu điểm thứ nhất.');
  await form(other).getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(form(other).getByText(/^Đã lưu \d/)).toBeVisible();
  await page.reload();
  await expect(field(page)).toContainText('Ưu điểm thứ hai.');
});

test('SOURCE-2 words are found without diacritics', async ({ as }) => {
  const page = await as(compiler);
  await page.goto(`${summary}/sections/${training}`);
  await page.getByRole('searchbox', { name: 'Tìm trong nguồn' }).fill('tap huan can bo');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.waitForURL(/q=tap/);
  await expect(page.getByRole('region', { name: 'Nguồn của mục' })).toContainText(/tập huấn/);
});

test('COVER-1 EDITION-1 the leader sees what is left out, approves and publishes; the Government Office reads it', async ({
  as,
}) => {
  test.setTimeout(120_000);
  await approveAndPublish(await as(compiler), await as(leader), summary);
  const page = await as(reader);
  await page.goto('/summaries');
  await page
    .getByRole('link', { name: new RegExp(`năm ${year}`) })
    .first()
    .click();
  await page.waitForURL(/\/summaries\/editions\//);
  const paper = page.getByRole('article').first();
  await expect(paper).toContainText('Đến thời điểm tổng hợp, có 81/83 cơ quan gửi báo cáo');
  await expect(paper).toContainText('Phụ lục V');
  await downloadPdf(page);
});

test('STALE-1 EDITION-3 VERIFY-3 a source is opened again and changed: it is flagged, updated, and a replacing edition is published', async ({
  as,
  visitor,
}) => {
  test.setTimeout(240_000);
  const page = await as(compiler);
  await page.goto(`/dashboard?q=lien+hiep`);
  const cycles = page.getByRole('link', { name: new RegExp(`năm ${year}$`) });
  await cycles.first().click();
  await page.waitForURL(/cycle=/);
  const list = `${page.url()}&q=lien+hiep`;
  await page.goto(list);
  await page
    .getByRole('rowheader')
    .getByRole('link', { name: 'Liên hiệp các tổ chức hữu nghị Việt Nam', exact: true })
    .click();
  await page.waitForURL(/\/submissions\//);
  await page.locator('summary', { hasText: 'Cần cơ quan gửi sửa báo cáo đã tiếp nhận' }).click();
  await page.getByRole('checkbox', { name: /^I\.6 / }).check();
  await page.getByLabel('Cần sửa gì ở I.6').fill('Nêu lại số liệu tập huấn');
  await page.getByLabel('Lý do mở lại').fill('Số liệu tập huấn chưa đúng');
  await page.getByRole('button', { name: 'Mở lại báo cáo' }).click();
  await expect(page.getByText('Quyết định đã lưu')).toBeVisible();

  const sender = await as(filer);
  await sender.goto('/reports');
  await sender
    .getByRole('rowheader')
    .getByRole('link', { name: new RegExp(`năm ${year}$`) })
    .click();
  await sender.waitForURL(/\/reports\/[0-9a-f-]+$/);
  const report = new URL(sender.url()).pathname;
  await sender.goto(`${report}/sections/${training}`);
  await write(
    contentField(sender),
    'Đã tổ chức 9 lớp tập huấn cho 1.235 lượt cán bộ của các tổ chức thành viên.',
  );
  await saveButton(sender).click();
  await expectStored(sender);
  await sender.getByRole('button', { name: 'Đã sửa' }).click();
  await expect(sender.getByText('Đã sửa.', { exact: true })).toBeVisible();
  await sender.goto(`${report}/check`);
  await sender.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(sender.getByRole('heading', { name: 'Biên nhận' })).toBeVisible();

  await page.goto(list);
  await page
    .getByRole('rowheader')
    .getByRole('link', { name: 'Liên hiệp các tổ chức hữu nghị Việt Nam', exact: true })
    .click();
  await page.waitForURL(/\/submissions\//);
  await page.locator(`[id="muc-${training}"]`).getByRole('button', { name: /^Đạt/ }).click();
  await expect(page.locator(`[id="muc-${training}"]`).getByText('Đã xong (1)')).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp nhận báo cáo' }).click();
  await expect(page.getByText('Quyết định đã lưu')).toBeVisible();

  await page.goto(summary);
  await page.getByRole('radio', { name: 'Bản thay thế' }).check();
  await page.getByLabel('Lý do biên soạn bản mới').fill('Số liệu tập huấn của Liên hiệp được báo cáo lại');
  await page.getByRole('button', { name: 'Biên soạn bản mới' }).click();
  await expect(page.getByText('Nguồn hoặc số liệu đã thay đổi')).toBeVisible();
  await page.goto(`${summary}/sections/${training}`);
  const flagged = page.getByRole('link', { name: /Liên hiệp.*nguồn đã thay đổi/ });
  await flagged.first().click();
  const opened = page.locator('#nguon-dang-xem');
  await expect(opened.getByText('Nguồn đã thay đổi')).toBeVisible();
  const left = await flagged.count();
  await opened.getByRole('button', { name: 'Cập nhật theo báo cáo mới' }).click();
  await expect(flagged).toHaveCount(left - 1);
  await approveAndPublish(page, await as(leader), summary);

  const maker = await as(leader);
  const hashes: string[] = [];
  for (const number of [1, 2]) {
    await maker.goto(await editionPath(maker, summary, number));
    hashes.push(
      (await maker
        .locator('code')
        .filter({ hasText: /^[0-9a-f]{64}$/ })
        .first()
        .textContent()) ?? '',
    );
  }
  const stranger = await visitor();
  await stranger.goto(`/verify/${hashes[0]}`);
  await expect(stranger.getByText('Đã được thay thế bởi Bản số 2')).toBeVisible();
  await stranger.goto(`/verify/${hashes[1]}`);
  await expect(stranger.getByText('Bản mới nhất')).toBeVisible();
  await expect(stranger.getByText('thay thế bản trước')).toBeVisible();
  await expect(stranger.getByRole('main')).not.toContainText('tập huấn cho 1.235');
});
