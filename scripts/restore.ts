import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { verifyAudit } from './support/audit-chains.ts';
import { withDatabase } from './support/database.ts';
import { migrate } from './support/migrate.ts';
import { command, OperatorError, say } from './support/operator.ts';
import { readBackup } from './support/restore.ts';

await command(async () => {
  const given = process.argv[2];
  if (given === undefined) throw new OperatorError('Cách dùng: npm run restore -- <tệp sao lưu>');
  const path = resolve(process.env.INIT_CWD ?? '.', given);
  if (!existsSync(path)) throw new OperatorError(`Không có tệp ${path}.`);
  return withDatabase(async (url) => {
    await migrate(url);
    const { rows, files } = await readBackup(url, path);
    say(`Đã phục hồi ${rows} dòng và ${files} tệp.`);
    const { faults } = await verifyAudit(url);
    if (faults.length > 0) say('Chuỗi nhật ký không khớp: hãy chạy `npm run audit:verify` để xem chi tiết.');
    return faults.length > 0 ? 1 : 0;
  });
});
