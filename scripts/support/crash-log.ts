import { log } from '#lib/log.ts';

/** A crash is one JSON line like everything else; the supervisor starts the process again. */
export function logCrashes(): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'crashed');
    process.exit(1);
  });
}
