import { spawn } from 'node:child_process';
import { verify } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { databaseUrl } from '#lib/env.ts';
import { verifyAudit } from '#scripts/support/audit-chains.ts';
import { projectRoot } from '#scripts/support/tool.ts';

type Ended = { code: number | null; output: string };

function adminCreate(...answers: string[]): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'scripts/admin-create.ts'],
    {
      cwd: projectRoot,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output: output.trim() })));
}

const good = 'một mật khẩu đủ dài';

test('makes the first administrator, with an audit row', async () => {
  const { code, output } = await adminCreate('  QuanTri@bng.gov.example ', 'Nguyễn  Văn An', good, good);
  expect(output).toBe('Đã tạo tài khoản quản trị quantri@bng.gov.example thuộc Bộ Ngoại giao.');
  expect(code).toBe(0);
  const account = await db.account.findUniqueOrThrow({ where: { email: 'quantri@bng.gov.example' } });
  expect(account).toMatchObject({ name: 'Nguyễn Văn An', roles: ['administrator'] });
  expect(account.passwordHash).toMatch(/^\$argon2id\$/);
  expect(await verify(account.passwordHash, good)).toBe(true);
  expect(await db.auditEntry.count({ where: { action: 'account.created', subjectId: account.id } })).toBe(1);
  expect((await verifyAudit(databaseUrl())).faults).toEqual([]);

  const again = await adminCreate('quantri@bng.gov.example', 'Người khác', good, good);
  expect(again).toEqual({ code: 1, output: 'Đã có tài khoản quantri@bng.gov.example.' });
});

test.each([
  ['a short password', ['a@b.example', 'An', 'short', 'short'], 'Mật khẩu phải có ít nhất 12 ký tự.'],
  [
    'a monotonous one',
    ['a@b.example', 'An', 'aaaaaaaaaaaaaa', 'aaaaaaaaaaaaaa'],
    'Mật khẩu lặp lại quá ít ký tự khác nhau.',
  ],
  ['two different ones', ['a@b.example', 'An', good, `${good}!`], 'Hai lần nhập mật khẩu khác nhau.'],
  ['no e-mail', ['nobody', 'An', good, good], 'Nhập thư điện tử công vụ, ví dụ nguyenvana@quangngai.gov.vn.'],
  ['an early end', ['a@b.example'], 'Thiếu câu trả lời cho "Họ và tên:" ở đầu vào chuẩn.'],
])('refuses %s', async (_, answers, line) => {
  expect(await adminCreate(...answers)).toEqual({ code: 1, output: line });
});
