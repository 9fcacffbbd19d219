import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { docx, pdf } from '#tests/support/office-files.ts';
import { openUnitDraft, unitDrafter } from './filing.ts';
import { fillEverything, sendReport } from './journey.ts';
import { expect, expectConsole, test } from './people.ts';

function file(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer };
}

async function choose(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.getByLabel('Đính kèm tệp').last().setInputFiles(files);
}

/** The bytes behind a link, as the browser stores them, and the name it gives them. */
async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('link', { name }).first().click(),
  ]);
  return { name: given.suggestedFilename(), bytes: readFileSync(await given.path()) };
}

test('ATTACH-2 a file that is not what it says is refused in words, one whose way was cut goes again', async ({
  as,
}) => {
  expectConsole(/422|ERR_FAILED/);
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  await page.goto(report);
  await choose(page, file('Báo cáo.pdf', Buffer.from('<!doctype html><title>x</title>')));
  const refusal = page.getByRole('main').getByRole('alert').filter({ hasText: 'Báo cáo.pdf' });
  await expect(refusal).toContainText('trang web (HTML)');
  await refusal.getByRole('button', { name: 'Bỏ tệp này' }).click();
  await expect(refusal).toHaveCount(0);

  await page.route('**/attachments?**', (route) => route.abort());
  const name = `Minh chứng ${Date.now()}.docx`;
  await choose(page, file(name, docx()));
  const broken = page.getByRole('main').getByRole('alert').filter({ hasText: name });
  await expect(broken).toContainText('Kết nối bị ngắt');
  await page.unrouteAll();
  await broken.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
  await page.getByRole('button', { name: `Gỡ tệp ${name}` }).click();
  await expect(page.getByRole('main').getByRole('link', { name })).toHaveCount(0);
});

test('ATTACH-2 more than 25 MB are not even sent', async ({ as }) => {
  const page = await as(unitDrafter);
  await page.goto(await openUnitDraft(page));
  await choose(page, file('Phim.pdf', Buffer.alloc(26 * 1024 * 1024)));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('lớn hơn 25 MB');
});

test('ATTACH-4 ISSUED-1 what is attached to a section and a row goes along; number, day and signed scan follow', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const page = await as(unitDrafter);
  const report = await openUnitDraft(page);
  const proof = pdf(`minh chứng ${Date.now()}`);
  const name = `Kế hoạch số ${Date.now()}.pdf`;
  const rowName = `Dòng ba ${Date.now()}.pdf`;
  await page.goto(report);
  await page.getByRole('link', { name: /^I\.1\./ }).click();
  await page.waitForURL(/\/sections\//);
  await choose(page, file(name, proof));
  await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
  await page.goto(`${report}/annex`);
  await page.getByText('Đính kèm dòng 3', { exact: true }).click();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('group', { name: /^Dòng 3:/ }) });
  await row.getByLabel('Đính kèm tệp').setInputFiles([file(rowName, pdf(rowName))]);
  await expect(page.getByText('Đính kèm (1) dòng 3')).toBeVisible();
  expect(await download(page, rowName)).toEqual({ name: rowName, bytes: pdf(rowName) });
  await fillEverything(page, report);
  await sendReport(page, report);

  await page.goto(`${report}/history`);
  const sent = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /^Lần gửi / }) })
    .first();
  const number = String(1 + (Date.now() % 99_999));
  await sent.getByLabel('Số văn bản').fill('năm');
  await sent.getByRole('textbox', { name: 'Ngày văn bản' }).fill('1/12/2026');
  await sent.getByRole('button', { name: 'Ghi số, ngày văn bản' }).click();
  await expect(sent.getByRole('alert')).toContainText('bằng chữ số');
  await sent.getByLabel('Số văn bản').fill(number);
  await sent.getByRole('button', { name: 'Ghi số, ngày văn bản' }).click();
  await expect(sent.getByText(new RegExp(`^Số 0?${number}/BC-`))).toBeVisible();
  await sent.getByLabel('Đính kèm bản ký').setInputFiles([file('Bản ký.pdf', pdf('đã ký'))]);
  await expect(sent.getByRole('link', { name: 'Bản ký.pdf' })).toBeVisible();
  const submission = await sent.getByRole('link', { name: /^Bản đã gửi/ }).getAttribute('href');

  const receiver = await as('daumoi@bnv.example');
  await receiver.goto(submission ?? '');
  await expect(receiver.getByRole('main').getByRole('heading', { name: /^Tệp gửi kèm/ })).toBeVisible();
  expect(await download(receiver, name)).toEqual({ name, bytes: proof });
  expect((await download(receiver, 'Bản ký.pdf')).bytes).toEqual(pdf('đã ký'));

  const address = await receiver.getByRole('link', { name }).getAttribute('href');
  const stranger = await as('soanthao@quangngai.example');
  expect((await stranger.request.get(address ?? '')).status()).toBe(404);
  const answer = await receiver.request.get(address ?? '');
  expect(answer.headers()['content-security-policy']).toBe("default-src 'none'; sandbox");
  expect(answer.headers()['content-disposition']).toMatch(/^attachment;/);
});
