/** One simulated year on a database and a mail server of its own; started by scripts/fault.ts for each size. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '#scripts/support/embedded-postgres.ts';
import { command, say } from '#scripts/support/operator.ts';
import { runTool } from '#scripts/support/tool.ts';
import { startMailServer } from '#tests/support/mail-server.ts';
import { reminderReport } from './report.ts';

const { values } = parseArgs({
  options: {
    organisations: { type: 'string', default: '56' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});

await command(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nhip-cau-year-'));
  mkdirSync(join(dataDir, 'files'));
  const database = await startEmbeddedPostgres(dataDir);
  const server = await startMailServer();
  try {
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      SMTP_URL: server.url,
      MAIL_FROM: 'nhip-cau@bng.example',
    });
    await runTool('Chuẩn bị cơ sở dữ liệu', ['tests/support/make-template.ts']);
    // Imported late: the product reads the settings above once.
    const { isFaultless, simulateYear } = await import('./reminder-year.ts');
    const result = await simulateYear({
      organisations: Number(values.organisations),
      kills: Number(values.kills),
      seed: Number(values.seed),
      server,
      onDay: say,
    });
    say(`\n${reminderReport(Number(values.seed), result)}\n`);
    return isFaultless(result) ? 0 : 1;
  } finally {
    await server.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
