import pino from 'pino';

/** JSON lines on stdout; within a request use `log.child({ requestId })`. */
export const log = pino({
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  redact: ['password', 'passwordHash', 'token', '*.password', '*.passwordHash', '*.token'],
});
