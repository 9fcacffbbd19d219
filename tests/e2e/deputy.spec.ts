import { expectAccessible } from './accessible.ts';
import { expect, test } from './people.ts';
import { reportPath } from './places.ts';

const drafterEmail = 'soanthao@bnv.example';
const leaderEmail = 'lanhdao@bnv.example';

test('DEPUTY-1 a leader names a deputy, who sees it on every page and may send until it is ended', async ({
  as,
}) => {
  const leader = await as(leaderEmail);
  const drafter = await as(drafterEmail);
  await expect(drafter.getByRole('complementary', { name: 'Ủy quyền' })).toHaveCount(0);

  await leader.goto('/account');
  const name = leader.getByRole('button', { name: 'Ủy quyền', exact: true });
  await leader.getByLabel('Người được ủy quyền').selectOption({ label: 'Lâm Tuấn Khải, Chuyên viên' });
  await leader.getByLabel('Đến hết ngày').fill('31/02/2027');
  await leader.getByLabel('Lý do, căn cứ').fill('Đi công tác theo Quyết định số 120/QĐ-BNV');
  await name.click();
  await expect(leader.getByText('Nhập ngày, tháng, năm, ví dụ 14/12/2026.').first()).toBeVisible();
  await leader.getByLabel('Đến hết ngày').fill('05/12/2026');
  await name.click();
  await expect(leader.getByText('Đang hiệu lực')).toBeVisible();
  await expectAccessible(leader, [leader.url()]);

  const check = `${await reportPath(drafter, 2026)}/check`;
  await expect(drafter.getByRole('complementary', { name: 'Ủy quyền' })).toContainText(
    'thay đồng chí Đinh Xuân Thịnh (Thứ trưởng) đến hết ngày 05/12/2026',
  );
  await drafter.goto(check);
  await expect(drafter.getByRole('button', { name: 'Gửi báo cáo' })).toBeVisible();

  await leader.getByRole('button', { name: /^Kết thúc ủy quyền/ }).click();
  await expect(leader.getByText('Đã kết thúc')).toBeVisible();
  await drafter.goto(check);
  await expect(drafter.getByRole('heading', { name: 'Đang chờ lãnh đạo duyệt' })).toBeVisible();
  await expect(drafter.getByRole('button', { name: 'Gửi báo cáo' })).toHaveCount(0);
});
