import type { Page } from '@playwright/test';
import { expect } from './people.ts';

const paragraphsOn = (page: Page) => page.getByRole('textbox', { name: /^Đoạn \d+$/ });

const ticksOn = (page: Page) =>
  page
    .getByRole('region', { name: /^Nguồn của/ })
    .getByRole('listitem')
    .getByRole('checkbox');

/** Waits until the worker has cut the reports into sentences, which it does by itself after they were accepted. */
export async function sourcesReady(page: Page, section: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(section);
        const waiting = await page.getByText(/^Đang chuẩn bị câu của/).count();
        return waiting === 0 && (await ticksOn(page).count()) > 0;
      },
      { timeout: 120_000 },
    )
    .toBe(true);
}

/** Takes over what was drafted from data in the section that is open, where there is something. */
export async function acceptDrafts(page: Page): Promise<void> {
  const accept = page.getByRole('button', { name: 'Nhận các đoạn đã chọn' });
  if ((await accept.count()) === 0) return;
  const before = await paragraphsOn(page).count();
  const wanted = await page.locator('input[name="keys[]"]:checked').count();
  await accept.click();
  await expect(paragraphsOn(page)).toHaveCount(before + wanted);
}

/** Ticks a thing that filers say and puts it into a new paragraph. */
export async function pickSource(page: Page, nth: number): Promise<void> {
  const before = await paragraphsOn(page).count();
  await ticksOn(page).nth(nth).check();
  await page.getByRole('button', { name: 'Đưa vào báo cáo' }).click();
  await expect(paragraphsOn(page)).toHaveCount(before + 1);
}

/** The compiler asks, the leader sees what is left out, approves and publishes. */
export async function approveAndPublish(compiler: Page, leader: Page, summary: string): Promise<void> {
  await compiler.goto(summary);
  await compiler.getByRole('button', { name: 'Trình lãnh đạo phê duyệt' }).click();
  await expect(compiler.getByText('Chờ phê duyệt', { exact: true }).first()).toBeVisible();
  await leader.goto(summary);
  const seen = leader.getByRole('checkbox', { name: 'Đã xem danh mục trên' });
  if ((await seen.count()) > 0) await seen.check();
  await leader.getByRole('button', { name: 'Phê duyệt', exact: true }).click();
  await leader.getByRole('button', { name: 'Công bố', exact: true }).click();
  await expect(leader.getByText('Đã công bố').first()).toBeVisible();
}
