import pino from 'pino';

/** JSON lines on stdout; within a request use `log.child({ requestId })`. */
export const log = pino({
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  serializers: { err: errorFacts },
  redact: ['password', 'passwordHash', 'token', '*.password', '*.passwordHash', '*.token'],
});

// Errors of the database drag their whole connection along; the words, the place and the code are enough.
function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    message: error.message,
    code: 'code' in error ? error.code : undefined,
    stack: error.stack,
    cause: error.cause === undefined ? undefined : errorFacts(error.cause),
  };
}
