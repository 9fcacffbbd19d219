import type { Page, Request } from '@playwright/test';
import { nobody } from './access.ts';
import { endOtherSessions } from './filing.ts';
import { expect, expectConsole, test } from './people.ts';

const account = 'soanthao@lhhn.example';

/** Presses a button, but keeps what the browser would have sent. */
async function heldBack(page: Page, press: () => Promise<void>): Promise<Request> {
  expectConsole(/ERR_FAILED/);
  await page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  const [request] = await Promise.all([page.waitForRequest((sent) => sent.method() === 'POST'), press()]);
  await page.unrouteAll({ behavior: 'wait' });
  return request;
}

/** Sends it with this browser's cookies as if a page of that origin had. */
async function sendFrom(page: Page, origin: string, request: Request) {
  const { host: _, cookie: __, ...headers } = await request.allHeaders();
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));
  return page.request.post(request.url(), {
    headers: { ...own, origin },
    data: request.postDataBuffer() ?? Buffer.alloc(0),
  });
}

test('AUTH-2 a server action called from another site is refused; from here it works', async ({
  as,
  address,
}) => {
  await as(account);
  const page = await as(account);
  await endOtherSessions(page);
  const other = await as(account);
  await page.reload();
  const request = await heldBack(page, () => page.getByRole('button', { name: /^Kết thúc phiên/ }).click());

  const refused = await sendFrom(page, 'https://trang-khac.example', request);
  expect(refused.status()).toBeGreaterThanOrEqual(400);
  await other.goto('/account');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Tài khoản');
  const done = await sendFrom(page, address, request);
  expect(done.status()).toBe(200);
  await other.goto('/account');
  await expect(other).toHaveURL('/login?next=%2Faccount');
});

test('AUTH-2 signing in and out need the token of the page', async ({ as, visitor }) => {
  const stranger = await visitor();
  const signIn = await stranger.request.post('/api/auth/callback/credentials', {
    form: { email: account, password: 'nhip-cau-2026', json: 'true' },
    maxRedirects: 0,
  });
  expect(signIn.headers()['set-cookie'] ?? '').not.toContain('session-token');
  await stranger.goto('/account');
  await expect(stranger).toHaveURL(/\/login/);

  const page = await as(account);
  await page.request.post('/api/auth/signout', { form: { json: 'true' }, maxRedirects: 0 });
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tài khoản');
});

test('a print can only be read through its address', async ({ as }) => {
  const page = await as(account);
  for (const path of [`/api/prints/${nobody}`, `/api/prints/${nobody}/file`]) {
    const answer = await page.request.post(path, { headers: { origin: 'https://trang-khac.example' } });
    expect(answer.status()).toBe(405);
  }
  const read = await page.request.get(`/api/prints/${nobody}`, {
    headers: { origin: 'https://trang-khac.example' },
  });
  expect(read.headers()['access-control-allow-origin']).toBeUndefined();
});
