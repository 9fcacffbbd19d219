import { expectAccessible } from './accessible.ts';
import { expect, test } from './people.ts';
import { reportPath } from './places.ts';

const drafter = 'Lâm Tuấn Khải';
const focalPoint = 'Tạ Bích Hằng';

test('HANDOVER-1 HANDOVER-2 the focal point hands the work of a colleague over, and it can be given back', async ({
  as,
}) => {
  const page = await as('daumoi@bnv.example');
  await page.getByRole('navigation').getByRole('link', { name: 'Bàn giao công việc' }).click();
  await page.getByLabel('Người bàn giao').selectOption({ label: `${drafter}, Chuyên viên, Bộ Nội vụ` });
  await page.getByLabel('Người nhận').selectOption({ label: `${focalPoint}, Chuyên viên chính, Bộ Nội vụ` });
  await page.getByRole('button', { name: 'Xem nội dung bàn giao' }).click();
  await expect(page.getByRole('heading', { name: 'Báo cáo chưa xong (1)' })).toBeVisible();
  await expectAccessible(page, [page.url()]);
  await page.getByLabel('Lý do').fill('Chuyển công tác theo Quyết định số 88/QĐ-BNV');
  await page.getByRole('button', { name: `Bàn giao cho ${focalPoint}` }).click();
  await expect(page.getByText(`Đã bàn giao cho đồng chí ${focalPoint}`)).toBeVisible();

  const report = await reportPath(page, 2026);
  await page.goto(report);
  await expect(page.getByRole('main')).toContainText(`Người phụ trách: ${focalPoint}`);
  await page.getByText('Đổi người phụ trách').first().click();
  await page.getByLabel('Người phụ trách mới').selectOption({ label: `${drafter}, Chuyên viên` });
  await page.getByRole('button', { name: 'Đổi người phụ trách' }).click();
  await expect(page.getByText('Đã đổi người phụ trách.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`Người phụ trách: ${drafter}`);
});

test('HANDOVER-1 a drafter has no such page', async ({ as }) => {
  const page = await as('soanthao@bnv.example');
  await expect(page.getByRole('link', { name: 'Bàn giao công việc' })).toHaveCount(0);
  const answer = await page.request.get('/handover');
  expect(answer.status()).toBe(404);
});
