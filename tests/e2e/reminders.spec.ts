import pg from 'pg';
import { runningEmbeddedUrl } from '#scripts/support/database.ts';
import { type Installation, startInstallation } from '#tests/support/installation.ts';
import { headerOf, type MailServer, startMailServer } from '#tests/support/mail-server.ts';
import { nobody } from './access.ts';
import { expectAccessible } from './accessible.ts';
import { test as base, expect, expectConsole } from './people.ts';

type Own = { mails: MailServer; installation: Installation };

const test = base.extend<object, Own>({
  mails: [
    async ({ browserName: _ }, use) => {
      const mails = await startMailServer();
      await use(mails);
      await mails.stop();
    },
    { scope: 'worker' },
  ],
  installation: [
    async ({ mails }, use) => {
      const installation = await startInstallation({ env: { SMTP_URL: mails.url } });
      await use(installation);
      await installation.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  address: async ({ installation }, use) => use(installation.url),
});

const compiler = 'tonghop@bng.example';
const drafter = 'soanthao@quangngai.example';
const leader = 'lanhdao@quangngai.example';

/** The page about the duties of these bodies towards the Foreign Ministry in the open cycle. */
async function pageAbout({ dataDir }: Installation, path: string, keys: string[]): Promise<string> {
  const client = new pg.Client({ connectionString: runningEmbeddedUrl(dataDir) });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `SELECT o."id" FROM "Obligation" o JOIN "ReportingCycle" c ON c."id" = o."cycleId"
     JOIN "Organisation" g ON g."id" = o."organisationId"
     WHERE c."closedAt" IS NULL AND g."key" = ANY($1) ORDER BY g."key"`,
    [keys],
  );
  await client.end();
  return `${path}?${rows.map(({ id }) => `obligations=${id}`).join('&')}`;
}

test('REMIND-3 a compiler sees to whom what will be sent, sends it once a day; NOTICE-1 the bell tells, MAIL-4 what came back is sent again', async ({
  as,
  installation,
  mails,
}) => {
  test.setTimeout(300_000);
  mails.answerTo(leader, { code: 550, words: 'Mailbox is full' });
  const page = await as(compiler);
  const address = await pageAbout(installation, '/reminders', ['51', 'LHHN']);
  await page.goto(address);
  await expect(page.getByText('Sẽ nhắc 1 trong 2 cơ quan đã chọn, gửi đến 2 người.')).toBeVisible();
  const about = page.getByRole('listitem').filter({ hasText: 'Ủy ban nhân dân tỉnh Quảng Ngãi' });
  await expect(about.first()).toContainText(/đang soạn thảo \d+\/\d+ mục/);
  await expect(about.first()).toContainText(drafter);
  await expect(page.getByText(/đang ở trạng thái “Đã gửi”, không còn phải nhắc/)).toBeVisible();
  await page.getByText('Xem nội dung gửi Ủy ban nhân dân tỉnh Quảng Ngãi').click();
  await expect(page.getByText(/^Nhắc báo cáo \(còn 13 ngày\)/)).toBeVisible();
  await expectAccessible(page, [address]);
  expect(mails.received).toEqual([]);

  await page.getByLabel('Ý kiến thêm').fill('Đề nghị gửi trước 10/12.');
  await page.getByRole('button', { name: 'Nhắc 1 cơ quan' }).click();
  await expect(page.getByText('Đã nhắc 1 cơ quan.')).toBeVisible();
  await expect(page.getByText(/Hôm nay đã nhắc cơ quan này lúc/).first()).toBeVisible();
  await expect.poll(() => mails.received.length, { timeout: 60_000 }).toBe(1);
  const [mail] = mails.received;
  expect(mail?.to).toEqual([drafter]);
  expect(mail && headerOf(mail, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@/);
  await page.goto(address);
  await expect(page.getByRole('button', { name: /^Nhắc \d/ })).toHaveCount(0);

  const writer = await as(drafter);
  await writer.getByRole('link', { name: 'Thông báo: 1 chưa đọc' }).click();
  await writer.waitForURL(/\/notices/);
  await expectAccessible(writer, [writer.url()]);
  const notice = writer.getByRole('listitem').filter({ hasText: 'Chưa đọc' });
  await expect(notice).toContainText('Ý kiến của Bộ Ngoại giao: Đề nghị gửi trước 10/12.');
  await notice.getByRole('link', { name: /^Nhắc báo cáo/ }).click();
  await expect(writer).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(writer.getByRole('link', { name: 'Thông báo', exact: true })).toBeVisible();

  await page.goto('/outbox?status=bounced');
  const bounced = page.getByRole('row').filter({ hasText: leader });
  await expect(async () => {
    await page.reload();
    await expect(bounced).toContainText('Mailbox is full', { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page, [page.url()]);
  mails.answerTo(leader, null);
  await bounced.getByRole('button', { name: `Gửi lại ngay đến ${leader}` }).click();
  await expect.poll(() => mails.received.length, { timeout: 60_000 }).toBe(2);
  expect(mails.received[1]?.to).toEqual([leader]);

  const administrator = await as('quantri@bng.example');
  await administrator.goto('/outbox');
  const row = administrator.getByRole('row').filter({ hasText: leader });
  await expect(row).toContainText('Nhắc báo cáo');
  await expect(administrator.getByText(/đang soạn thảo/)).toHaveCount(0);
  await row.getByRole('link').click();
  await expect(administrator.getByText('Nội dung thư không hiện với quản trị hệ thống.')).toBeVisible();
  await expectAccessible(administrator, ['/outbox', administrator.url()]);
});

test('NOTICE-2 each person chooses which notices come by mail as well', async ({ as, installation }) => {
  const person = await as('lanhdao@bnv.example');
  await person.goto('/account');
  await person.getByLabel('Nhắc báo cáo').uncheck();
  await person.getByRole('button', { name: 'Lưu lựa chọn' }).click();
  await expect(person.getByText('Đã lưu lựa chọn.')).toBeVisible();
  await person.reload();
  await expect(person.getByLabel('Nhắc báo cáo')).not.toBeChecked();
  await expect(person.getByLabel('Đã tiếp nhận')).toBeChecked();
  await expectAccessible(person, ['/account']);
  const page = await as(compiler);
  await page.goto(await pageAbout(installation, '/reminders', ['BNV']));
  const line = page.getByRole('listitem').filter({ hasText: 'lanhdao@bnv.example' }).last();
  await expect(line).toContainText('chỉ thông báo trên hệ thống');
});

test('LETTER-1 a letter made from a selection stands on screen and comes as PDF and Word; others do not find it', async ({
  as,
  installation,
}) => {
  test.setTimeout(300_000);
  const page = await as(compiler);
  const address = await pageAbout(installation, '/letters/new', ['51', 'BNV', 'LHHN']);
  await page.goto(address);
  await expect(page.getByText('Không đưa vào văn bản, vì đã gửi báo cáo')).toBeVisible();
  await expectAccessible(page, [address]);
  await page.getByLabel('Đề nghị gửi trước ngày').fill('31/02/2026');
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await expect(page.getByText(/Nhập ngày, tháng, năm/).first()).toBeVisible();
  await page.getByLabel('Đề nghị gửi trước ngày').fill('10/12/2026');
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  const paper = page.getByRole('article');
  await expect(paper).toContainText('V/v đôn đốc gửi báo cáo công tác đối ngoại nhân dân năm 2026');
  await expect(paper).toContainText('- Ủy ban nhân dân tỉnh Quảng Ngãi.');
  await expect(paper).toContainText('trước ngày 10/12/2026');
  for (const [label, type] of [
    ['bản PDF', 'application/pdf'],
    ['bản Word', 'wordprocessingml'],
  ] as const) {
    await page.getByRole('button', { name: `Tạo ${label}` }).click();
    const file = page.getByRole('link', { name: new RegExp(`^Tải ${label}`) });
    await expect(file).toBeVisible({ timeout: 120_000 });
    const answer = await page.request.get((await file.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toContain(type);
    expect(answer.headers()['content-disposition']).toContain('don-doc-cong-van-2026-12-01');
  }
  const made = new URL(page.url()).pathname;
  await expectAccessible(page, [made, '/letters']);
  expectConsole(/status of 404/);
  const stranger = await as(drafter);
  for (const foreign of [made, `/letters/${nobody}`, address, '/outbox']) {
    const answer = await stranger.goto(foreign);
    expect(answer?.status(), foreign).toBe(404);
  }
});
