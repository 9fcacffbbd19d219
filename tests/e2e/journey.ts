import type { Page } from '@playwright/test';
import { checklistAnnex, figuresAnnex, sectionsOf } from '#lib/templates/rules.ts';
import { annual } from '#prisma/seed/demo/content.ts';
import { acceptDrafts, approveAndPublish, pickSource, sourcesReady } from './compiling.ts';
import { contentField, empty, expectStored, write } from './filing.ts';
import { expect } from './people.ts';

export type SignedIn = (email: string) => Promise<Page>;

const { definition } = annual;
const textSections = sectionsOf(definition).filter(({ kind }) => kind === 'text');

export function sectionText(title: string): string {
  return `Nội dung mục “${title}” do Quảng Ngãi báo cáo.\nĐoạn thứ hai, có số liệu 1.234,5 và <b>không phải HTML</b>.`;
}

/** Saves and waits for the word of the page that it is stored. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expectStored(page);
}

/** The address of the open report, from the home page: "/reports/…". */
export async function openReport(page: Page): Promise<string> {
  await page.goto('/');
  const card = page.getByRole('main');
  await expect(card).toContainText('trước ngày 15/12/2026, tức hết ngày 14/12/2026');
  await expect(card).toContainText(/Còn \d+ ngày/);
  await card.getByRole('link', { name: 'Tiếp tục soạn thảo' }).first().click();
  await page.waitForURL(/\/reports\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}

/** Step 2: every section, the ten rows, the figures and the proposals. */
export async function fillEverything(page: Page, report: string): Promise<void> {
  for (const { key, title } of textSections) {
    await page.goto(`${report}/sections/${key}`);
    const field = contentField(page);
    if (key === 'achievements.inspection') {
      await empty(field);
      await page.getByRole('checkbox', { name: 'Không phát sinh trong kỳ báo cáo' }).check();
    } else await write(field, sectionText(title));
    await save(page);
  }
  await page.goto(`${report}/sections/direction.proposals`);
  if ((await page.getByRole('textbox', { name: 'Nội dung đề xuất' }).count()) === 0)
    await page.getByRole('button', { name: /Thêm đề xuất/ }).click();
  await page
    .getByRole('textbox', { name: 'Nội dung đề xuất' })
    .first()
    .fill('Sớm ban hành Quy chế phối hợp về công tác đối ngoại nhân dân.');
  await page.getByRole('textbox', { name: 'Cơ quan được kiến nghị' }).first().fill('Bộ Ngoại giao');
  await save(page);

  await page.goto(`${report}/annex`);
  for (const { number } of checklistAnnex(definition)?.rows ?? []) {
    const row = page.getByRole('group', { name: new RegExp(`^Dòng ${number}:`) });
    await row.getByRole('radio', { name: number === '9' ? 'Không' : 'Có', exact: true }).check();
    await page
      .getByRole('textbox', { name: `Ghi chú dòng ${number}`, exact: true })
      .fill(
        number === '9'
          ? 'Chưa có quy định riêng về chế độ hỗ trợ.'
          : `Kế hoạch số 0${number}/KH-UBND ngày 05/02/2026; Sở Ngoại vụ là đầu mối.`,
      );
  }
  await save(page);

  await page.goto(`${report}/figures`);
  for (const [index, { label, unit }] of (figuresAnnex(definition)?.rows ?? []).entries()) {
    const box = page.getByRole('checkbox', { name: new RegExp(`Không phát sinh\\s*: ${label}$`) });
    if (await box.isChecked()) await box.uncheck();
    await page
      .getByRole('textbox', { name: `${label} (${unit})` })
      .fill(unit === 'USD' ? '1.234,5' : String(index + 1));
  }
  await save(page);
}

/** Steps 1 to 3: fill in, check, ask for approval, send back once, send. Returns the report's address and receipt. */
export async function fileReport(as: SignedIn): Promise<{ report: string; hash: string }> {
  const drafter = await as('soanthao@quangngai.example');
  const report = await openReport(drafter);
  await expect(
    drafter.getByRole('heading', { level: 2, name: /Kết quả thực hiện công tác đối ngoại nhân dân/ }),
  ).toBeVisible();
  await drafter.goto(`${report}/check`);
  await expect(drafter.getByRole('alert').getByRole('link').first()).toBeVisible();

  await fillEverything(drafter, report);
  await drafter.goto(`${report}/check`);
  await expect(drafter.getByRole('article')).toContainText('ỦY BAN NHÂN DÂN');
  await drafter.getByRole('button', { name: 'Trình lãnh đạo duyệt' }).click();
  await expect(drafter.getByText('Đang chờ lãnh đạo duyệt').first()).toBeVisible();

  const leader = await as('lanhdao@quangngai.example');
  await leader.getByRole('link', { name: 'Đọc và gửi báo cáo' }).click();
  await leader.waitForURL(/\/check$/);
  await leader.getByLabel('Lý do').fill('Bổ sung kết quả tập huấn quý IV');
  await leader.getByRole('button', { name: 'Trả lại người soạn thảo' }).click();
  await expect(leader.getByText('Bổ sung kết quả tập huấn quý IV').first()).toBeVisible();

  await drafter.goto(report);
  await expect(drafter.getByText('Bổ sung kết quả tập huấn quý IV')).toBeVisible();
  await drafter.goto(`${report}/sections/achievements.training`);
  await write(contentField(drafter), 'Đã tổ chức 9 lớp tập huấn, trong đó 3 lớp trong quý IV.');
  await save(drafter);
  await drafter.goto(`${report}/check`);
  await drafter.getByRole('button', { name: 'Trình lãnh đạo duyệt' }).click();
  await expect(drafter.getByText('Đang chờ lãnh đạo duyệt').first()).toBeVisible();

  return { report, hash: await sendReport(leader, report) };
}

/** The leader reads and sends; the receipt tells number, time and the hash of the content. */
export async function sendReport(leader: Page, report: string): Promise<string> {
  await leader.goto(`${report}/check`);
  await leader.getByRole('button', { name: 'Gửi báo cáo' }).dblclick();
  await expect(leader.getByRole('heading', { name: 'Biên nhận' })).toBeVisible();
  const receipt = await leader.getByRole('main').innerText();
  expect(receipt).toMatch(/TN-2026-[0-9A-F]{4}-\d{5}/);
  const hash = receipt.match(/\b[0-9a-f]{64}\b/)?.[0];
  if (!hash) throw new Error('The receipt shows no content hash.');
  return hash;
}

/** Step 4: found without diacritics, returned with one point, corrected and answered, sent again, accepted. */
export async function reviewReport(as: SignedIn, report: string): Promise<void> {
  const compiler = await as('tonghop@bng.example');
  await compiler.goto('/dashboard');
  await compiler.getByRole('searchbox').fill('quang ngai');
  await compiler.getByRole('button', { name: 'Lọc' }).click();
  await compiler.getByRole('rowheader').getByRole('link', { name: 'Quảng Ngãi' }).click();
  await compiler.waitForURL(/\/submissions\//);
  await expect(compiler.getByRole('main')).toContainText('<b>không phải HTML</b>');
  await compiler.getByRole('button', { name: 'Nhận thẩm định' }).click();
  await compiler.getByRole('checkbox', { name: /^I\.6 / }).check();
  await compiler.getByLabel('Cần sửa gì ở I.6').fill('Nêu số lượt cán bộ được tập huấn');
  await compiler.getByRole('button', { name: 'Trả lại báo cáo' }).click();
  await expect(compiler.getByText('Quyết định đã lưu')).toBeVisible();

  const drafter = await as('soanthao@quangngai.example');
  await expect(drafter.getByRole('main')).toContainText('đề nghị sửa 1 mục');
  await drafter.goto(`${report}/sections/achievements.strengths`);
  await expect(drafter.getByRole('textbox', { name: 'Nội dung' })).toHaveCount(0);
  await drafter.goto(`${report}/sections/achievements.training`);
  await expect(drafter.getByRole('main')).toContainText('Nêu số lượt cán bộ được tập huấn');
  await write(contentField(drafter), 'Đã tổ chức 9 lớp tập huấn cho 1.234 lượt cán bộ.');
  await save(drafter);
  await drafter.getByRole('button', { name: 'Đã sửa' }).click();
  await expect(drafter.getByText('Đã sửa.', { exact: true })).toBeVisible();
  await drafter.goto(`${report}/check`);
  await drafter.getByRole('button', { name: 'Trình lãnh đạo duyệt' }).click();
  await expect(drafter.getByText('Đang chờ lãnh đạo duyệt').first()).toBeVisible();
  await sendReport(await as('lanhdao@quangngai.example'), report);

  await compiler.goto('/dashboard?q=quang+ngai');
  await expect(compiler.getByRole('row', { name: /Quảng Ngãi/ })).toContainText('Đúng hạn');
  await compiler.getByRole('rowheader').getByRole('link', { name: 'Quảng Ngãi' }).click();
  await compiler.waitForURL(/\/submissions\//);
  await expect(compiler.getByRole('main')).toContainText('1.234 lượt cán bộ');
  await compiler.getByRole('button', { name: /^Đạt/ }).click();
  await expect(compiler.getByText('Đã xong (1)')).toBeVisible();
  await compiler.getByRole('button', { name: 'Tiếp nhận báo cáo' }).click();
  await expect(compiler.getByText('Đã tiếp nhận').first()).toBeVisible();
  await downloadPdf(compiler);
}

/** Asks for the PDF, sees the progress and gets the file. */
export async function downloadPdf(page: Page): Promise<Buffer> {
  const ready = page.getByRole('link', { name: /Tải bản PDF/ });
  if ((await ready.count()) === 0) await page.getByRole('button', { name: 'Tạo bản PDF' }).click();
  await expect(ready).toBeVisible({ timeout: 60_000 });
  const href = await ready.getAttribute('href');
  const response = await page.request.get(href ?? '');
  expect(response.headers()['content-type']).toBe('application/pdf');
  expect(response.headers()['content-disposition']).toContain('attachment');
  return response.body();
}

/** Step 5: compiled with its sources, edited, approved, published, printed. */
export async function publishNationalReport(as: SignedIn): Promise<void> {
  const compiler = await as('tonghop@bng.example');
  await compiler.goto('/summaries');
  await compiler.getByRole('button', { name: /^Lập báo cáo tổng hợp cho kỳ .* 2026$/ }).click();
  await compiler.waitForURL(/\/summaries\/[0-9a-f-]+$/);
  const summary = new URL(compiler.url()).pathname;
  await sourcesReady(compiler, `${summary}/sections/achievements.training`);
  await acceptDrafts(compiler);
  await pickSource(compiler, 0);
  await compiler.getByRole('button', { name: 'Thêm đoạn' }).click();
  const last = compiler.getByRole('textbox', { name: /^Đoạn \d+$/ }).last();
  await expect(last).toHaveText('');
  await write(last, 'Năm 2026, công tác tập huấn được các cơ quan quan tâm hơn.');
  await compiler.getByRole('button', { name: 'Lưu đoạn' }).last().click();
  await expect(compiler.getByText(/Đã lưu \d/).first()).toBeVisible();
  await approveAndPublish(compiler, await as('lanhdao@bng.example'), summary);

  const reader = await as('docgia@vpcp.example');
  await reader.goto('/summaries');
  await reader.getByRole('link', { name: /2026/ }).first().click();
  await reader.waitForURL(/\/summaries\/editions\//);
  await expect(reader.getByRole('main')).toContainText('công tác tập huấn được các cơ quan quan tâm hơn');
  const pdf = await downloadPdf(reader);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
}

/** Step 6: the log tells all of it, and no content. */
export async function readAuditLog(as: SignedIn): Promise<void> {
  const administrator = await as('quantri@bng.example');
  await administrator.goto('/audit');
  const log = administrator.getByRole('main');
  for (const act of ['Công bố báo cáo tổng hợp', 'Phê duyệt báo cáo tổng hợp', 'Lập báo cáo tổng hợp'])
    await expect(log).toContainText(act);
  await expect(log).not.toContainText('công tác tập huấn được các cơ quan');
}
