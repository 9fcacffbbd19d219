import { type Installation, startInstallation } from '#tests/support/installation.ts';
import { headerOf, type MailServer, startMailServer } from '#tests/support/mail-server.ts';
import { expectAccessible } from './accessible.ts';
import { test as base, expect } from './people.ts';
import { reportPath } from './places.ts';

const test = base.extend<{ mails: MailServer; installation: Installation }>({
  mails: async ({ browserName: _ }, use) => {
    const mails = await startMailServer();
    await use(mails);
    await mails.stop();
  },
  installation: async ({ mails }, use) => {
    const installation = await startInstallation({ env: { SMTP_URL: mails.url } });
    await use(installation);
    await installation.stop();
  },
  address: async ({ installation }, use) => use(installation.url),
});

const drafter = 'soanthao@bnv.example';
const leader = 'lanhdao@bnv.example';

test('MAIL-2 the receipt comes by mail with its PDF; a refused address is shown, and the history tells', async ({
  as,
  mails,
}) => {
  test.setTimeout(240_000);
  mails.answerTo(drafter, { code: 550, words: 'No such user here' });
  const page = await as(leader);
  const report = await reportPath(page, 2026);
  await page.goto(`${report}/check`);
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(page.getByRole('heading', { name: 'Biên nhận' })).toBeVisible();
  await expect.poll(() => mails.received.length, { timeout: 120_000 }).toBe(1);
  const [mail] = mails.received;
  expect(mail?.to).toEqual([leader]);
  expect(mail && headerOf(mail, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@/);
  expect(mail?.raw).toContain('Content-Type: application/pdf');

  await expect(async () => {
    await page.goto(`${report}/history`);
    await expect(page.getByText('Địa chỉ không nhận')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  const box = page.getByRole('region', { name: 'Biên nhận qua thư điện tử' });
  await expect(box.getByRole('listitem').filter({ hasText: leader })).toContainText(
    /Đã gửi.*lúc \d{2}:\d{2}/,
  );
  await expect(box.getByRole('listitem').filter({ hasText: drafter })).toContainText('No such user here');
  await expectAccessible(page, [page.url()]);
  await box.getByRole('button', { name: 'Gửi lại biên nhận' }).click();
  await expect(box.getByText(/Biên nhận vừa được gửi/)).toBeVisible();
});
