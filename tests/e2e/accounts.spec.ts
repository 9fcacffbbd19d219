import { expectAccessible, expectNoFindings } from './accessible.ts';
import { expect, test } from './people.ts';

const password = 'qua-cau-vuot-song-2026';

test('ACCOUNT-1 ACCOUNT-3 an administrator opens an account; its holder sets the password, signs in, changes it', async ({
  as,
  visitor,
}) => {
  const administrator = await as('quantri@bng.example');
  await administrator.goto('/accounts');
  await administrator.getByRole('link', { name: 'Tạo tài khoản' }).click();
  await administrator.getByLabel('Cơ quan, đơn vị').selectOption({ label: 'Cà Mau' });
  await administrator.getByRole('button', { name: 'Tiếp tục' }).click();
  const create = administrator.getByRole('button', { name: 'Tạo tài khoản' });
  await create.click();
  await expect(administrator.getByRole('heading', { name: 'Chưa tạo được tài khoản' })).toBeVisible();
  await expectNoFindings(administrator);
  await administrator.getByLabel('Thư điện tử công vụ').fill('canbomoi@camau.example');
  await administrator.getByLabel('Họ và tên').fill('Trần Thị Mới');
  await administrator.getByLabel('Chức vụ').fill('Chuyên viên');
  await administrator.getByRole('checkbox', { name: 'Soạn thảo' }).check();
  await create.click();
  await expect(administrator.getByText('Đã tạo tài khoản')).toBeVisible();
  const link = await administrator.getByRole('main').locator('code').innerText();

  const holder = await visitor();
  await holder.goto(new URL(link).pathname);
  await expectNoFindings(holder);
  await holder.getByLabel('Mật khẩu mới', { exact: true }).fill('ngan');
  await holder.getByLabel('Nhập lại mật khẩu mới').fill('ngan');
  await holder.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await expect(holder.getByText('Mật khẩu phải có ít nhất 12 ký tự.')).toBeVisible();
  await holder.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await holder.getByLabel('Nhập lại mật khẩu mới').fill(password);
  await holder.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await holder.getByRole('link', { name: 'Đăng nhập' }).click();
  await holder.getByLabel('Thư điện tử công vụ').fill('canbomoi@camau.example');
  await holder.getByLabel('Mật khẩu').fill(password);
  await holder.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(holder.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm');

  const second = await visitor();
  await second.goto(new URL(link).pathname);
  await expect(second.getByText(/đã dùng, đã được thay hoặc quá hạn/)).toBeVisible();

  await holder.goto('/account');
  await holder.getByLabel('Mật khẩu hiện nay').fill('khong-phai-mat-khau');
  await holder.getByLabel('Mật khẩu mới', { exact: true }).fill(`${password}-moi`);
  await holder.getByLabel('Nhập lại mật khẩu mới').fill(`${password}-moi`);
  await holder.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(holder.getByText('Mật khẩu hiện nay không đúng. Nhập lại.')).toBeVisible();
  await holder.getByLabel('Mật khẩu hiện nay').fill(password);
  await holder.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(holder.getByText('Đã đổi mật khẩu')).toBeVisible();

  await administrator.goto('/accounts?q=ca+mau');
  await administrator.getByRole('link', { name: 'Trần Thị Mới' }).click();
  await administrator.getByLabel('Lý do').fill('Chuyển công tác');
  await administrator.getByRole('button', { name: 'Đóng tài khoản' }).click();
  await expect(administrator.getByRole('heading', { name: 'Tài khoản đã đóng' })).toBeVisible();
  await holder.goto('/account');
  await holder.waitForURL(/\/login/);
});

test('ACCOUNT-2 a focal point looks after its own organisation and units, and no further', async ({ as }) => {
  const focal = await as('daumoi@bnv.example');
  await focal.goto('/accounts');
  await expect(focal.getByRole('row', { name: /Bộ Nội vụ/ }).first()).toBeVisible();
  await expect(focal.getByRole('main').getByText('Quảng Ngãi')).toHaveCount(0);
  const own = focal.getByRole('main').getByRole('link', { name: /./ }).filter({ hasText: 'Tạo tài khoản' });
  await own.click();
  await expect(focal.getByLabel('Cơ quan, đơn vị').getByRole('option')).not.toHaveCount(2);
  await expectAccessible(focal, ['/accounts', '/accounts/new']);
  const drafter = await as('soanthao@bnv.example');
  await drafter.goto('/');
  await expect(drafter.getByRole('link', { name: 'Quản lý tài khoản' })).toHaveCount(0);
});
