import { resolve } from 'node:path';
import { env, s3Settings } from '#lib/env.ts';
import { writeBackup } from './support/backup.ts';
import { withDatabase } from './support/database.ts';
import { command, say } from './support/operator.ts';

await command(async () => {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  // npm runs scripts in the project; the path is meant from where the person stands.
  const path = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? `nhip-cau-${stamp}.backup.gz`);
  const { rows, files } = await withDatabase((url) => writeBackup(url, env().DATA_DIR, path));
  say(`Đã sao lưu ${rows} dòng và ${files} tệp vào ${path}.`);
  const bucket = s3Settings()?.bucket;
  if (bucket !== undefined)
    say(
      `Tệp trong kho S3 “${bucket}” không nằm trong bản này: sao lưu kho bằng công cụ của kho, cùng thời gian.`,
    );
  return 0;
});
