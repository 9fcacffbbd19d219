import { createServer } from 'node:http';
import next from 'next';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { answerSaves } from './support/answer-saves.ts';
import { logCrashes } from './support/crash-log.ts';
import { limitBody } from './support/limit-body.ts';
import { onStop } from './support/on-stop.ts';

const GRACE_MS = 10_000;

// next-auth builds its address from the Host header, so that the application works under any name.
process.env.AUTH_TRUST_HOST = 'true';

logCrashes();
const { PORT } = env();
const hostname = '0.0.0.0';
const app = next({ dev: false, hostname, port: PORT });
const answer = app.getRequestHandler();
await app.prepare();

const server = createServer((request, response) => {
  if (!limitBody(request, response)) return;
  if (answerSaves(request, response)) return;
  answer(request, response).catch((error: unknown) => {
    log.error({ err: error, url: request.url }, 'request failed');
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

server.on('error', (error) => {
  log.error({ err: error }, 'web cannot listen');
  process.exit(1);
});
server.listen(PORT, hostname, () => log.info({ port: PORT }, 'web listens'));

onStop(async () => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
  log.info('web stopped');
});
