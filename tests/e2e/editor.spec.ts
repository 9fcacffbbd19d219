import { bold, doc, italic, li, link, ol, p, table, th, ul } from '#lib/rich-text/samples.ts';
import { findings } from './accessible.ts';
import { docIn, editorOf, onEditorChunk, openEditor, openEmptyEditor, paste } from './editing.ts';
import {
  contentField,
  empty,
  expectState,
  expectStored,
  openUnitDraft,
  saveButton,
  storedText,
  textIn,
  unitDrafter,
} from './filing.ts';
import { expect, expectConsole, test } from './people.ts';

const section = (report: string) => `${report}/sections/direction.plan`;

const formatted =
  '<p><b>I. Kết quả</b></p><p>Năm nay có <i>12 đoàn</i> ra.</p><ul><li>Lào</li><li>Nga</li></ul>' +
  '<table><tr><th>Nước</th><th>Đoàn</th></tr><tr><td>Lào</td><td>4</td></tr></table>';
const formattedDoc = doc(
  p(bold('I. Kết quả')),
  p('Năm nay có ', italic('12 đoàn'), ' ra.'),
  ul('Lào', 'Nga'),
  table([th('Nước'), th('Đoàn')], ['Lào', '4']),
);

test('EDIT-1 formatting by keyboard alone, saved, shown before the editor is there, and unchanged after it', async ({
  as,
}) => {
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page));
  const { keyboard } = page;
  await openEmptyEditor(page, path);
  await keyboard.press('Control+B');
  await keyboard.type('Kết quả');
  await keyboard.press('Control+B');
  await keyboard.press('Shift+Enter');
  await keyboard.type('Có ');
  await keyboard.press('Control+I');
  await keyboard.type('12');
  await keyboard.press('Control+I');
  await keyboard.type(' đoàn, *không* # đổi');
  await keyboard.press('Enter');
  await keyboard.press('Control+Shift+8');
  await keyboard.type('Lào');
  await keyboard.press('Enter');
  await keyboard.press('Control+]');
  await keyboard.press('Control+Shift+7');
  await keyboard.type('Viêng Chăn');
  for (const _ of [1, 2, 3]) await keyboard.press('Enter');
  await keyboard.press('Control+K');
  await keyboard.type('mofa.gov.vn');
  await keyboard.press('Enter');
  await expect(editorOf(page)).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'Đậm (Ctrl+B)' })).toBeFocused();
  const insert = page.getByRole('button', { name: 'Chèn bảng' });
  for (
    let left = 20;
    left > 0 && !(await insert.evaluate((one) => one === document.activeElement));
    left -= 1
  )
    await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(editorOf(page)).toBeFocused();
  for (const text of ['Nước', 'Đoàn', 'Ghi chú']) {
    await keyboard.type(text);
    await keyboard.press('Tab');
  }
  await keyboard.type('Nga');
  for (const _ of [1, 2, 3, 4, 5, 6]) await keyboard.press('Tab');
  await keyboard.type('Hết.');
  const expected = doc(
    p(bold('Kết quả')),
    p('Có ', italic('12'), ' đoàn, *không* # đổi'),
    ul(li('Lào', ol(1, 'Viêng Chăn'))),
    p(link('https://mofa.gov.vn', 'https://mofa.gov.vn')),
    table([th('Nước'), th('Đoàn'), th('Ghi chú')], ['Nga', '', ''], ['', '', '']),
    p('Hết.'),
  );
  expect(await docIn(page)).toEqual(expected);
  await expectStored(page);

  await page.goto(path);
  const field = contentField(page);
  await expect(field.getByRole('columnheader', { name: 'Ghi chú' })).toBeVisible();
  await expect(field.locator('strong')).toHaveText('Kết quả');
  await field.getByText('Hết.').click();
  await expect(editorOf(page)).toBeFocused();
  expect(await docIn(page)).toEqual(expected);
  await keyboard.press('Tab');
  await expect(editorOf(page)).not.toBeFocused();
  await empty(contentField(page));
  await expectState(page, 'still');
});

test('EDIT-1 tables change by menu, full screen keeps the save bar, the outline leads through the text', async ({
  as,
}) => {
  const page = await as(unitDrafter);
  await openEmptyEditor(page, section(await openUnitDraft(page)));
  await paste(page, { html: formatted });
  const editor = editorOf(page);
  await editor.getByRole('cell', { name: 'Lào' }).click();
  const menu = page.getByRole('button', { name: 'Bảng: dòng, cột, ô' });
  const choose = async (name: string) => {
    await menu.click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await expect(editor).toBeFocused();
  };
  await choose('Thêm dòng phía dưới');
  await choose('Thêm cột bên phải');
  await choose('Dòng tiêu đề');
  await expect(editor.getByRole('row')).toHaveCount(3);
  await expect(editor.getByRole('columnheader')).toHaveCount(0);
  await expect(editor.getByRole('cell')).toHaveCount(9);
  await choose('Xóa bảng');
  await expect(editor.getByRole('table')).toHaveCount(0);

  await page.getByRole('button', { name: 'Toàn màn hình' }).click();
  await expect(page.locator('[inert]').getByRole('navigation', { name: 'Điều hướng chính' })).toBeAttached();
  await expect(saveButton(page)).toBeInViewport();
  await page.getByRole('button', { name: 'Dàn ý' }).click();
  const outline = page.getByRole('navigation', { name: 'Dàn ý' });
  await expect(outline.getByRole('button')).toHaveText(['I. Kết quả', '– Lào']);
  await outline.getByRole('button', { name: '– Lào' }).click();
  await page.keyboard.type('Nước ');
  await expect(editor.getByRole('listitem').first()).toHaveText('Nước Lào');
  await saveButton(page).click();
  await expectStored(page);
  await editor.press('Escape');
  await expect(page.locator('[data-full-screen]')).toHaveCount(0);
  await empty(contentField(page));
  await expectState(page, 'still');
});

test('EDIT-3 every key that is pressed while the editor is on its way arrives', async ({ as }) => {
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page));
  for (const start of ['', formatted]) {
    await openEmptyEditor(page, path);
    if (start !== '') await paste(page, { html: start });
    await expectState(page, 'still');
    const before = await docIn(page);
    await page.goto(path);
    await expectState(page, 'still');
    const held = Promise.withResolvers<void>();
    await onEditorChunk(page, async (route) => {
      await held.promise;
      await route.continue();
    });
    await contentField(page).focus();
    await page.keyboard.press('Control+End');
    const keys = 'Đoàn Lào sang thăm tỉnh; '.repeat(4);
    for (const [index, key] of [...keys].entries()) {
      await page.keyboard.insertText(key);
      if (index === 40) held.resolve();
    }
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.type('hết.');
    expect((await docIn(page)).content.slice(0, -1)).toEqual(before.content.slice(0, -1));
    expect(await textIn(contentField(page))).toContain(`${keys}hết.`);
    await page.unrouteAll({ behavior: 'wait' });
    await empty(contentField(page));
    await expectState(page, 'still');
  }
});

test('EDIT-3 where the editor does not load, the plain field stays, and the formatting of other lines with it', async ({
  as,
}) => {
  expectConsole(/ERR_FAILED/);
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page));
  await openEmptyEditor(page, path);
  await paste(page, { html: formatted });
  await expectStored(page);
  await page.goto(path);
  await expectState(page, 'still');
  await onEditorChunk(page, (route) => route.abort());
  await contentField(page).getByText('Nga').click();
  await expect(page.getByText('Không tải được công cụ định dạng.')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.type(' và Lào');
  await expectStored(page);
  await page.unrouteAll();
  await openEditor(page, path);
  const [title, text, , grid] = formattedDoc.content;
  expect(await docIn(page)).toEqual({
    type: 'doc',
    content: [title, text, ul('Lào', 'Nga và Lào'), grid],
  });
  await empty(contentField(page));
  await expectState(page, 'still');
});

test('EDIT-3 without JavaScript the text is written and saved, and keeps the formatting of lines left alone', async ({
  as,
  browser,
  address,
}) => {
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page));
  await openEmptyEditor(page, path);
  await paste(page, { html: formatted });
  await expectStored(page);
  const plainContext = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await plainContext.newPage();
  await plain.goto(path);
  const field = plain.getByRole('textbox', { name: 'Nội dung', exact: true });
  await expect(field).toHaveValue(/^I\. Kết quả\n/);
  await field.fill(`${await field.inputValue()}\nThêm không cần JavaScript.`);
  await plain.getByRole('button', { name: 'Lưu', exact: true }).click();
  await plain.waitForLoadState();
  await plainContext.close();
  await openEditor(page, path);
  expect(await docIn(page)).toEqual(doc(...formattedDoc.content, p('Thêm không cần JavaScript.')));
  await empty(contentField(page));
  await expectState(page, 'still');
});

test('A11Y-1 the editor in all its states', async ({ as }) => {
  const page = await as(unitDrafter);
  const path = section(await openUnitDraft(page));
  const problems: string[] = [];
  const look = async (state: string) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      problems.push(...(await findings(page)).map((finding) => `${state} at ${width}: ${finding}`));
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) problems.push(`${state} at ${width} is ${wider} pixels wider than the window`);
    }
  };
  await openEmptyEditor(page, path);
  await paste(page, { html: formatted });
  await expectStored(page);
  await look('writing');
  await page.getByRole('button', { name: 'Dàn ý' }).click();
  await page.getByText('Phím tắt').click();
  await page.getByRole('button', { name: 'Toàn màn hình' }).click();
  await look('full screen');
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog', { name: 'Liên kết' })).toBeVisible();
  await look('link');
  await page.goto(path);
  await look('before');
  expect(problems).toEqual([]);
  await contentField(page).click();
  await empty(contentField(page));
  await expectState(page, 'still');
  expect(await storedText(page, path)).toBe('');
});
