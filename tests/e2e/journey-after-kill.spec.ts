import { type Installation, startInstallation } from '#tests/support/installation.ts';
import { fileReport, publishNationalReport, readAuditLog, reviewReport } from './journey.ts';
import { test as base, expect, expectConsole } from './people.ts';

const test = base.extend<{ installation: Installation }>({
  installation: async ({ browserName: _ }, use) => {
    const installation = await startInstallation();
    await use(installation);
    await installation.stop();
  },
  address: async ({ installation }, use) => use(installation.url),
});

test('OPS-1 the same journey after web, worker and database are killed at once between sending and review', async ({
  as,
  installation,
}) => {
  test.setTimeout(400_000);
  // A page that is open while the server dies says so in its console.
  expectConsole(/Failed to load resource|ERR_/);
  const { report, hash } = await fileReport(as);
  await installation.kill9(['web', 'worker', 'database']);
  await installation.healthy();

  const leader = await as('lanhdao@quangngai.example');
  await leader.goto(`${report}/check`);
  await expect(leader.getByRole('main')).toContainText(hash);
  await reviewReport(as, report);
  await publishNationalReport(as);
  await readAuditLog(as);
});
