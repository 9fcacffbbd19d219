import type { Page } from '@playwright/test';
import { type Installation, startInstallation } from '#tests/support/installation.ts';
import { expectAccessible } from './accessible.ts';
import { contentField, expectStored, write } from './filing.ts';
import { test as base, expect } from './people.ts';
import { reportPath } from './places.ts';

/** After the deadline of 2026, whose cycle is still open. */
const clock = new Date('2026-12-20T09:00:00+07:00');

const test = base.extend<object, { installation: Installation }>({
  installation: [
    async ({ browserName: _ }, use) => {
      const installation = await startInstallation({ clock });
      await use(installation);
      await installation.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  address: async ({ installation }, use) => use(installation.url),
});

const compiler = 'tonghop@bng.example';
const drafter = 'soanthao@quangngai.example';
const leader = 'lanhdao@quangngai.example';
const annual2026 = 'Báo cáo công tác đối ngoại nhân dân năm 2026';
const annual2027 = 'Báo cáo công tác đối ngoại nhân dân năm 2027';
const quick = 'Báo cáo nhanh về công tác tiếp đoàn dịp Tết';

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await page.getByLabel(label, { exact: true }).fill(value);
}

async function openCycleOf(page: Page, name: string): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: 'Kỳ báo cáo' }).click();
  await page.getByRole('rowheader').getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/cycles\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

test('CYCLE-1 CYCLE-2 CYCLE-6 CYCLE-7 next year’s cycle is planned from this year’s in one page', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await as(compiler);
  await page.getByRole('navigation').getByRole('link', { name: 'Kỳ báo cáo' }).click();
  await page.getByRole('link', { name: 'Mở kỳ hằng năm' }).click();
  await expect(page.getByLabel('Năm', { exact: true })).toHaveValue('2027');
  await expect(page.getByLabel('Thời hạn: trước ngày')).toHaveValue('15/12/2027');
  await expect(page.getByLabel('Số liệu từ ngày')).toHaveValue('15/12/2026');
  await expect(page.getByText('Lời văn và mã các mục không thay đổi so với kỳ trước.')).toBeVisible();
  await expect(page.getByText('Đã chọn 56 trong 56')).toBeVisible();
  await expect(
    page.getByText('15/12/2027 là Thứ Tư; ngày cuối còn đúng hạn là 14/12/2027 (Thứ Ba).'),
  ).toBeVisible();
  await page.getByLabel('Thời hạn: trước ngày').fill('13/12/2027');
  await expect(page.getByText(/Ngày cuối rơi vào Chủ nhật\. Thời hạn không tự lùi/)).toBeVisible();
  await page.getByLabel('Thời hạn: trước ngày').fill('15/12/2027');
  await expectAccessible(page, ['/cycles', '/cycles/new']);

  await page.getByLabel('Ngày mở').fill('19/12/2026');
  await page.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Ngày mở kỳ không được trước ngày hôm nay.',
  );
  await expect(page.getByLabel('Thời hạn: trước ngày')).toHaveValue('15/12/2027');
  await page.getByLabel('Ngày mở').fill('15/10/2027');
  await page.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
  await page.waitForURL(/\/cycles\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(annual2027);
  await expect(page.getByRole('main')).toContainText('Chưa mở');
  await expect(page.getByRole('main')).toContainText('trước ngày 15/12/2027, tức hết ngày 14/12/2027');
  const cycle = new URL(page.url()).pathname;
  await expectAccessible(page, [cycle, `${cycle}/change`]);

  const filer = await as(drafter);
  await expect(filer.getByRole('main')).not.toContainText(annual2027);
  const answer = await filer.request.get(cycle);
  expect(answer.status()).toBe(404);

  await page.goto('/cycles/new');
  await page.getByLabel('Năm', { exact: true }).fill('2027');
  await page.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('không tạo thêm kỳ trùng');
  await page.goto('/dashboard');
  await expect(page.getByRole('navigation', { name: 'Kỳ báo cáo' })).not.toContainText('2027');
});

test('CYCLE-4 CYCLE-8 CYCLE-11 DEADLINE-1 composed questions for two bodies: urgent, changed, filed under a wrong browser clock', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const page = await as(compiler);
  await page.goto('/cycles/new?kind=ad_hoc');
  await fill(page, {
    'Tên kỳ báo cáo': quick,
    'Câu hỏi, mỗi câu một dòng': '1. Đã tiếp bao nhiêu đoàn?\n2. Có vướng mắc gì?',
    'Thời hạn: trước ngày': '25/12/2026',
    'Căn cứ': 'Quy chế phối hợp, Điều 6.1b',
  });
  await page.getByLabel('Độ khẩn').selectOption({ label: 'HỎA TỐC' });
  await page.getByLabel('Tìm trong danh sách').fill('quang ngai');
  await page.getByLabel('Quảng Ngãi', { exact: true }).check();
  await page.getByLabel('Tìm trong danh sách').fill('ha noi');
  await page.getByLabel('Hà Nội', { exact: true }).check();
  await expect(page.getByText('Đã chọn 2 trong 56')).toBeVisible();
  await page.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Kỳ đột xuất phải có văn bản yêu cầu',
  );
  await page.getByLabel(/^Văn bản yêu cầu báo cáo/).fill('Công văn 12/BNG-NV ngày 20/12/2026');
  await page.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
  await page.waitForURL(/\/cycles\/[0-9a-f-]{36}$/);
  const cycle = new URL(page.url()).pathname;
  await expect(page.getByRole('main')).toContainText('Đang mở');

  await page.goto(`${cycle}/change`);
  await page.getByLabel('Thời hạn: trước ngày').fill('28/12/2026');
  await page.getByRole('button', { name: 'Thay đổi và báo các cơ quan' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Nêu lý do');
  await fill(page, {
    'Lý do': 'Trùng kỳ họp Hội đồng nhân dân',
    'Văn bản': 'Công văn 13/BNG-NV ngày 20/12/2026',
  });
  await page.getByRole('button', { name: 'Thay đổi và báo các cơ quan' }).click();
  await page.waitForURL(/\/cycles\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Các thay đổi đã báo' })).toBeVisible();

  const filer = await as(drafter);
  const card = filer
    .getByRole('region', { name: quick })
    .or(filer.locator('section', { hasText: quick }).first());
  await expect(card.first()).toContainText('HỎA TỐC');
  await expect(card.first()).toContainText('Công văn 12/BNG-NV ngày 20/12/2026');
  await expect(card.first()).toContainText('trước ngày 28/12/2026, tức hết ngày 27/12/2026');
  await card
    .first()
    .getByText(/^Kỳ báo cáo có thay đổi ngày/)
    .click();
  await expect(card.first()).toContainText('Trùng kỳ họp Hội đồng nhân dân');
  await filer.goto(cycle);
  await expect(filer.getByRole('main')).toContainText('Thời hạn: trước ngày 25/12/2026');
  await expectAccessible(filer, [cycle, '/']);
  await filer.goto('/');
  await card.first().getByRole('button', { name: 'Bắt đầu soạn báo cáo' }).click();
  await filer.waitForURL(/\/reports\/[0-9a-f-]+$/);
  const report = new URL(filer.url()).pathname;
  for (const key of ['q1', 'q2']) {
    await filer.goto(`${report}/sections/${key}`);
    await write(contentField(filer), 'Tiếp ba đoàn, không vướng mắc.');
    await filer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expectStored(filer);
  }
  await filer.goto(`${report}/check`);
  await expect(filer.getByRole('article')).toContainText('Đã tiếp bao nhiêu đoàn?');
  await filer.getByRole('button', { name: 'Trình lãnh đạo duyệt' }).click();
  await expect(filer.getByText('Đang chờ lãnh đạo duyệt').first()).toBeVisible();

  const signer = await as(leader);
  // This computer believes that the deadline passed long ago.
  await signer.clock.setFixedTime(new Date('2031-01-01T08:00:00Z'));
  await signer.goto(`${report}/check`);
  await expect(signer.getByRole('main')).toContainText('Gửi bây giờ là đúng hạn');
  await signer.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(signer.getByRole('heading', { name: 'Biên nhận' })).toBeVisible();
  await expect(signer.getByRole('main')).toContainText('Đúng hạn');

  await page.goto(`${cycle}/change`);
  await expect(page.getByLabel('Quảng Ngãi', { exact: true })).toBeDisabled();
  await page.getByLabel('Hà Nội', { exact: true }).uncheck();
  await expect(page.getByText('Đã chọn 1 trong 56')).toBeVisible();
  await fill(page, {
    'Lý do': 'Không tiếp đoàn trong dịp này',
    'Văn bản': 'Công văn 14/BNG-NV ngày 21/12/2026',
  });
  await page.getByRole('button', { name: 'Thay đổi và báo các cơ quan' }).click();
  await page.waitForURL(/\/cycles\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('main')).toContainText('Thôi yêu cầu báo cáo: Hà Nội');
  await expect(page.getByRole('heading', { name: 'Cơ quan báo cáo (1)' })).toBeVisible();
});

test('DEADLINE-2 DEADLINE-4 two bodies get a longer time, one sent its paper by the confidential way', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await as(compiler);
  const cycle = await openCycleOf(page, annual2026);
  await page.getByRole('link', { name: 'Gia hạn' }).click();
  await page.getByLabel('Bộ Nội vụ', { exact: true }).check();
  await page.getByLabel('Quảng Ngãi', { exact: true }).check();
  await fill(page, {
    'Thời hạn mới: trước ngày': '20/12/2026',
    'Lý do': 'Khắc phục hậu quả bão lũ',
    'Văn bản gia hạn': 'Công văn 20/BNG-NV ngày 19/12/2026',
  });
  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Không gia hạn về quá khứ');
  await page.getByLabel('Thời hạn mới: trước ngày').fill('10/01/2027');
  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  const history = page.getByRole('region', { name: 'Các lần gia hạn' });
  await expect(history.getByRole('rowheader')).toHaveText(['Bộ Nội vụ', 'Quảng Ngãi']);
  await expectAccessible(page, [`${cycle}/extensions`, `${cycle}/confidential`]);

  const ministry = await as('soanthao@bnv.example');
  await expect(ministry.getByRole('main')).toContainText('trước ngày 10/01/2027 (đã gia hạn)');
  await expect(ministry.getByRole('main')).toContainText('Khắc phục hậu quả bão lũ');
  await expect(ministry.getByRole('main')).toContainText('Công văn 20/BNG-NV ngày 19/12/2026');

  await page.goto(`${cycle}/confidential`);
  await page.getByLabel('Cơ quan').selectOption({ label: 'Bộ Nội vụ' });
  await page.getByLabel('Số, ký hiệu văn bản').fill('88/BC-BNV');
  await page.getByLabel('Ngày văn thư nhận').fill('21/12/2026');
  await page.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Ngày văn thư nhận phải từ');
  await page.getByLabel('Ngày văn thư nhận').fill('18/12/2026');
  await page.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(page.getByRole('heading', { name: 'Đã ghi nhận (1)' })).toBeVisible();
  await ministry.goto('/');
  await expect(ministry.getByRole('main')).toContainText('Đã ghi nhận văn bản 88/BC-BNV gửi theo đường mật');
  await page.getByText('Hủy ghi nhận').first().click();
  await page.getByLabel('Lý do hủy').fill('Ghi nhầm cơ quan');
  await page.getByRole('button', { name: /^Hủy ghi nhận/ }).click();
  await expect(page.getByRole('heading', { name: 'Đã ghi nhận (0)' })).toBeVisible();
});

test('DEADLINE-5 late data: the figures of a sent report, and nothing else, are opened again', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await as(compiler);
  const cycle = await openCycleOf(page, annual2026);
  await page.goto(`${cycle}/change`);
  await page.getByLabel(/^Nhận bổ sung số liệu/).fill('10/01/2027');
  await fill(page, { 'Lý do': 'Nhận số liệu hết năm', 'Văn bản': 'Công văn 22/BNG-NV ngày 20/12/2026' });
  await page.getByRole('button', { name: 'Thay đổi và báo các cơ quan' }).click();
  await page.waitForURL(/\/cycles\/[0-9a-f-]{36}$/);

  const filer = await as('soanthao@lhhn.example');
  const report = await reportPath(filer, 2026);
  await filer.goto(report);
  await filer.getByText('Bổ sung số liệu sau thời hạn').click();
  await filer.getByLabel('Lý do').first().fill('Số liệu tháng 12 mới chốt');
  await filer.getByRole('button', { name: 'Mở biểu số liệu' }).click();
  await expect(filer.getByText('Đang bổ sung số liệu').first()).toBeVisible();
  await filer.goto('/');
  await expect(filer.getByText('Biểu số liệu đang mở để bổ sung: sửa số liệu')).toBeVisible();
  await filer.goto(`${report}/sections/achievements.training`);
  await expect(filer.getByText('Đang bổ sung số liệu: chỉ biểu số liệu được mở').first()).toBeVisible();
  await filer.goto(`${report}/figures`);
  await filer.getByRole('textbox', { name: /^Đoàn ra/ }).fill('41');
  await filer.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expectStored(filer);
  await expectAccessible(filer, [report]);
});

test('CYCLE-9 CYCLE-10 a focal point asks its units; a filer has no such list', async ({ as }) => {
  test.setTimeout(180_000);
  const focal = await as('daumoi@bnv.example');
  await focal.getByRole('navigation').getByRole('link', { name: 'Kỳ báo cáo' }).click();
  await expect(focal.getByRole('heading', { name: 'Thu báo cáo từ đơn vị' })).toBeVisible();
  await expect(focal.getByRole('main')).toContainText('Đã giao');
  await expect(focal.getByRole('link', { name: 'Mở kỳ hằng năm' })).toHaveCount(0);
  await expectAccessible(focal, ['/cycles']);
  const filer = await as(drafter);
  const answer = await filer.request.get('/cycles');
  expect(answer.status()).toBe(404);

  const page = await as(compiler);
  await openCycleOf(page, annual2026);
  await page.getByLabel('Lý do').fill('Đã đủ báo cáo');
  await page.getByRole('button', { name: 'Đóng kỳ báo cáo' }).click();
  await expect(page.getByRole('button', { name: 'Mở lại kỳ báo cáo' })).toBeVisible();
  await page.getByLabel('Lý do').fill('Còn cơ quan chưa gửi');
  await page.getByRole('button', { name: 'Mở lại kỳ báo cáo' }).click();
  await expect(page.getByRole('button', { name: 'Đóng kỳ báo cáo' })).toBeVisible();
});
