import type { Page } from '@playwright/test';
import { demoAccounts, demoPassword } from '#prisma/seed/demo/accounts.ts';
import { startInstallation } from '#tests/support/installation.ts';
import { endOtherSessions, signInAgain } from './filing.ts';
import { expect, expectConsole, test } from './people.ts';

const account = 'soanthao@lhhn.example';

/** What the sign-in page says to these words. */
async function refusalOf(page: Page, email: string, password: string): Promise<string> {
  expectConsole(/status of 401/);
  await page.goto('/login');
  await page.getByLabel('Thư điện tử công vụ').fill(email);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toBeVisible();
  return alert.innerText();
}

test('AUTH-1 an unknown account and a wrong password get the same answer', async ({ visitor }) => {
  const page = await visitor();
  const wrong = await refusalOf(page, account, 'sai-mat-khau');
  const unknown = await refusalOf(page, 'khong-co@khong-co.example', 'sai-mat-khau');
  expect(wrong).toBe('Thư điện tử hoặc mật khẩu không đúng.');
  expect(unknown).toBe(wrong);
  await expect(page.getByLabel('Thư điện tử công vụ')).toHaveValue('khong-co@khong-co.example');
});

test('AUTH-1 too many failures lock for a while', async ({ visitor }) => {
  const page = await visitor();
  const email = 'thu-nhieu-lan@khong-co.example';
  for (let attempt = 1; attempt <= 10; attempt += 1)
    expect(await refusalOf(page, email, `lần ${attempt}`)).toBe('Thư điện tử hoặc mật khẩu không đúng.');
  expect(await refusalOf(page, email, 'lần 11')).toMatch(
    /^Đăng nhập sai quá nhiều lần\. Thử lại sau \d+ phút\.$/,
  );
});

test('AUTH-2 signing out ends the session: its cookie is refused afterwards', async ({ as, visitor }) => {
  const page = await as(account);
  const cookies = await page.context().cookies();
  await page.getByText('Mạc Thùy Dương').first().click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL(/\/login$/);
  const thief = await visitor();
  await thief.context().addCookies(cookies);
  await thief.goto('/account');
  await expect(thief).toHaveURL('/login?next=%2Faccount');
  expect((await thief.request.get('/api/prints/1')).status()).toBe(401);
});

test('AUTH-2 a session ended from another browser is refused at its next request', async ({ as }) => {
  const page = await as(account);
  await page.goto('/account');
  await endOtherSessions(await as(account));
  await page.reload();
  await expect(page).toHaveURL('/login?next=%2Faccount');
});

test('AUTH-3 a demonstration lists its accounts', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/login');
  const list = page.getByRole('region', { name: 'Tài khoản dùng thử' });
  await expect(list).toContainText(demoPassword);
  await expect(list.getByRole('listitem')).toHaveCount(demoAccounts.length);
  for (const { email } of demoAccounts) await expect(list).toContainText(email);
});

test('AUTH-3 a real installation lists none and asks for an administrator', async ({ visitor }) => {
  test.setTimeout(300_000);
  const installation = await startInstallation({
    demo: false,
    env: { AUTH_SECRET: 'chỉ dùng trong kiểm thử, dài hơn ba mươi hai ký tự' },
  });
  await expect.poll(() => installation.output()).toContain('npm run admin:create');
  expect(installation.output()).not.toContain(demoPassword);
  const page = await visitor();
  await page.goto(`${installation.url}/login`);
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Tài khoản dùng thử');
  await expect(page.getByRole('main')).not.toContainText('.example');
  await page.getByLabel('Thư điện tử công vụ').fill(account);
  await page.getByLabel('Mật khẩu').fill(demoPassword);
  expectConsole(/status of 401/);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Thư điện tử hoặc mật khẩu không đúng.')).toBeVisible();
  await installation.stop();
});

test('every page carries the security headers, and the session cookie is kept from scripts', async ({
  as,
}) => {
  const page = await as(account);
  for (const path of ['/', '/login', '/api/health', '/khong-co-trang-nay']) {
    const headers = (await page.request.get(path)).headers();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(headers['x-powered-by'], path).toBeUndefined();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toMatch(/script-src [^;]*'nonce-[A-Za-z0-9+/=]+'/);
    expect(policy, path).not.toContain('unsafe');
    expect(policy, path).toContain("frame-ancestors 'none'");
  }
  const policies = [await page.request.get('/'), await page.request.get('/')].map(
    (answer) => answer.headers()['content-security-policy'],
  );
  expect(policies[0]).not.toBe(policies[1]);
  const session = (await page.context().cookies()).find(({ name }) => name.includes('session-token'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
});

for (const next of [
  'https://trang-khac.example/',
  '//trang-khac.example/',
  '/\\trang-khac.example/',
  '/\t/trang-khac.example/',
  '/.//trang-khac.example/',
  'javascript:alert(1)',
]) {
  test(`after signing in nobody is led to another site by next=${JSON.stringify(next)}`, async ({
    visitor,
    address,
  }) => {
    expectConsole(/status of 404/);
    const page = await visitor();
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await signInAgain(page, account);
    await page.waitForURL((url) => url.pathname !== '/login');
    expect(new URL(page.url()).origin).toBe(address);
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    expect(new URL(page.url()).origin).toBe(address);
  });
}

test('GET /api/health answers 200 with the state of all parts', async ({ visitor }) => {
  const page = await visitor();
  const answer = await page.request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({
    status: 'ok',
    database: 'up',
    worker: 'up',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
});
