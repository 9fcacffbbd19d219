import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paragraph, rawWord } from '#tests/support/word/raw.ts';
import { expectNoFindings } from './accessible.ts';
import { alerts, openUnitDraft, storedText, unitDrafter } from './filing.ts';
import { expect, test } from './people.ts';

const forecast = 'Tình hình khu vực còn nhiều biến động, có cả thuận lợi và khó khăn.';
const outside = 'Nội dung ngoài mẫu: bố trí hai cán bộ chuyên trách.';

/** One heading that the template knows, one that it does not. */
function wordFile(): Buffer {
  return rawWord({
    body: [
      paragraph('BÁO CÁO', { bold: true, centred: true }),
      paragraph('III. PHƯƠNG HƯỚNG, GIẢI PHÁP VÀ ĐỀ XUẤT', { bold: true }),
      paragraph('1. Dự báo tình hình, xu thế', { bold: true }),
      paragraph(forecast),
      paragraph('9. Công tác nội bộ', { bold: true }),
      paragraph(outside),
    ].join(''),
  });
}

async function upload(page: Page, report: string, name: string, buffer: Buffer): Promise<void> {
  await page.goto(report);
  await page.getByRole('link', { name: 'Nhập từ Word' }).click();
  await page.getByLabel('Tệp Word').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Tải lên và xem cách xếp' }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
}

test('IMPORT-1 IMPORT-2 a Word report is brought in: matched, one piece moved by keyboard, put into its sections', async ({
  as,
}) => {
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  await upload(page, report, 'Báo cáo của đơn vị.docx', wordFile());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Báo cáo của đơn vị.docx');
  const piece = page.getByRole('listitem').filter({ hasText: outside });
  await expect(piece.getByText('Chưa xếp', { exact: true }).first()).toBeVisible();
  await expectNoFindings(page);

  // The choice takes effect at the button, so that arrow keys may look through the list.
  await piece.getByRole('combobox').focus();
  await page.keyboard.press('End');
  await piece.getByRole('combobox').selectOption({ label: 'III.3. Điều kiện bảo đảm' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /^III\.3\. Điều kiện bảo đảm/ })).toContainText(outside);

  await page.goto(report);
  await expect(
    page.getByRole('link', { name: /đoạn của tệp Báo cáo của đơn vị\.docx chưa đưa vào báo cáo/ }),
  ).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Đưa các mục đã chọn vào báo cáo' }).click();
  await expect(page.getByText('Đã đưa 2 đoạn vào báo cáo.')).toBeVisible();

  expect(await storedText(page, `${report}/sections/direction.forecast`)).toContain(forecast);
  expect(await storedText(page, `${report}/sections/direction.resources`)).toContain(outside);
  await page.goto(report);
  await expect(page.getByRole('link', { name: /Báo cáo của đơn vị\.docx/ })).toHaveCount(0);
});

test('IMPORT-2 a piece is left out after a question, and fetched back', async ({ as }) => {
  const page = await as(unitDrafter, { width: 390, height: 844 });
  const report = await openUnitDraft(page);
  await upload(page, report, 'Một đoạn.docx', rawWord({ body: paragraph('Một đoạn không thuộc mục nào.') }));
  await page.getByRole('button', { name: 'Bỏ đoạn này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ ra' }).click();
  await expect(page.getByText('Mọi đoạn đã được đưa vào báo cáo hoặc bỏ ra.')).toBeVisible();
  await page.getByText('Đoạn đã bỏ ra (1)').click();
  await expect(page.getByText('Một đoạn không thuộc mục nào.')).toBeVisible();
  await expectNoFindings(page);
});

test('IMPORT-1 a file of nearly 20 MB, most of it pictures, comes in whole', async ({ as }) => {
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  const picture = { name: 'word/media/image1.png', data: randomBytes(19 * 1024 * 1024) };
  await upload(
    page,
    report,
    'Nhiều ảnh.docx',
    rawWord({ body: paragraph('Chữ giữa các ảnh.'), parts: [picture] }),
  );
  await expect(page.getByText('Chữ giữa các ảnh.').first()).toBeVisible();
});

test('IMPORT-3 a file with a macro is refused with what to do, whatever its name says', async ({ as }) => {
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  const macro = rawWord({
    body: paragraph('Nội dung.'),
    parts: [{ name: 'word/vbaProject.bin', data: 'x' }],
  });
  await upload(page, report, 'Báo cáo.docx', macro);
  await expect(
    page.getByText('Tệp có macro (chương trình) nên không nhận. Lưu lại thành .docx không có macro'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Tải tệp khác' }).click();
  await page.getByLabel('Tệp Word').setInputFiles({
    name: 'Lớn.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.alloc(21 * 1024 * 1024),
  });
  await page.getByRole('button', { name: 'Tải lên và xem cách xếp' }).click();
  await expect(alerts(page)).toContainText('Tệp lớn hơn 20 MB');
});
