import { readFileSync } from 'node:fs';
import { formatDate } from '#lib/dates.ts';
import { demoNow } from '#tests/support/installation.ts';
import { expectAccessible } from './accessible.ts';
import { test } from './own-installation.ts';
import { expect, expectConsole } from './people.ts';
import { editionPath, summaryPath } from './places.ts';
import { approveSeen, proposeNext } from './publishing.ts';

const reason = 'Sai số liệu viện trợ của ba cơ quan';
const phone = { width: 390, height: 844 };

test('EDITION-1 EDITION-2 EDITION-4 EDITION-5 EDITION-6 EDITION-7 EDITION-8 VERIFY-3 VERIFY-4 an edition is replaced, numbered, checked and recalled', async ({
  as,
  visitor,
}) => {
  test.setTimeout(300_000);
  const compiler = await as('tonghop@bng.example');
  const summary = await summaryPath(compiler, 2025);
  const first = await editionPath(compiler, summary);
  await proposeNext(compiler, summary, { kind: 'Bản thay thế', reason });
  await compiler.goto(`${summary}/compare`);
  await expect(compiler.getByRole('combobox', { name: 'Đến' })).toHaveValue('draft');

  const leader = await as('lanhdao@bng.example');
  await leader.goto(`${summary}/document`);
  const list = leader.getByRole('region', { name: 'Danh mục cần xem trước khi phê duyệt' });
  await expect(list).toContainText('chưa dùng');
  await leader.getByRole('button', { name: 'Phê duyệt', exact: true }).click();
  await expect(leader.getByRole('button', { name: 'Công bố', exact: true })).toHaveCount(0);
  await approveSeen(leader, summary);
  await leader.getByRole('button', { name: 'Công bố', exact: true }).click();
  await expect(leader.getByText('Đã công bố').first()).toBeVisible();
  const second = await editionPath(leader, summary, 2);

  await test.step('readers are told, and see which is which', async () => {
    const reader = await as('docgia@vpcp.example', phone);
    await reader.goto('/notices');
    await expect(reader.getByRole('main')).toContainText('thay thế Báo cáo tổng hợp năm 2025');
    await reader.goto(first);
    await expect(reader.getByText('Đã được thay thế bởi Bản số 2')).toBeVisible();
    await expect(reader.getByRole('article').first()).toContainText('BỘ NGOẠI GIAO');
    await reader.getByRole('link', { name: 'Mở Bản số 2' }).click();
    await reader.waitForURL(`**${second}`);
    await expect(reader.getByText(`Lý do: ${reason}`)).toBeVisible();
    await expect(reader.getByText('Khớp: vừa tính lại')).toBeVisible();
    await reader.getByRole('link', { name: 'So với bản khác' }).click();
    await expect(reader.getByRole('combobox', { name: 'Từ' })).toHaveValue(first.split('/').at(-1) ?? '');
    await expectAccessible(reader, ['/summaries', first, second, `${summary}/compare`]);
  });

  await compiler.goto(second);
  await compiler.getByLabel('Số văn bản').fill('05');
  await compiler.getByLabel('Ngày văn bản').fill(formatDate(demoNow));
  await compiler.getByRole('button', { name: 'Ghi số, ngày văn bản' }).click();
  await expect(compiler.getByText(/^Số 05\/BC-BNG ngày/)).toBeVisible();
  await expect(compiler.getByRole('article').first()).toContainText('Số: 05/BC-BNG');
  await compiler.getByRole('button', { name: 'Tạo bản Word' }).click();
  const link = compiler.getByRole('link', { name: /^Tải bản Word/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([compiler.waitForEvent('download'), link.click()]);
  const bytes = readFileSync(await download.path());
  const hash =
    (await compiler
      .getByText(/^[0-9a-f]{64}$/)
      .first()
      .textContent()) ?? '';
  await expectAccessible(compiler, [summary, second]);

  const stranger = await visitor();
  await test.step('anybody checks the paper and the file', async () => {
    await stranger.goto(`/verify/${hash}`);
    const main = stranger.getByRole('main');
    await expect(main).toContainText('05/BC-BNG');
    await expect(main).toContainText('Khớp: vừa tính lại');
    const chooser = stranger.getByLabel('Chọn tệp PDF hoặc Word cần kiểm tra');
    const file = { name: 'bao-cao.docx', mimeType: 'application/octet-stream', buffer: bytes };
    await chooser.setInputFiles(file);
    await expect(main.getByText('Khớp: “bao-cao.docx”')).toBeVisible();
    await chooser.setInputFiles({ ...file, buffer: Buffer.concat([bytes, Buffer.from(' ')]) });
    await expect(main.getByText('Không khớp: “bao-cao.docx”')).toBeVisible();
    await expectAccessible(stranger, [`/verify/${hash}`]);
  });

  await leader.goto(second);
  await leader.getByText('Thu hồi Bản số 2').click();
  await leader.getByLabel('Lý do thu hồi').fill('Công bố nhầm bản chưa ký');
  await leader.getByRole('button', { name: 'Thu hồi bản này' }).click();
  await expect(leader.getByText('Bản số 2 đã bị thu hồi')).toBeVisible();
  await expect(leader.getByRole('article').first()).toContainText('BỘ NGOẠI GIAO');

  const reader = await as('docgia@vpcp.example');
  await reader.goto(second);
  await expect(reader.getByText('Lý do: Công bố nhầm bản chưa ký')).toBeVisible();
  await expect(reader.getByRole('article')).toHaveCount(0);
  await expectAccessible(reader, [second]);
  await stranger.goto(`/verify/${hash}`);
  await expect(stranger.getByText('Đã thu hồi')).toBeVisible();
  expectConsole(/status of 404/);
  await reader.goto(`${summary}/compare?from=${first.split('/').at(-1)}&to=${second.split('/').at(-1)}`);
  await expect(reader.getByRole('heading', { level: 1 })).not.toContainText('So sánh');
});
