import { log } from '#lib/log.ts';

/** Runs the orderly end of a child process once: at a signal, or when its supervisor is gone. */
export function onStop(finish: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    finish().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, stop);
  // Without its supervisor the database ends soon; nobody waits for a slow goodbye.
  const orphaned = () => {
    stop();
    setTimeout(() => process.exit(1), ORPHAN_MS).unref();
  };
  process.once('disconnect', orphaned);
  // It may have been killed while this process was still starting.
  if (process.send !== undefined && !process.connected) orphaned();
}

const ORPHAN_MS = 3000;
