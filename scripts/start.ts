import { authSecret, type Env, env } from '#lib/env.ts';
import { ensureBuild } from './support/build.ts';
import { takeDataDir, writeProcessIds } from './support/data-dir.ts';
import { assertReachable } from './support/database.ts';
import { startEmbeddedPostgres } from './support/embedded-postgres.ts';
import { type Kept, keepAlive } from './support/keep-alive.ts';
import { endLeftoverPostgres, endLeftovers } from './support/leftovers.ts';
import { migrate } from './support/migrate.ts';
import { launchNode } from './support/node-process.ts';
import { command, OperatorError, say } from './support/operator.ts';
import { isPortFree } from './support/ports.ts';
import { prepareData, sayWelcome } from './support/prepare.ts';
import { listenForStop } from './support/stop-signals.ts';
import { untilHealthy } from './support/until-healthy.ts';

const HOST = '0.0.0.0';

await command(async () => {
  const stop = listenForStop();
  const settings = env();
  const lock = takeDataDir(settings.DATA_DIR);
  const kept: { web?: Kept; worker?: Kept; database?: Kept } = {};
  stop.onForce(() => {
    for (const process of Object.values(kept)) process?.kill();
    process.exit(130);
  });
  try {
    await run(settings, kept, stop.signal);
    say('Đang dừng …');
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    await Promise.all([kept.web?.stop(), kept.worker?.stop()]);
    await kept.database?.stop();
    writeProcessIds(settings.DATA_DIR, null);
    lock.release();
  }
  say('Đã dừng.');
  return 0;
});

async function run(
  settings: Env,
  kept: { web?: Kept; worker?: Kept; database?: Kept },
  signal: AbortSignal,
): Promise<void> {
  const { DATA_DIR, PORT, DEMO } = settings;
  const note = () =>
    writeProcessIds(DATA_DIR, {
      supervisor: process.pid,
      web: kept.web?.current?.pid,
      worker: kept.worker?.current?.pid,
      database: kept.database?.current?.pid,
    });
  await endLeftovers(DATA_DIR);
  note();
  if (!(await isPortFree(PORT, HOST))) {
    throw new OperatorError(`Cổng ${PORT} đang có chương trình khác dùng; hãy dừng nó hoặc đặt PORT khác.`);
  }
  if (settings.DATABASE_URL !== undefined) await assertReachable(settings.DATABASE_URL);
  await ensureBuild(signal);
  signal.throwIfAborted();

  const url = settings.DATABASE_URL ?? (await embedded());
  const secret = authSecret();
  await migrate(url, signal);
  const { hasAdministrator } = await prepareData({
    demo: DEMO,
    ownDatabase: settings.DATABASE_URL === undefined,
  });
  signal.throwIfAborted();

  const childEnv = { DATABASE_URL: url, DATA_DIR, AUTH_SECRET: secret, PORT: String(PORT) };
  kept.web = await keepAlive('Máy chủ web', async () => launchNode('scripts/web.ts', childEnv, 15_000), note);
  kept.worker = await keepAlive(
    'Tiến trình nền',
    async () => launchNode('scripts/worker.ts', childEnv, 30_000),
    note,
  );
  note();
  await untilHealthy(PORT, signal);
  await sayWelcome({ port: PORT, demo: DEMO, hasAdministrator });
  await untilAborted(signal);

  async function embedded(): Promise<string> {
    const first = await startEmbeddedPostgres(DATA_DIR);
    let next: Promise<typeof first> | undefined = Promise.resolve(first);
    kept.database = await keepAlive(
      'Cơ sở dữ liệu',
      async () => {
        const server = await (next ??
          endLeftoverPostgres(DATA_DIR).then(() => startEmbeddedPostgres(DATA_DIR)));
        next = undefined;
        return server;
      },
      note,
    );
    process.env.DATABASE_URL = first.url;
    env().DATABASE_URL = first.url;
    return first.url;
  }
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  // It may have come while the welcome was printed; the event does not repeat itself.
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
