import {
  alerts,
  contentField,
  expectAlive,
  openUnitDraft,
  storedText,
  unitDrafter,
  write,
} from './filing.ts';
import { expect, expectConsole, test } from './people.ts';

const tcvn3 = 'C«ng t¸c ®èi ngo¹i nh©n d©n n¨m 2026\nñy ban nh©n d©n tØnh ®ãn 12 ®oµn n\u00ADíc ngoµi';
const unicode = 'Công tác đối ngoại nhân dân năm 2026\nủy ban nhân dân tỉnh đón 12 đoàn nước ngoài';

test('CARE-1 text in an old font is offered for conversion with a preview, converted on request and saved', async ({
  as,
}) => {
  const page = await as(unitDrafter);
  const path = `${await openUnitDraft(page)}/sections/limitations.lessons`;
  await page.goto(path);
  await write(contentField(page), tcvn3);
  const care = page.getByRole('region', { name: 'Gợi ý về cách viết' });
  await expect(care).toContainText('Nội dung có vẻ gõ bằng phông TCVN3 (ABC): xem trước bản chuyển');
  await expect(care.getByRole('list', { name: /^Xem trước/ })).toContainText('Công tác đối ngoại nhân dân');
  await care.getByRole('button', { name: 'Để nguyên' }).click();
  await expect(care).toHaveCount(0);
  await expect(contentField(page)).toContainText('C«ng t¸c ®èi ngo¹i');

  await page.reload();
  await care.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
  await expect(care).toHaveCount(0);
  await expect(page.locator('[data-save-state="still"]')).toContainText('Đã lưu');
  const other = await as(unitDrafter);
  expect(await storedText(other, path)).toBe(unicode);
});

test('CARE-1 the same for a note of the annex, in a VNI font', async ({ as }) => {
  const page = await as(unitDrafter);
  await page.goto(`${await openUnitDraft(page)}/annex`);
  await expectAlive(page);
  const note = page.getByRole('textbox', { name: /dòng 5$/ });
  await note.fill('Coâng taùc ñoái ngoaïi nhaân daân');
  const care = page.getByRole('region', { name: 'Gợi ý về cách viết: dòng 5' });
  await expect(care).toContainText('phông VNI');
  await care.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
  await expect(note).toHaveValue('Công tác đối ngoại nhân dân');
});

test('CARE-2 a mark of secrecy stops the save with the confidential route, and the text stays', async ({
  as,
}) => {
  expectConsole(/422/);
  const page = await as(unitDrafter);
  const path = `${await openUnitDraft(page)}/sections/limitations.causes`;
  const before = await storedText(page, path);
  await page.goto(path);
  await write(contentField(page), 'Kết quả đàm phán.\nTỐI MẬT');
  await expect(page.locator('[data-save-state="refused"]')).toBeVisible();
  const told = page
    .getByRole('main')
    .getByText(/độ mật “TỐI MẬT”.*gửi bản giấy theo đường mật/)
    .first();
  await expect(told).toBeVisible();
  await expect(contentField(page)).toContainText('TỐI MẬT');
  await page.reload();
  await expect(contentField(page)).toContainText('TỐI MẬT');
  const other = await as(unitDrafter);
  expect(await storedText(other, path)).toBe(before);

  await write(contentField(page), 'Kết quả quản lý tài liệu tối mật.');
  await expect(page.locator('[data-save-state="still"]')).toContainText('Đã lưu');
  await expect(alerts(page)).toHaveCount(0);
  expect(await storedText(other, path)).toBe('Kết quả quản lý tài liệu tối mật.');
});

test('CARE-3 numbers, dates and times in foreign form are pointed out, and changed only on request', async ({
  as,
}) => {
  const page = await as(unitDrafter);
  const path = `${await openUnitDraft(page)}/sections/limitations.difficulties`;
  await page.goto(path);
  await write(contentField(page), 'Ngày 2026-12-05 lúc 3pm: 1,234,567 USD, tăng 12.5%; khoảng 1,234 USD.');
  const care = page.getByRole('region', { name: 'Gợi ý về cách viết' });
  await expect(care.getByRole('listitem')).toHaveCount(5);
  await expect(contentField(page)).toContainText('2026-12-05 lúc 3pm');
  await care.getByRole('button', { name: 'Sửa thành 05/12/2026' }).click();
  await expect(contentField(page)).toContainText('Ngày 05/12/2026 lúc 3pm: 1,234,567 USD');
  await expect(care.getByRole('listitem')).toHaveCount(4);
  await care.getByRole('button', { name: 'Bỏ qua 1,234', exact: true }).click();
  await care.getByRole('button', { name: 'Sửa cả 3 chỗ chắc chắn' }).click();
  await expect(care).toHaveCount(0);
  await expect(page.locator('[data-save-state="still"]')).toContainText('Đã lưu');
  const other = await as(unitDrafter);
  expect(await storedText(other, path)).toBe(
    'Ngày 05/12/2026 lúc 15 giờ: 1.234.567 USD, tăng 12,5%; khoảng 1,234 USD.',
  );
});
