import type { Locator, Page } from '@playwright/test';
import { demoPassword } from '#prisma/seed/demo/accounts.ts';
import { expect } from './people.ts';

/** A unit without a leader: its drafter sends alone, and no other test needs its report. */
export const unitDrafter = 'soanthao@tcpcp.bnv.example';

/** The address of the unit's report of this year, begun or withdrawn if it has to be: "/reports/…". */
async function openUnitReport(page: Page): Promise<string> {
  await page.goto('/');
  const main = page.getByRole('main');
  const start = main.getByRole('button', { name: 'Bắt đầu soạn báo cáo' });
  const go = main.getByRole('link', { name: /^(Tiếp tục soạn thảo|Xem báo cáo)$/ });
  await start.or(go).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}

/** What the page says urgently; the router's own announcer stands outside of main. */
export function alerts(page: Page) {
  return page.getByRole('main').getByRole('alert');
}

export function contentField(page: Page) {
  return page.getByRole('textbox', { name: 'Nội dung', exact: true });
}

/** What stands in a field, be it a textarea or the editor that takes its place. */
export async function textIn(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value
      : [...element.querySelectorAll('p')].map(({ textContent }) => textContent).join('\n'),
  );
}

export async function expectText(field: Locator, text: string): Promise<void> {
  await expect.poll(() => textIn(field)).toBe(text);
}

/** As people do it: the editor needs a moment to know of a selection that was not made with keys. */
export async function empty(field: Locator): Promise<void> {
  await field.click();
  await expect(field).toBeFocused();
  await field.press('Control+A');
  await field.press('Delete');
  await expectText(field, '');
}

/** Puts a text in the place of whatever stands in the field: a formatted one can be written in once somebody turned to it. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await expect(field).toBeFocused();
  await field.fill(text);
}

/** Writes at the end of the field with real keys, and waits until the page has them in its keeping. */
export async function typeAtEnd(field: Locator, text: string): Promise<void> {
  await field.click();
  await expect(field).toBeFocused();
  await field.press('Control+End');
  await field.page().keyboard.type(text);
  await expect.poll(() => textIn(field)).toContain(text);
}

export type SaveState =
  | 'still'
  | 'due'
  | 'sending'
  | 'retry'
  | 'signedOut'
  | 'otherAccount'
  | 'conflict'
  | 'refused';

/** Waits until the save bar says so of all answers of the page. */
export async function expectState(page: Page, state: SaveState): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', state);
}

/** Waits until the code of the page runs. */
export async function expectAlive(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).not.toHaveAttribute('data-save-state', 'starting');
}

/** Waits until the page says that everything is stored, without a click. */
export async function expectStored(page: Page): Promise<void> {
  await expectState(page, 'still');
  await expect(page.locator('[data-save-state]')).toContainText('Đã lưu');
}

export function saveButton(page: Page) {
  return page.getByRole('button', { name: 'Lưu', exact: true });
}

/** What is stored, as somebody sees it who opens the section with another browser. */
export async function storedText(page: Page, section: string): Promise<string> {
  await page.goto(section);
  return textIn(contentField(page));
}

/** Ends every session of the account but the one of this page. */
export async function endOtherSessions(page: Page): Promise<void> {
  await page.goto('/account');
  const buttons = page.getByRole('button', { name: /^Kết thúc phiên/ });
  await expect(buttons).not.toHaveCount(0);
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click();
    await expect(buttons).toHaveCount(left - 1);
  }
}

/** Signs in on the page to which an ended session has led. */
export async function signInAgain(page: Page, email: string): Promise<void> {
  await page.getByLabel('Thư điện tử công vụ').fill(email);
  await page.getByLabel('Mật khẩu').fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** The unit's report as a draft, also when it was sent before: then it is withdrawn. */
export async function openUnitDraft(page: Page): Promise<string> {
  const report = await openUnitReport(page);
  const withdraw = page.getByRole('main').getByText('Rút lại báo cáo', { exact: true });
  const draft = page.getByRole('main').getByText('Đang soạn thảo', { exact: true });
  await expect(withdraw.or(draft).first()).toBeVisible();
  if ((await withdraw.count()) > 0) {
    await withdraw.first().click();
    await page.getByLabel('Lý do').fill('Bổ sung số liệu quý IV');
    await page.getByRole('button', { name: 'Rút lại báo cáo' }).click();
    // The form itself speaks of that state; only once it is gone the report is a draft.
    await expect(withdraw).toHaveCount(0);
    await expect(draft.first()).toBeVisible();
  }
  return report;
}

/** How many submissions the history of the report lists. */
export async function countSubmissions(page: Page, report: string): Promise<number> {
  await page.goto(`${report}/history`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lịch sử gửi và thẩm định');
  return page.getByRole('heading', { name: /^Lần gửi \d+$/ }).count();
}
