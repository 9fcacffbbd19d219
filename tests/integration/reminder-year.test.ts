import { afterAll, expect, it } from 'vitest';
import { isFaultless, simulateYear } from '#tests/fault/reminder-year.ts';
import { startMailServer } from '#tests/support/mail-server.ts';

const server = await startMailServer();
// Before the first read of the settings.
process.env.SMTP_URL = server.url;
process.env.MAIL_FROM = 'nhip-cau@bng.example';

afterAll(() => server.stop());

it('REMIND-4 a year of 56 organisations: every reminder arrives once, none after filing, while the delivery is killed', async () => {
  const result = await simulateYear({ organisations: 56, kills: 4, seed: 20_271_214, server });
  expect(result).toMatchObject({ missing: [], unexpected: [], stuck: 0, killed: 4 });
  expect(result.expected).toBeGreaterThan(300);
  expect(result.cancelled).toBeGreaterThan(0);
  expect(isFaultless(result), JSON.stringify(result)).toBe(true);
}, 300_000);
