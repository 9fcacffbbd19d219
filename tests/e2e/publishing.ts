import { expect, type Page } from '@playwright/test';

/** A compiler begins the next edition of a published report and asks for its approval. */
export async function proposeNext(
  compiler: Page,
  summary: string,
  { kind, reason }: { kind: 'Bản thay thế' | 'Bản đính chính'; reason: string },
): Promise<void> {
  await compiler.goto(summary);
  await compiler.getByLabel(kind).check();
  await compiler.getByLabel('Lý do biên soạn bản mới').fill(reason);
  await compiler.getByRole('button', { name: 'Biên soạn bản mới' }).click();
  await compiler.getByRole('button', { name: 'Trình lãnh đạo phê duyệt' }).click();
  await expect(compiler.getByText('Chờ phê duyệt', { exact: true }).first()).toBeVisible();
}

/** A leader approves after the list of what is not used. */
export async function approveSeen(leader: Page, summary: string): Promise<void> {
  await leader.goto(summary);
  await leader.getByLabel('Đã xem danh mục trên').check();
  await leader.getByRole('button', { name: 'Phê duyệt', exact: true }).click();
  await expect(leader.getByRole('button', { name: 'Công bố', exact: true })).toBeVisible();
}
