import type { Page } from '@playwright/test';
import { expect } from './people.ts';

/** Takes over what was drafted from data in the section that is open; true: there was something. */
export async function acceptDrafts(page: Page): Promise<void> {
  const accept = page.getByRole('button', { name: 'Nhận các đoạn đã chọn' });
  if ((await accept.count()) === 0) return;
  await accept.click();
  await expect(accept).toHaveCount(0);
}

/** Ticks a thing that filers say and puts it into a new paragraph. */
export async function pickSource(page: Page, nth: number): Promise<void> {
  const paragraphs = page.getByRole('textbox', { name: /^Đoạn \d+$/ });
  const before = await paragraphs.count();
  const sources = page.getByRole('region', { name: /^Nguồn của/ });
  await sources.getByRole('checkbox', { name: /\S/ }).nth(nth).check();
  await sources.getByRole('button', { name: 'Đưa vào báo cáo' }).click();
  await expect(paragraphs).toHaveCount(before + 1);
}

/** The compiler asks, the leader sees what is left out, approves and publishes. */
export async function approveAndPublish(compiler: Page, leader: Page, summary: string): Promise<void> {
  await compiler.goto(summary);
  await compiler.getByRole('button', { name: 'Trình lãnh đạo phê duyệt' }).click();
  await expect(compiler.getByText('Chờ phê duyệt').first()).toBeVisible();
  await leader.goto(summary);
  const seen = leader.getByRole('checkbox', { name: 'Đã xem danh mục trên' });
  if ((await seen.count()) > 0) await seen.check();
  await leader.getByRole('button', { name: 'Phê duyệt', exact: true }).click();
  await leader.getByRole('button', { name: 'Công bố', exact: true }).click();
  await expect(leader.getByText('Đã công bố').first()).toBeVisible();
}
