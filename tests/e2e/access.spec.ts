import { expectNotFound, expectNotFoundJson, expectRecorded, idIn, nobody, stranger } from './access.ts';
import { signInAgain } from './filing.ts';
import { downloadPdf } from './journey.ts';
import { expect, expectConsole, test } from './people.ts';
import { editionPath, reportPath, submissionPath, summaryPath } from './places.ts';
import { approveSeen, proposeNext } from './publishing.ts';

const owner = 'soanthao@quangngai.example';
const administrator = 'quantri@bng.example';
const compiler = 'tonghop@bng.example';

test.beforeEach(() => expectConsole(/status of 404/));

test('ACCESS-1 a report of another organisation is not found, and recorded', async ({ as }) => {
  const report = await reportPath(await as(owner), 2026);
  const page = await as(stranger.email);
  for (const part of [
    '',
    '/sections/achievements.training',
    '/sections/direction.proposals',
    '/annex',
    '/figures',
    '/check',
    '/history',
    '/history/achievements.training',
  ])
    await expectNotFound(page, `${report}${part}`);
  await expectNotFound(page, '/reports/khong-phai-ma');
  await expectRecorded(await as(administrator), 'Báo cáo', idIn(report));
});

test('ACCESS-1 a submission of another organisation is not found, and recorded', async ({ as }) => {
  const page = await as(owner);
  const submission = await submissionPath(page, await reportPath(page, 2025));
  await expectNotFound(await as(stranger.email), submission);
  await expectNotFound(await as('daumoi@bnv.example'), submission);
  await expectRecorded(await as(administrator), 'Lần gửi báo cáo', idIn(submission));
});

test('ACCESS-1 a print of another organisation is not found as status and as file, and recorded', async ({
  as,
}) => {
  const page = await as(owner);
  await page.goto(await submissionPath(page, await reportPath(page, 2025)));
  await downloadPdf(page);
  const file = (await page.getByRole('link', { name: /Tải bản PDF/ }).getAttribute('href')) ?? '';
  const print = file.replace(/\/file$/, '');
  expect((await page.request.get(print)).status()).toBe(200);
  const other = await as(stranger.email);
  await expectNotFoundJson(other, file);
  await expectNotFoundJson(other, print);
  await expectRecorded(await as(administrator), 'Bản in', idIn(print));
});

test('ACCESS-1 the national report in the making is not found, and recorded', async ({ as }) => {
  const summary = await summaryPath(await as(compiler), 2025);
  const page = await as(stranger.email);
  for (const part of ['', '/document', '/sections/achievements.training'])
    await expectNotFound(page, `${summary}${part}`);
  await page.goto('/summaries');
  await expect(page.getByRole('main').getByRole('link', { name: /Báo cáo tổng hợp năm/ })).toHaveCount(0);
  await expectRecorded(await as(administrator), 'Báo cáo tổng hợp', idIn(summary));
});

test('ACCESS-1 a published edition is not found by a filer, and recorded', async ({ as }) => {
  const page = await as(compiler);
  const edition = await editionPath(page, await summaryPath(page, 2025));
  await expectNotFound(await as(stranger.email), edition);
  await expectRecorded(await as(administrator), 'Bản phê duyệt của báo cáo tổng hợp', idIn(edition));
});

test('ACCESS-1 dashboard and audit log are not found by those who have none; the log says so', async ({
  as,
}) => {
  const page = await as(stranger.email);
  await expectNotFound(page, '/dashboard');
  await expectNotFound(page, '/audit');
  await expectNotFound(await as(administrator), '/dashboard');
  await expectNotFound(await as(compiler), `/dashboard?cycle=${nobody}`);
  await expectRecorded(await as(administrator), 'Nhật ký hệ thống', stranger.name);
});

test('ACCESS-1 a session of another account cannot be ended, and the attempt is recorded', async ({ as }) => {
  const victim = await as(owner);
  const watcher = await as(owner);
  await watcher.goto('/account');
  const foreign = await watcher.locator('input[name=sessionId]').first().inputValue();
  await as(stranger.email);
  const page = await as(stranger.email);
  await page.goto('/account');
  await page
    .locator('input[name=sessionId]')
    .first()
    .evaluate((input, id) => {
      if (input instanceof HTMLInputElement) input.value = id;
    }, foreign);
  await page
    .getByRole('button', { name: /^Kết thúc phiên/ })
    .first()
    .click();
  await expect(page.getByText('Không tìm thấy nội dung này')).toBeVisible();
  await watcher.reload();
  await expect(watcher.locator(`input[value="${foreign}"]`)).toHaveCount(1);
  await victim.goto('/account');
  await expect(victim.getByRole('heading', { level: 1 })).toHaveText('Tài khoản');
  await expectRecorded(await as(administrator), 'Phiên đăng nhập', foreign);
});

test('ACCESS-3 the Government Office sees published editions only', async ({ as }) => {
  const maker = await as(compiler);
  const summary = await summaryPath(maker, 2025);
  const published = await editionPath(maker, summary);
  const filer = await as(owner);
  const report = await reportPath(filer, 2025);
  const submission = await submissionPath(filer, report);
  await proposeNext(maker, summary, { kind: 'Bản đính chính', reason: 'Sai số trang của ba phụ lục' });
  const leader = await as('lanhdao@bng.example');
  await approveSeen(leader, summary);
  const unpublished = await editionPath(leader, summary, 2);

  const reader = await as('docgia@vpcp.example');
  expect(new URL(reader.url()).pathname).toBe('/summaries');
  const links = reader.getByRole('main').getByRole('link');
  await expect(links).toHaveText(['Báo cáo tổng hợp năm 2025']);
  await expect(links).toHaveAttribute('href', published);
  await links.click();
  await expect(reader.getByRole('article').first()).toContainText('BỘ NGOẠI GIAO');
  for (const address of [unpublished, summary, `${summary}/document`, report, submission, '/dashboard'])
    await expectNotFound(reader, address);
  await expectNotFound(reader, '/audit');
});

test('ACCESS-3 who is not signed in is asked to, and then gets to the page asked for', async ({
  as,
  visitor,
}) => {
  const report = await reportPath(await as(owner), 2026);
  const page = await visitor();
  for (const address of ['/', '/dashboard', '/audit', '/account', '/summaries', report]) {
    await page.goto(address);
    await expect(page).toHaveURL(`/login?next=${encodeURIComponent(address)}`);
  }
  const answer = await page.request.get(`/api/prints/${nobody}`);
  expect(answer.status()).toBe(401);
  const wanted = `${report}/sections/achievements.training?tu=thu`;
  await page.goto(wanted);
  await signInAgain(page, owner);
  await expect(page).toHaveURL(wanted);
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toBeVisible();
});
