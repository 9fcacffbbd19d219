const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'ENOENT',
  'EAI_AGAIN',
]);
// Prisma: not reachable, timed out, closed, no connection free, transaction lost.
const clientCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
// PostgreSQL: connection exceptions, too many connections, shutting down or starting up.
const serverCode = /^(08...|53300|57P0[1-5])$/;
const words =
  /connection terminated|connection closed|not queryable|timeout exceeded when trying to connect|query read timeout|can't reach database|server has closed the connection|unable to start a transaction/i;

function causesOf(error: object): unknown[] {
  return [
    'cause' in error ? error.cause : null,
    'meta' in error ? error.meta : null,
    'driverAdapterError' in error ? error.driverAdapterError : null,
  ];
}

/** Whether the database did not answer, rather than refuse: what failed may be tried again in a moment. */
export function isDatabaseDown(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const code = 'code' in error ? String(error.code) : '';
  const original = 'originalCode' in error ? String(error.originalCode) : '';
  const message = 'message' in error ? String(error.message) : '';
  return (
    systemCodes.has(code) ||
    clientCodes.has(code) ||
    serverCode.test(code) ||
    serverCode.test(original) ||
    words.test(message) ||
    causesOf(error).some((cause) => isDatabaseDown(cause, depth + 1))
  );
}
