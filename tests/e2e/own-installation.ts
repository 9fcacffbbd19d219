import { type Installation, startInstallation } from '#tests/support/installation.ts';
import { test as base } from './people.ts';

/** For files that need the demonstration as it begins, whatever the journeys of other files have sent by then. */
export const test = base.extend<object, { installation: Installation }>({
  installation: [
    async ({ browserName: _ }, use) => {
      const installation = await startInstallation();
      await use(installation);
      await installation.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  address: async ({ installation }, use) => use(installation.url),
});
