import type { Page } from '@playwright/test';
import { expectNoFindings } from './accessible.ts';
import {
  contentField,
  expectState,
  expectStored,
  expectText,
  openUnitDraft,
  storedText,
  textIn,
  typeAtEnd,
  unitDrafter,
  write,
} from './filing.ts';
import { expect, expectConsole, test } from './people.ts';

test.beforeEach(() => expectConsole(/ERR_INTERNET_DISCONNECTED|ChunkLoadError|status of 409/));

/** Stores a text to begin with and opens it in both browsers. */
async function openBoth(first: Page, second: Page, path: string, text: string): Promise<void> {
  await first.goto(path);
  await expectState(first, 'still');
  await write(contentField(first), text);
  await expectStored(first);
  await second.goto(path);
  await expectText(contentField(second), text);
  await expectState(second, 'still');
}

/** The second writes without a connection while the first one's text is stored, and then comes back. */
async function collide(first: Page, second: Page, texts: { first: string; second: string }): Promise<void> {
  await second.context().setOffline(true);
  await contentField(second).fill(texts.second);
  await expectState(second, 'retry');
  await write(contentField(first), texts.first);
  await expectStored(first);
  await second.context().setOffline(false);
  await expectState(second, 'conflict');
  await expect(second.getByRole('heading', { name: 'Hai bản khác nhau' })).toBeVisible();
}

test('FILE-3 two people change one section: what one side changed is chosen, the rest is decided, nothing is lost', async ({
  as,
}) => {
  const first = await as(unitDrafter);
  const second = await as(unitDrafter);
  const path = `${await openUnitDraft(first)}/sections/achievements.implementation`;
  await openBoth(first, second, path, 'Đoạn một.\nĐoạn hai.\nĐoạn ba.');
  await collide(first, second, {
    first: 'Đoạn một, máy thứ nhất sửa.\nĐoạn hai.\nĐoạn ba của máy thứ nhất.',
    second: 'Đoạn một.\nĐoạn hai.\nĐoạn ba của máy thứ hai.',
  });
  const save = second.getByRole('button', { name: 'Lưu bản đã ghép' });
  await expect(second.getByRole('group', { name: /^Chỗ 1\. Chỉ bản đã lưu sửa/ })).toBeVisible();
  const conflict = second.getByRole('group', { name: /^Chỗ 2\. Cả hai bên cùng sửa/ });
  await expect(conflict.getByRole('radio', { checked: true })).toHaveCount(0);
  await expectNoFindings(second);

  await save.click();
  await expect(conflict.getByRole('radio', { name: 'Của tôi' })).toBeFocused();
  await conflict.getByRole('radio', { name: 'Giữ cả hai' }).press('Space');
  await save.press('Enter');
  await expectStored(second);
  const both = 'Đoạn một, máy thứ nhất sửa.\nĐoạn hai.\nĐoạn ba của máy thứ hai.\nĐoạn ba của máy thứ nhất.';
  await expectText(contentField(second), both);
  expect(await storedText(await as(unitDrafter), path)).toBe(both);
});

for (const { button, kept, aside } of [
  { button: 'Giữ bản của tôi', kept: 'Bản thứ hai.', aside: false },
  { button: 'Lấy bản đã lưu', kept: 'Bản thứ nhất.', aside: true },
]) {
  test(`FILE-3 of two texts the whole of one can be taken: ${button}`, async ({ as }) => {
    const first = await as(unitDrafter);
    const second = await as(unitDrafter);
    const path = `${await openUnitDraft(first)}/sections/achievements.coordination`;
    await openBoth(first, second, path, 'Bản đầu.');
    await collide(first, second, { first: 'Bản thứ nhất.', second: 'Bản thứ hai.' });
    await second.getByRole('button', { name: button }).click();
    await expectStored(second);
    await expect(second.getByRole('heading', { name: 'Hai bản khác nhau' })).toHaveCount(0);
    await expectText(contentField(second), kept);
    expect(await storedText(first, path)).toBe(kept);
    const laidAside = second.getByRole('region', { name: 'Bản giữ lại' });
    await expect(laidAside).toHaveCount(aside ? 1 : 0);
    if (!aside) return;
    await second.reload();
    await expect(laidAside.getByRole('textbox')).toHaveValue('Bản thứ hai.');
    await laidAside.getByRole('button', { name: 'Bỏ bản này' }).click();
    await expect(laidAside).toHaveCount(0);
  });
}

test('FILE-3 two people change one row of the annex', async ({ as }) => {
  const first = await as(unitDrafter);
  const second = await as(unitDrafter);
  const path = `${await openUnitDraft(first)}/annex`;
  const note = (page: Page) => page.getByRole('textbox', { name: 'Ghi chú dòng 4', exact: true });
  await first.goto(path);
  await second.goto(path);
  await Promise.all([expectState(first, 'still'), expectState(second, 'still')]);
  await second.context().setOffline(true);
  await note(second).fill('Máy thứ hai.');
  await note(first).fill('Máy thứ nhất.');
  await expectStored(first);
  await second.context().setOffline(false);
  await expectState(second, 'conflict');
  await expect(second.getByRole('region', { name: 'Bản đã lưu' })).toContainText('Máy thứ nhất.');
  await expectNoFindings(second);
  await second.getByRole('button', { name: /^Giữ bản của tôi\s*: Dòng 4$/ }).click();
  await expectStored(second);
  await first.reload();
  await expect(note(first)).toHaveValue('Máy thứ hai.');
});

test("FILE-14 who else is here is said, and a colleague's save comes into the field that I left alone", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const first = await as(unitDrafter);
  const second = await as(unitDrafter);
  const path = `${await openUnitDraft(first)}/sections/achievements.coordination`;
  await openBoth(first, second, path, 'Trước khi đồng nghiệp sửa.');
  await expect(second.getByText('đang mở mục này ở một cửa sổ khác')).toBeVisible();
  await typeAtEnd(contentField(first), ' Đồng nghiệp đã sửa.');
  await expectStored(first);
  await expect(second.getByText('vừa được người khác lưu và đã hiện trong ô')).toBeVisible({
    timeout: 40_000,
  });
  await expectText(contentField(second), 'Trước khi đồng nghiệp sửa. Đồng nghiệp đã sửa.');
  await typeAtEnd(contentField(second), ' Tôi viết tiếp.');
  await expectStored(second);
  expect(await storedText(first, path)).toBe('Trước khi đồng nghiệp sửa. Đồng nghiệp đã sửa. Tôi viết tiếp.');
});

test('FILE-14 two tabs of one person: the other tab has the text at once', async ({ as }) => {
  const page = await as(unitDrafter);
  const path = `${await openUnitDraft(page)}/sections/achievements.coordination`;
  const other = await page.context().newPage();
  await openBoth(page, other, path, 'Hai thẻ.');
  await typeAtEnd(contentField(page), ' Thẻ thứ nhất viết.');
  await expectStored(page);
  await expectText(contentField(other), 'Hai thẻ. Thẻ thứ nhất viết.');
  await typeAtEnd(contentField(other), ' Thẻ thứ hai viết.');
  await expectStored(other);
  await expect.poll(() => textIn(contentField(page))).toBe('Hai thẻ. Thẻ thứ nhất viết. Thẻ thứ hai viết.');
});
