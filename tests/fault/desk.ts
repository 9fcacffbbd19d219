import type { Locator, Page } from '@playwright/test';
import { demoPassword } from '#prisma/seed/demo/accounts.ts';
import { until } from '#scripts/support/running.ts';
import { tokensWithin } from './tokens.ts';

/** Where somebody writes. */
export type Place = {
  path: string;
  /** Of the answer. */
  key: string;
  /** Of the field, be it a textarea or an editor; a role would hide behind an open dialog. */
  field: string;
};

const loadMs = 120_000;

export function reportOf({ path }: Place): string {
  return /[0-9a-f-]{36}/.exec(path)?.[0] ?? '';
}

export function fieldOf(page: Page, { field }: Place): Locator {
  return page.locator(field);
}

/** Whether the page still has its form; false: it shows an error, or the way to sign in. */
export async function hasField(page: Page, place: Place): Promise<boolean> {
  return fieldOf(page, place)
    .waitFor({ timeout: 5_000 })
    .then(
      () => true,
      () => false,
    );
}

/** What stands in the field, be it a textarea or an editor. */
export async function textOf(page: Page, place: Place): Promise<string> {
  return fieldOf(page, place).evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ''),
  );
}

async function signInHere(page: Page, email: string): Promise<void> {
  const password = page.getByLabel('Mật khẩu').last();
  const address = page.getByLabel('Thư điện tử công vụ');
  if ((await address.count()) > 0) await address.last().fill(email, { timeout: 5_000 });
  await password.fill(demoPassword, { timeout: 5_000 });
  await password.press('Enter', { timeout: 5_000 });
}

/** Opens the place, however often it takes while the server comes back, and sets the caret at the end of the text. */
export async function open(page: Page, place: Place, email: string): Promise<void> {
  const attempt = async () => {
    try {
      if (!page.url().endsWith(place.path) || page.url().startsWith('chrome-error'))
        await page.goto(place.path);
      if (new URL(page.url()).pathname === '/login') {
        await signInHere(page, email);
        await page.waitForURL((url) => url.pathname !== '/login', { timeout: 10_000 });
        await page.goto(place.path);
      }
      await fieldOf(page, place).waitFor({ timeout: 5_000 });
      await caretToEnd(page, place);
      return true;
    } catch {
      // Without a server there is no page yet, or one of an error that has to be left.
      await page.goto('about:blank').catch(() => undefined);
      return false;
    }
  };
  if (!(await until(attempt, loadMs))) throw new Error(`${place.path} could not be opened.`);
}

export async function caretToEnd(page: Page, place: Place): Promise<void> {
  await fieldOf(page, place).click({ timeout: 10_000 });
  // The editor takes the place of the plain field when this gets the focus.
  await until(() => hasFocus(page, place), 10_000);
  await page.keyboard.press('Control+End');
}

export async function hasFocus(page: Page, place: Place): Promise<boolean> {
  return fieldOf(page, place).evaluate(
    (element) => element === document.activeElement || element.contains(document.activeElement),
  );
}

/** What the save bar says of all answers of the page: "still" is "saved". */
export async function saveState(page: Page): Promise<string | null> {
  const bar = page.locator('[data-save-state]');
  return (await bar.count()) > 0 ? bar.first().getAttribute('data-save-state') : null;
}

/** Signs in on this very page where it says that it is needed. */
export async function signInInPlace(page: Page): Promise<void> {
  if ((await saveState(page)) !== 'signedOut') return;
  const dialog = page.getByRole('dialog');
  try {
    if (!(await dialog.isVisible()))
      await page.getByRole('button', { name: 'Đăng nhập lại' }).first().click({ timeout: 5_000 });
    await dialog.getByLabel('Mật khẩu').fill(demoPassword, { timeout: 5_000 });
    await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click({ timeout: 5_000 });
    await dialog.waitFor({ state: 'hidden', timeout: 5_000 });
  } catch {
    // The server may be down just now: signing in is tried again later, and typing goes on.
    await until(async () => {
      if (!(await dialog.isVisible())) return true;
      await page.keyboard.press('Escape');
      return false;
    }, 30_000);
  }
}

/** Types words with real key events; answers with those that then stand in the field. */
export async function type(
  page: Page,
  place: Place,
  tokens: readonly string[],
  delay: number,
): Promise<string[]> {
  const standing: string[] = [];
  for (const token of tokens) {
    if (!(await hasFocus(page, place))) await caretToEnd(page, place);
    await page.keyboard.type(`${token} `, { delay });
    if ((await textOf(page, place)).includes(token)) standing.push(token);
  }
  return standing;
}

/** All words in the keeping of this browser: waiting to be sent, or laid aside for the person. */
export async function keptInBrowser(page: Page): Promise<{ waiting: Set<string>; aside: Set<string> }> {
  const records = await page.evaluate(
    () =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('nhip-cau');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('unsent')) {
            database.close();
            resolve([]);
            return;
          }
          const asking = database.transaction('unsent').objectStore('unsent').getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            database.close();
            resolve(asking.result);
          };
        };
      }),
  );
  const laidAside = records.filter(({ aside }) => aside !== null);
  return {
    waiting: tokensWithin(records.filter((record) => !laidAside.includes(record))),
    aside: tokensWithin(laidAside),
  };
}
