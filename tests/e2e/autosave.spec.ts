import type { Page } from '@playwright/test';
import { demoPassword } from '#prisma/seed/demo/accounts.ts';
import { theInstallation } from '#tests/support/e2e-installation.ts';
import { expectNoFindings } from './accessible.ts';
import {
  contentField,
  empty,
  endOtherSessions,
  expectAlive,
  expectState,
  expectStored,
  expectText,
  openUnitDraft,
  storedText,
  typeAtEnd,
  unitDrafter,
} from './filing.ts';
import { expect, expectConsole, test } from './people.ts';

/** Parts that are loaded when needed do not come; the page goes on without them. */
const withoutConnection = /ERR_INTERNET_DISCONNECTED|ChunkLoadError|RSC payload/;

const section = (report: string, key: string) => `${report}/sections/achievements.${key}`;

/** Opens the section empty, whatever an earlier test left there. */
async function openEmpty(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectState(page, 'still');
  await empty(contentField(page));
  await expectState(page, 'still');
}

test('FILE-12 what is typed is stored by itself', async ({ as }) => {
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page), 'communication');
  await openEmpty(page, path);
  await typeAtEnd(contentField(page), 'Tự lưu trong khi nhập.');
  await expectStored(page);
  expect(await storedText(await as(unitDrafter), path)).toBe('Tự lưu trong khi nhập.');
});

test('FILE-12 text typed without a connection is kept, said, and stored once it is back', async ({ as }) => {
  expectConsole(withoutConnection);
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page), 'commendation');
  await openEmpty(page, path);
  await page.context().setOffline(true);
  await typeAtEnd(contentField(page), 'Viết khi mất mạng.');
  await expectState(page, 'retry');
  await expect(page.locator('[data-save-state]')).toContainText(
    /Chưa lưu: mất kết nối, sẽ thử lại sau \d+ giây/,
  );
  await page.context().setOffline(false);
  await expectStored(page);
  expect(await storedText(await as(unitDrafter), path)).toBe('Viết khi mất mạng.');
});

test('FILE-12 a page that is brought up to date leaves the field in hand alone', async ({ as }) => {
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  const field = page.getByRole('textbox', { name: 'Nội dung đề xuất' });
  // Whatever an earlier test left there.
  await page.goto(`${report}/sections/direction.proposals`);
  await expectState(page, 'still');
  while ((await field.first().inputValue()) !== '')
    await page.getByRole('button', { name: /^Bỏ/ }).first().click();
  await expectState(page, 'still');
  await openEmpty(page, `${report}/sections/direction.measures`);
  await typeAtEnd(contentField(page), 'Giải pháp.');
  await expectStored(page);
  // The next page was made before the save, so it is brought up to date; here, once somebody is in its field.
  let goOn = () => {};
  const entered = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/api/health', async (route) => {
    await entered;
    await route.continue();
  });
  await page.getByRole('link', { name: /^Mục sau ?III\.5\. / }).click();
  await field.click();
  await expect(field).toBeFocused();
  const refreshed = page.waitForResponse(
    (response) => response.request().headers().rsc === '1' && response.url().includes('direction.proposals'),
  );
  goOn();
  await refreshed;
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await expect(field).toBeFocused();
  await page.keyboard.type('Ban hành quy chế.');
  await expect(field).toHaveValue('Ban hành quy chế.');
  await field.press('Control+A');
  await field.press('Delete');
  await expectState(page, 'still');
});

test('FILE-12 whoever writes before the page is alive goes on where she was', async ({ as }) => {
  const page = await as(unitDrafter);
  const path = `${await openUnitDraft(page)}/annex`;
  const note = page.getByRole('textbox', { name: 'Ghi chú dòng 6', exact: true });
  await page.goto(path);
  await expectState(page, 'still');
  await note.fill('Đã có văn bản của tỉnh.');
  await page.keyboard.press('Control+s');
  await expectStored(page);

  let comeAlive = () => {};
  const alive = new Promise<void>((resolve) => {
    comeAlive = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await alive;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await note.click();
  await note.press('Home');
  for (let letters = 'Đã có '.length; letters > 0; letters -= 1) await note.press('ArrowRight');
  await page.keyboard.type('hai ');
  comeAlive();
  await expectAlive(page);
  await page.keyboard.type('mươi ');
  await expect(note).toHaveValue('Đã có hai mươi văn bản của tỉnh.');
  await expectStored(page);
});

test('FILE-12 a page that is reloaded while somebody types comes back with every letter', async ({ as }) => {
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page), 'training');
  await openEmpty(page, path);
  await typeAtEnd(contentField(page), 'Chưa kịp lưu đã tải lại trang.');
  await page.reload();
  await expectText(contentField(page), 'Chưa kịp lưu đã tải lại trang.');
  await expectStored(page);
  expect(await storedText(await as(unitDrafter), path)).toBe('Chưa kịp lưu đã tải lại trang.');
});

test('FILE-12 what a closed tab could not send is said on the check page and delivered by any other page', async ({
  as,
}) => {
  expectConsole(withoutConnection);
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  const path = section(report, 'training');
  await openEmpty(page, path);
  const other = await page.context().newPage();
  await other.goto(`${report}/check`);
  await page.bringToFront();
  await page.context().setOffline(true);
  await typeAtEnd(contentField(page), 'Đóng thẻ khi mất mạng.');
  await expectState(page, 'retry');
  await page.close();
  await page.context().setOffline(false);

  await other.reload();
  const notice = other.getByText('Còn nội dung chưa lưu trên trình duyệt này');
  await expect(notice).toBeVisible();
  await expect(notice).toHaveCount(0, { timeout: 30_000 });
  expect(await storedText(other, path)).toBe('Đóng thẻ khi mất mạng.');
});

test('FILE-12 what another tab cannot deliver goes back into the field where it is opened', async ({
  as,
}) => {
  expectConsole(withoutConnection);
  expectConsole(/ERR_FAILED/);
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  const path = section(report, 'training');
  await openEmpty(page, path);
  const other = await page.context().newPage();
  await other.route('**/api/reports/**/answers/**', (route) => route.abort());
  await other.goto(`${report}/check`);
  await page.bringToFront();
  await page.context().setOffline(true);
  await typeAtEnd(contentField(page), 'Thẻ khác không gửi được.');
  await expectState(page, 'retry');
  await page.close();
  await other.context().setOffline(false);
  await other.reload();
  const tried = other.waitForEvent('requestfailed', { predicate: (request) => request.method() === 'PUT' });
  await tried;
  const third = await other.context().newPage();
  await third.goto(path);
  await expectText(contentField(third), 'Thẻ khác không gửi được.');
  await expectStored(third);
});

test('FILE-9 FILE-13 a session that ends while typing: signing in on the page itself, and saving goes on', async ({
  as,
}) => {
  expectConsole(/status of 401/);
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page), 'communication');
  await openEmpty(page, path);
  const other = await as(unitDrafter);
  await endOtherSessions(other);
  await typeAtEnd(contentField(page), 'Viết dở khi phiên kết thúc.');
  await expectState(page, 'signedOut');
  await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Tài khoản')).toHaveValue(unitDrafter);
  await expectNoFindings(page);
  await dialog.getByLabel('Mật khẩu').fill('sai mật khẩu');
  await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('mật khẩu không đúng');
  await dialog.getByLabel('Mật khẩu').fill(demoPassword);
  await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expectStored(page);
  expect(new URL(page.url()).pathname).toBe(path);
  expect(await storedText(other, path)).toBe('Viết dở khi phiên kết thúc.');
});

test('FILE-13 what one account typed is never stored under another that signed in after it', async ({
  as,
}) => {
  expectConsole(/status of 403/);
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page), 'communication');
  await openEmpty(page, path);
  const stranger = await as('soanthao@bnv.example');
  await page.context().clearCookies();
  await page.context().addCookies(await stranger.context().cookies());
  await typeAtEnd(contentField(page), 'Của người thứ nhất.');
  await expectState(page, 'otherAccount');
  await expect(page.getByText(`thuộc tài khoản ${unitDrafter}`)).toBeVisible();
  await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
  await page.getByRole('dialog').getByLabel('Mật khẩu').fill(demoPassword);
  await page.getByRole('dialog').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expectStored(page);
  expect(await storedText(page, path)).toBe('Của người thứ nhất.');
});

test('FILE-12 a server that is killed while somebody types is waited for', async ({ as }) => {
  test.setTimeout(120_000);
  expectConsole(withoutConnection);
  expectConsole(/ERR_|status of 5\d\d/);
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page), 'commendation');
  await openEmpty(page, path);
  const { kill9, healthy } = theInstallation();
  await kill9(['web']);
  await typeAtEnd(contentField(page), 'Viết khi máy chủ đã tắt.');
  await healthy();
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'still', {
    timeout: 60_000,
  });
  expect(await storedText(page, path)).toBe('Viết khi máy chủ đã tắt.');
});

test('FILE-12 leaving warns while something is not stored, and only then', async ({ as }) => {
  expectConsole(withoutConnection);
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page), 'commendation');
  await openEmpty(page, path);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual([]);
  await expectState(page, 'still');
  await page.context().setOffline(true);
  await typeAtEnd(contentField(page), 'Chưa lưu.');
  await expectState(page, 'retry');
  await page.goto('about:blank');
  expect(asked).toEqual(['beforeunload']);
  await page.context().setOffline(false);
  await page.goto(path);
  await expectText(contentField(page), 'Chưa lưu.');
  await expectStored(page);
});

test('FILE-12 a report that was locked meanwhile: the refusal is said and the text is still there', async ({
  as,
}) => {
  expectConsole(/status of 409/);
  const page = await as('soanthao@lhhn.example');
  await page.goto('/reports');
  const report = await page
    .getByRole('rowheader')
    .getByRole('link', { name: /năm 2026$/ })
    .getAttribute('href');
  const answer = await page.evaluate(async (path) => {
    const response = await fetch(`/api${path}/answers/achievements.training`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({
        version: 1,
        content: { kind: 'text', doc: { type: 'doc', content: [] }, nothing: true },
      }),
    });
    return { status: response.status, body: await response.json() };
  }, report);
  expect(answer).toMatchObject({ status: 409, body: { code: 'reportLocked' } });
});
