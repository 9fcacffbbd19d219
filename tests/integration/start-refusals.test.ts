import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tryExclusive } from '#scripts/support/exclusive-file.ts';
import { freePort } from '#scripts/support/ports.ts';
import { startSupervisor } from '#tests/support/installation.ts';

const root = mkdtempSync(join(tmpdir(), 'nhip-cau-start-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Refusal = { code: number | null; lines: string[] };

async function refusal(settings: Record<string, string>): Promise<Refusal> {
  const PORT = String(await freePort());
  const { child, output } = startSupervisor({ PORT, DATA_DIR: join(root, PORT), ...settings });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, lines: output().trimEnd().split('\n') };
}

async function expectOneLine(settings: Record<string, string>, text: RegExp): Promise<void> {
  const { code, lines } = await refusal(settings);
  expect(lines).toEqual([expect.stringMatching(text)]);
  expect(code).toBe(1);
}

test.each([
  [{ PORT: '70000' }, /PORT phải là một số nguyên từ 1 đến 65535/],
  [{ DEMO: 'yes' }, /DEMO chỉ nhận 0 hoặc 1/],
  [{ DEMO: '0' }, /DEMO=0 phải đặt AUTH_SECRET/],
  [{ DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL phải có dạng postgresql:/],
  [{ AUTH_SECRET: 'short' }, /AUTH_SECRET phải dài ít nhất 32 ký tự/],
])('OPS-2 wrong settings %o', async (settings, text) => expectOneLine(settings, text));

test('OPS-2 a database that cannot be reached, whose password stays unsaid', async () => {
  const port = await freePort();
  const { code, lines } = await refusal({
    DATABASE_URL: `postgresql://someone:s3cret-word@127.0.0.1:${port}/x`,
  });
  expect(lines).toEqual([
    expect.stringMatching(/Không kết nối được PostgreSQL ở 127\.0\.0\.1:\d+\/x .*từ chối kết nối/),
  ]);
  expect(lines.join()).not.toContain('s3cret-word');
  expect(code).toBe(1);
});

test('OPS-2 a port in use', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '0.0.0.0', resolve));
  const address = holder.address();
  const PORT = typeof address === 'object' ? String(address?.port) : '';
  const DATA_DIR = join(root, 'port-in-use');
  await expectOneLine({ PORT, DATA_DIR }, new RegExp(`Cổng ${PORT} đang có chương trình khác dùng`));
  // Nothing was half started: no database, no process list.
  expect(readdirSync(DATA_DIR).sort()).toEqual(['files', 'instance.lock']);
  await new Promise((resolve) => holder.close(resolve));
});

test('OPS-2 a data directory that another instance owns', async () => {
  const DATA_DIR = join(root, 'owned');
  mkdirSync(DATA_DIR);
  const owner = tryExclusive(join(DATA_DIR, 'instance.lock'));
  await expectOneLine({ DATA_DIR }, /đang do một tiến trình khác sử dụng/);
  owner?.release();
});

test('OPS-2 a data directory that cannot be written', async () => {
  const file = join(root, 'a-file');
  writeFileSync(file, '');
  await expectOneLine({ DATA_DIR: file }, /Không ghi được vào thư mục dữ liệu/);
  await expectOneLine({ DATA_DIR: join(file, 'below') }, /Không ghi được vào thư mục dữ liệu/);
  if (process.platform === 'linux') await expectOneLine({ DATA_DIR: '/proc/nhip-cau' }, /Không ghi được/);
});
