import type { Page } from '@playwright/test';
import { expect } from './people.ts';

export const stranger = { email: 'soanthao@lhhn.example', name: 'Mạc Thùy Dương' };
/** A well-formed id that nothing has. */
export const nobody = '01900000-0000-7000-8000-000000000000';
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What the reader of an address is told: status and words. */
async function answerAt(page: Page, address: string) {
  const response = await page.goto(address);
  const text = await page.getByRole('main').innerText();
  return { status: response?.status(), title: await page.title(), text };
}

/** The address answers "not found", in nothing different from an address whose ids do not exist. */
export async function expectNotFound(page: Page, address: string): Promise<void> {
  const answer = await answerAt(page, address);
  expect(answer.status, address).toBe(404);
  expect(answer.text).toContain('Không tìm thấy trang');
  expect(answer).toEqual(await answerAt(page, address.replace(uuid, nobody)));
}

/** The same for an address that programs read. */
export async function expectNotFoundJson(page: Page, address: string): Promise<void> {
  const answers = [address, address.replace(uuid, nobody)].map(async (url) => {
    const response = await page.request.get(url);
    return { status: response.status(), body: await response.json() };
  });
  const [foreign, unknown] = await Promise.all(answers);
  expect(foreign?.status).toBe(404);
  expect(foreign).toEqual(unknown);
}

/** The administrator's log names who was refused what. */
export async function expectRecorded(administrator: Page, subject: string, id: string): Promise<void> {
  await administrator.goto(`/audit?q=${encodeURIComponent(id)}`);
  const row = administrator
    .getByRole('row')
    .filter({ hasText: 'Từ chối truy cập' })
    .filter({ hasText: stranger.name })
    .filter({ hasText: subject });
  await expect(row.first()).toBeVisible();
}

/** The last id in an address. */
export function idIn(address: string): string {
  const id = address.match(uuid)?.at(-1);
  if (!id) throw new Error(`${address} holds no id.`);
  return id;
}
