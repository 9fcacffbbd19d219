import type { Locator, Page } from '@playwright/test';
import { checklistAnnex, figuresAnnex, sectionsOf } from '#lib/templates/rules.ts';
import { demoPassword } from '#prisma/seed/demo/accounts.ts';
import { annual } from '#prisma/seed/demo/content.ts';
import { contentField, expectState, expectStored, textIn, unitDrafter } from './filing.ts';
import { test } from './own-installation.ts';
import { expect } from './people.ts';

const { definition } = annual;
const longestWay = 250;

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement));
}

/** Goes on with the Tab key, as a person without a mouse does, until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < longestWay; step += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}

async function follow(page: Page, link: Locator): Promise<void> {
  const before = page.url();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
}

async function store(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expectStored(page);
}

/** All of a field is replaced. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await expect.poll(() => hasFocus(field)).toBe(true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

async function writeSection(page: Page, title: string): Promise<void> {
  const field = contentField(page);
  await write(page, field, `Nội dung ${title}.`);
  await expect.poll(() => textIn(field)).toBe(`Nội dung ${title}.`);
  const nothing = page.getByRole('checkbox', { name: 'Không phát sinh trong kỳ báo cáo' });
  if (await nothing.isChecked()) {
    await tabTo(page, nothing);
    await page.keyboard.press('Space');
  }
}

async function writeProposals(page: Page): Promise<void> {
  await write(page, page.getByRole('textbox', { name: 'Nội dung đề xuất' }).first(), 'Ban hành quy chế.');
  await write(page, page.getByRole('textbox', { name: 'Cơ quan được kiến nghị' }).first(), 'Bộ Ngoại giao');
}

async function writeChecklist(page: Page): Promise<void> {
  for (const { number } of checklistAnnex(definition)?.rows ?? []) {
    const row = page.getByRole('group', { name: new RegExp(`^Dòng ${number}:`) });
    await tabTo(page, row);
    const yes = row.getByRole('radio', { name: 'Có', exact: true });
    if (!(await yes.isChecked())) await page.keyboard.press((await hasFocus(yes)) ? 'Space' : 'ArrowUp');
    await expect(yes).toBeChecked();
    await write(page, page.getByRole('textbox', { name: `Ghi chú dòng ${number}`, exact: true }), 'Đã làm.');
  }
}

async function writeFigures(page: Page): Promise<void> {
  for (const { label, unit } of figuresAnnex(definition)?.rows ?? []) {
    await write(page, page.getByRole('textbox', { name: `${label} (${unit})` }), '12');
    const nothing = page.getByRole('checkbox', { name: new RegExp(`Không phát sinh\\s*: ${label}$`) });
    if (await nothing.isChecked()) {
      await tabTo(page, nothing);
      await page.keyboard.press('Space');
    }
  }
}

test('FILE-16 a whole report is filled in and sent with the keyboard alone', async ({ visitor }) => {
  test.setTimeout(400_000);
  const page = await visitor();
  await page.goto('/login');
  await write(page, page.getByLabel('Thư điện tử công vụ'), unitDrafter);
  await write(page, page.getByLabel('Mật khẩu'), demoPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/login');

  const main = page.getByRole('main');
  const begin = main.getByRole('button', { name: 'Bắt đầu soạn báo cáo' });
  await follow(page, begin.or(main.getByRole('link', { name: 'Tiếp tục soạn thảo' })).first());
  const [first, ...others] = sectionsOf(definition);
  if (!first) throw new Error('The template has no section.');
  await follow(page, main.getByRole('link', { name: new RegExp(`^${first.label}\\. `) }));
  for (const [index, { kind, label, title }] of [first, ...others].entries()) {
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${label}\\. `) })).toBeVisible();
    await expectState(page, 'still');
    if (kind === 'text') await writeSection(page, title);
    else if (kind === 'proposals') await writeProposals(page);
    else if (kind === 'checklist') await writeChecklist(page);
    else await writeFigures(page);
    await store(page);
    const next = others[index];
    const name = next ? new RegExp(`^Mục sau ?${next.label}\\. `) : 'Kiểm tra và trình duyệt';
    await follow(
      page,
      page.getByRole('navigation', { name: 'Mục trước và mục sau' }).getByRole('link', { name }),
    );
  }

  const send = page.getByRole('button', { name: 'Gửi báo cáo' });
  await tabTo(page, send);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Biên nhận' })).toBeVisible();
});

test('A11Y-2 on a phone the navigation opens and closes with the keyboard or a touch, and closes when it has led on', async ({
  as,
}) => {
  const page = await as(unitDrafter, { width: 390, height: 844 });
  await page.goto('/account');
  const opener = page.getByRole('button', { name: 'Danh mục', exact: true });
  const navigation = page.getByRole('navigation', { name: 'Điều hướng chính' });
  await expect(navigation).toBeHidden();
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  await expect(navigation).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(navigation).toBeHidden();
  await expect(opener).toBeFocused();

  await opener.click();
  await navigation.getByRole('button', { name: 'Đóng danh mục' }).click();
  await expect(navigation).toBeHidden();

  await opener.click();
  await navigation.getByRole('link', { name: 'Báo cáo của cơ quan' }).click();
  await page.waitForURL('**/reports');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Báo cáo của cơ quan');
  await expect(navigation).toBeHidden();
  await opener.click();
  await expect(navigation.getByRole('link', { name: 'Báo cáo của cơ quan' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
